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
  it('takes back what a user may no longer see, and nothing else', async () => {
    const pages = [
      [share('1', 'riley', 'acme'), share('2', 'riley', 'globex'), share('3', 'robin', 'acme')],
      [share('4', 'robin', 'globex')],
    ];

    expect((await sweep(pages, ['riley acme', 'robin globex'])).removed).toEqual(['2', '3']);
  });

  it('asks once about a record with many files', async () => {
    const files = ['1', '2', '3'].map((id) => share(id, 'riley', 'acme'));
    const { asked, removed } = await sweep([files], []);

    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject([{ userId: 'riley', parentId: 'acme' }]);
    expect(removed).toEqual(['1', '2', '3']);
  });

  it('goes on behind one that Salesforce does not take back, and fails in the end', async () => {
    const { removed, failure, lines } = await sweep([[share('1', 'riley', 'acme')], [share('2', 'robin', 'acme')]], [], '1');

    expect(removed).toEqual(['2']);
    expect(failure).toEqual(new Error('INSUFFICIENT_ACCESS'));
    expect(lines).toMatchObject([{ told: [expect.any(String), { shareCount: 1, removedCount: 1 }] }]);
  });

  it('says how many there were and how many it took back, and of whom nothing', async () => {
    const { lines } = await sweep([[share('1', 'riley', 'acme'), share('2', 'robin', 'acme')]], ['riley acme']);

    expect(lines).toMatchObject([{ level: 'info', told: [expect.any(String), { shareCount: 2, removedCount: 1 }] }]);
    expect(JSON.stringify(lines)).not.toContain('robin');
  });
});
