import { counted } from './counted.ts';
import { lineReporter } from './setup/reporter.ts';
import { removalSteps } from './setup/remove.ts';
import type { OrgAccess } from './setup/salesforce/orgAccess.ts';

describe('counted', () => {
  it.each([
    [0, '0 files'],
    [1, '1 file'],
    [2, '2 files'],
  ])('picks singular or plural for %s', (count, told) => {
    expect(counted(count, 'file')).toBe(told);
  });

  it('counts the assignments that remove deletes', async () => {
    const admin = async () => ({ query: async () => ({ records: [{ Id: '1' }] }) });
    const org = { admin } as unknown as OrgAccess;
    const [rights] = removalSteps({ org, destroy: async () => undefined, emptyBuckets: undefined, stacksLeft: async () => [] });

    expect(await rights?.check()).toEqual({ state: 'todo', note: '1 assignment' });
  });

  it('counts the checks that doctor skipped', () => {
    const lines: string[] = [];
    const reporter = lineReporter((line) => lines.push(line));
    reporter.skipped(1);
    reporter.skipped(2);

    expect(lines).toEqual(['1 more check needs this first.', '2 more checks need this first.']);
  });
});
