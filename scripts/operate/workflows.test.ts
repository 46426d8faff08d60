import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', '..', '.github', 'workflows');
const linesOf = (file: string): string[] => readFileSync(path.join(folder, file), 'utf8').split('\n');
const indentation = (line: string): number => line.length - line.trimStart().length;

describe.each(readdirSync(folder))('the workflow %s', (file) => {
  const lines = linesOf(file);

  it('names each action by its commit, which nobody can move', () => {
    const used = lines.filter((line) => line.includes('uses:'));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((line) => !/uses: [\w/-]+@[0-9a-f]{40} # v\d/.test(line))).toEqual([]);
  });

  it('hands secrets to single steps, so that the scripts of packages see none', () => {
    const stepsAt = Math.min(...lines.filter((line) => line.trim() === 'steps:').map(indentation));
    expect(lines.filter((line) => line.includes('secrets.') && indentation(line) <= stepsAt + 2)).toEqual([]);
  });

  it('may read the repository only, and ends by itself', () => {
    const at = lines.indexOf('permissions:');
    expect(lines.slice(at, at + 3)).toEqual(['permissions:', '  contents: read', '']);
    const jobs = lines.filter((line) => line.trim().startsWith('runs-on:'));
    expect(lines.filter((line) => /^ {4}timeout-minutes: \d+$/.test(line))).toHaveLength(jobs.length);
  });
});
