import { execFileSync, spawnSync } from 'node:child_process';

/** Says inside the namespace that loopback belongs to this measurement alone. */
const inside = 'UPLOAD_BENCH_OWN_LOOPBACK';
/** More than one packet of loopback, whose packets are of up to 64 KiB. */
const burst = '256kb';

const runs = (command: string, args: readonly string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const tc = (...args: string[]): void => {
  execFileSync('tc', args, { stdio: ['ignore', 'ignore', 'inherit'] });
};

const namespace = ['--map-root-user', '--net', 'sh', '-c'];
/** A browser counts as offline, and Uppy sends nothing, where there is no interface but loopback: a pair of them leads nowhere. */
const opening = [
  'ip link set lo up',
  'ip link add v0 type veth peer name v1',
  'ip address add 192.0.2.1/24 dev v0',
  'ip link set v0 up',
  'ip link set v1 up',
].join(' && ');
/** A rate that a class of HTB gives to one port, and no other. */
const shaping = (port: number, rate: string): string[][] => [
  ['qdisc', 'add', 'dev', 'lo', 'root', 'handle', '1:', 'htb'],
  ['class', 'add', 'dev', 'lo', 'parent', '1:', 'classid', '1:1', 'htb', 'rate', rate, 'burst', burst, 'cburst', burst, 'quantum', '65536'],
  ['filter', 'add', 'dev', 'lo', 'parent', '1:', 'protocol', 'ip', 'u32', 'match', 'ip', 'dport', String(port), '0xffff', 'flowid', '1:1'],
];
const trial = [opening, ...shaping(9, '1gbit').map((args) => `tc ${args.join(' ')}`)].join(' && ');

/** Whether this process has a loopback of its own. */
const hasOwnLoopback = (): boolean => process.env[inside] !== undefined;

/**
 * Runs this program once more where it has a loopback of its own, and answers how that ended; undefined where this is that process, or
 * where the system has no such thing for it: it takes Linux with `unshare`, `ip` and `tc`, and a kernel with HTB.
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
 * Lets what is sent to a port pass no faster than that, by the kernel: as TCP on a real line, and without a process that takes part in
 * it. What comes back passes freely. Answers how to end that, or undefined where the kernel can't.
 */
export const kernelLine = (port: number, bytesPerSecond: number): (() => void) | undefined => {
  if (!hasOwnLoopback()) return undefined;
  for (const args of shaping(port, `${String(bytesPerSecond)}bps`)) tc(...args);
  return () => tc('qdisc', 'del', 'dev', 'lo', 'root');
};
