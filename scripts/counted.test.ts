import { counted } from './counted.ts';
import { lineReporter } from './setup/reporter.ts';
import { removalSteps } from './setup/remove.ts';
import type { OrgAccess } from './setup/salesforce/orgAccess.ts';

describe('numbers of things', () => {
  it.each([
    [0, '0 files'],
    [1, '1 file'],
    [2, '2 files'],
  ])('are told as people do: %s', (count, told) => {
    expect(counted(count, 'file')).toBe(told);
  });

  it('are told so where remove takes the last assignment away', async () => {
    const admin = async () => ({ query: async () => ({ records: [{ Id: '1' }] }) });
    const org = { admin } as unknown as OrgAccess;
    const [rights] = removalSteps({ org, destroy: async () => undefined, emptyBuckets: undefined, stacksLeft: async () => [] });

    expect(await rights?.check()).toEqual({ state: 'todo', note: '1 assignment' });
  });

  it('are told so of checks that were not made', () => {
    const lines: string[] = [];
    const reporter = lineReporter((line) => lines.push(line));
    reporter.skipped(1);
    reporter.skipped(2);

    expect(lines).toEqual(['1 more check needs this first.', '2 more checks need this first.']);
  });
});
