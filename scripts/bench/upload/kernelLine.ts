import { execFileSync, spawnSync } from 'node:child_process';

/** Set inside the namespace: the loopback interface is used by this measurement only. */
const inside = 'UPLOAD_BENCH_OWN_LOOPBACK';
/** More than one packet on loopback, where packets have up to 64 KiB. */
const burst = '256kb';

const runs = (command: string, args: readonly string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const tc = (...args: string[]): void => {
  execFileSync('tc', args, { stdio: ['ignore', 'ignore', 'inherit'] });
};

const namespace = ['--map-root-user', '--net', 'sh', '-c'];
/** With no interface but loopback the browser counts as offline and Uppy sends nothing, so this adds a veth pair that leads nowhere. */
const opening = [
  'ip link set lo up',
  'ip link add v0 type veth peer name v1',
  'ip address add 192.0.2.1/24 dev v0',
  'ip link set v0 up',
  'ip link set v1 up',
].join(' && ');
/** tc arguments that limit the rate to one port with an HTB class. */
const shaping = (port: number, rate: string): string[][] => [
  ['qdisc', 'add', 'dev', 'lo', 'root', 'handle', '1:', 'htb'],
  ['class', 'add', 'dev', 'lo', 'parent', '1:', 'classid', '1:1', 'htb', 'rate', rate, 'burst', burst, 'cburst', burst, 'quantum', '65536'],
  ['filter', 'add', 'dev', 'lo', 'parent', '1:', 'protocol', 'ip', 'u32', 'match', 'ip', 'dport', String(port), '0xffff', 'flowid', '1:1'],
];
const trial = [opening, ...shaping(9, '1gbit').map((args) => `tc ${args.join(' ')}`)].join(' && ');

/** Whether this process has its own loopback interface. */
const hasOwnLoopback = (): boolean => process.env[inside] !== undefined;

/**
 * Runs this program again in a network namespace with its own loopback, and returns the exit status. Undefined in that process, or if the
 * system doesn't support it: it takes Linux with `unshare`, `ip` and `tc`, and a kernel with HTB.
 */
export const runInOwnLoopback = (): number | undefined => {
  if (hasOwnLoopback() || !runs('unshare', [...namespace, trial])) return undefined;
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const environment = { ...process.env, [inside]: 'yes' };
  return (
    spawnSync('unshare', [...namespace, `${opening} && exec "$@"`, 'sh', ...again], { stdio: 'inherit', env: environment }).status ?? 1
  );
};

/**
 * Limits the rate to a port in the kernel: like TCP on a real line, and without a process in between. Responses aren't limited. Returns a
 * function that removes the limit; undefined if the kernel doesn't support it.
 */
export const kernelLine = (port: number, bytesPerSecond: number): (() => void) | undefined => {
  if (!hasOwnLoopback()) return undefined;
  for (const args of shaping(port, `${String(bytesPerSecond)}bps`)) tc(...args);
  return () => tc('qdisc', 'del', 'dev', 'lo', 'root');
};
