import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const folder = path.join(root, '.github', 'workflows');
const linesOf = (file: string): string[] => readFileSync(path.join(folder, file), 'utf8').split('\n');
const indentation = (line: string): number => line.length - line.trimStart().length;

describe.each(readdirSync(folder))('the workflow %s', (file) => {
  const lines = linesOf(file);

  it('pins each action to a commit, which nobody can move', () => {
    const used = lines.filter((line) => line.includes('uses:'));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((line) => !/uses: [\w/-]+@[0-9a-f]{40} # v\d/.test(line))).toEqual([]);
  });

  it('passes secrets to single steps, so that package scripts see none', () => {
    const stepsAt = Math.min(...lines.filter((line) => line.trim() === 'steps:').map(indentation));
    expect(lines.filter((line) => line.includes('secrets.') && indentation(line) <= stepsAt + 2)).toEqual([]);
  });

  it('may only read the repository, and has a timeout for each job', () => {
    const at = lines.indexOf('permissions:');
    expect(lines.slice(at, at + 3)).toEqual(['permissions:', '  contents: read', '']);
    const jobs = lines.filter((line) => line.trim().startsWith('runs-on:'));
    expect(lines.filter((line) => /^ {4}timeout-minutes: \d+$/.test(line))).toHaveLength(jobs.length);
  });
});

// If a flag that reads stdin isn't last, the CLI swallows the next flag: without a Dev Hub no scratch org is created.
it('the CLI parses the login flags of the org workflow as intended', () => {
  const [, line = ''] = /sf org login sfdx-url (.*)/.exec(linesOf('org.yml').join('\n')) ?? [];
  const command = path.join(root, 'node_modules/@salesforce/plugin-auth/lib/commands/org/login/sfdx-url.js');
  const program = `
    const [{ default: command }, { Parser }] = await Promise.all([import(process.argv[1]), import('@oclif/core')]);
    console.log(JSON.stringify((await Parser.parse(process.argv.slice(2), { flags: command.flags })).flags));`;
  const args = ['--input-type=module', '--eval', program, '--', command, ...line.split(' ')];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', input: 'force://auth-url' });

  expect(JSON.parse(stdout)).toEqual({ 'set-default-dev-hub': true, 'sfdx-url-stdin': 'force://auth-url' });
});
