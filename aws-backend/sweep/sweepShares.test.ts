import type { FileShare, Shares, UserAndRecord } from '../ports/shares.ts';
import { rememberingLog } from '../test/rememberingLog.ts';
import { sweepShares } from './sweepShares.ts';

const share = (shareId: string, userId: string, parentId: string): FileShare => ({ shareId, userId, parentId });

/** Sweeps pages of shares, given the remaining permissions. */
const sweep = async (pages: FileShare[][], rights: readonly string[], refused?: string) => {
  const removed: string[] = [];
  const asked: UserAndRecord[][] = [];
  const shares: Shares = {
    async *given() {
      yield* pages;
    },
    readable: async (pairs) => {
      asked.push([...pairs]);
      return pairs.filter(({ userId, parentId }) => rights.includes(`${userId} ${parentId}`));
    },
    remove: async (shareIds) => {
      if (refused !== undefined && shareIds.includes(refused)) throw new Error('INSUFFICIENT_ACCESS');
      removed.push(...shareIds);
    },
  };
  const log = rememberingLog();
  const failure = await sweepShares({ shares, log })().catch((error: unknown) => error);
  return { removed, asked, lines: log.lines, failure };
};

describe('sweepShares', () => {
  it('removes exactly the shares of users who lost access', async () => {
    const pages = [
      [share('1', 'riley', 'acme'), share('2', 'riley', 'globex'), share('3', 'robin', 'acme')],
      [share('4', 'robin', 'globex')],
    ];

    expect((await sweep(pages, ['riley acme', 'robin globex'])).removed).toEqual(['2', '3']);
  });

  it('checks each pair of user and record only once, however many files there are', async () => {
    const files = ['1', '2', '3'].map((id) => share(id, 'riley', 'acme'));
    const { asked, removed } = await sweep([files], []);

    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject([{ userId: 'riley', parentId: 'acme' }]);
    expect(removed).toEqual(['1', '2', '3']);
  });

  it('continues after a share that Salesforce refuses to remove, and fails at the end', async () => {
    const { removed, failure, lines } = await sweep([[share('1', 'riley', 'acme')], [share('2', 'robin', 'acme')]], [], '1');

    expect(removed).toEqual(['2']);
    expect(failure).toEqual(new Error('INSUFFICIENT_ACCESS'));
    expect(lines).toMatchObject([{ told: [expect.any(String), { shareCount: 1, removedCount: 1 }] }]);
  });

  it('logs how many shares it checked and removed, without user IDs', async () => {
    const { lines } = await sweep([[share('1', 'riley', 'acme'), share('2', 'robin', 'acme')]], ['riley acme']);

    expect(lines).toMatchObject([{ level: 'info', told: [expect.any(String), { shareCount: 2, removedCount: 1 }] }]);
    expect(JSON.stringify(lines)).not.toContain('robin');
  });
});
