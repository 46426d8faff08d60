import type { FileShare, Shares, UserAndRecord } from '../ports/shares.ts';
import type { Log } from '../runtime/log.ts';
import { tryAll } from '../runtime/tryAll.ts';

const nameOf = ({ userId, parentId }: UserAndRecord): string => `${userId} ${parentId}`;

const distinct = (shares: readonly FileShare[]): UserAndRecord[] => [...new Map(shares.map((share) => [nameOf(share), share])).values()];

/**
 * Removes the shares of users who can no longer read a file's parent record. A user who regains that access sees the files
 * again on opening the panel.
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
      // A share that can't be removed, e.g. because of an administrator's validation rule, must not block those behind it every night.
      await tryAll(shares.given(), sweepPage);
    } finally {
      log.info(`${what} were checked against the users’ record access`, { shareCount, removedCount });
    }
  };
