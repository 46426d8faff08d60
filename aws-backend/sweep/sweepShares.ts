import type { FileShare, Shares, UserAndRecord } from '../ports/shares.ts';
import type { Log } from '../runtime/log.ts';
import { tryAll } from '../runtime/tryAll.ts';

const nameOf = ({ userId, parentId }: UserAndRecord): string => `${userId} ${parentId}`;

const distinct = (shares: readonly FileShare[]): UserAndRecord[] => [...new Map(shares.map((share) => [nameOf(share), share])).values()];

/**
 * Takes back the shares of users who may no longer read the record that a file belongs to. Whoever gets that right again sees its files
 * from the next time they open the panel.
 */
export const sweepShares =
  ({ shares, log, what = 'Shares' }: { shares: Shares; log: Log; what?: string }) =>
  async (): Promise<void> => {
    let [shareCount, removedCount] = [0, 0];
    const sweepPage = async (page: readonly FileShare[]): Promise<void> => {
      const readable = new Set((await shares.readable(distinct(page))).map(nameOf));
      const lost = page.filter((share) => !readable.has(nameOf(share)));
      await shares.remove(lost.map(({ shareId }) => shareId));
      shareCount += page.length;
      removedCount += lost.length;
    };
    try {
      // One that an administrator's rule protects would keep all that come behind it, each night.
      await tryAll(shares.given(), sweepPage);
    } finally {
      log.info(`${what} were compared with what users may read`, { shareCount, removedCount });
    }
  };
