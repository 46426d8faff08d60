import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
/** The npm scripts that run a program of ours; other programs have their own help. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const [, flags = '', program] = /^node (--\S+ )?(\S+\.ts)$/.exec(line) ?? [];
  return program === undefined || name === 'prepare' ? [] : [{ name, args: [...flags.trim().split(' ').filter(Boolean), program] }];
});

const run = (args: string[], env: NodeJS.ProcessEnv = {}): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', ...env } });

it('package.json has commands to test', () => {
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['start', 'demo', 'bench', 'costs', 'synth', 'check:metadata']));
});

describe.each(commands)('npm run $name', ({ name, args }) => {
  it('only prints its usage with --help', () => {
    const { status, stdout, stderr } = run([...args, '--help']);

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^npm (run )?${name}\\b.*\n(npm run .*\n)?\n[A-Z][^.]*\\.`));
  });

  it('rejects an unknown flag with one sentence', () => {
    const { status, stdout, stderr } = run([...args, '--no-such-flag']);

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--no-such-flag'\. See --help for the options\n$/);
  });
});

// `npm run demo --unredacted` doesn't pass the flag on.
it.each(['demo', 'redrive', 'setup'])('npm run %s reports a flag that npm took for itself', (name) => {
  const { args = [] } = commands.find((command) => command.name === name) ?? {};
  const [, flag = ''] = /\n {2}--((?!json)[a-z]+)/.exec(run([...args, '--help']).stdout) ?? [];
  const { status, stderr } = run(args, { npm_lifecycle_event: name, [`npm_config_${flag}`]: 'true' });

  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `npm took --${flag} for itself. Put -- before the flags: npm run ${name} -- --${flag} …\n`,
  });
});

it('npm run redrive rejects --stage together with --port', () => {
  const { status, stderr } = run(['scripts/redrive.ts', '--stage', 'sandbox', '--port', '8600']);

  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: '--port names a local system and --stage an AWS installation: leave out one of them\n',
  });
});
