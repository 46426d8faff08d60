import { maxFiles } from './mediaQuery.ts';
import type { RecordLists } from './recordLists.ts';

const filesPerStep = 50;
/** After this time, a requested longer list may never arrive. */
const morePatienceMs = 30_000;

/** The number of files that a record's list requests. */
export interface ListedCount {
  readonly first: number;
  showMore: () => void;
  /** Requests twice as many, because the list shows none of those received. */
  dig: () => void;
  showAll: () => void;
  /** Whether more files were requested than received. */
  isGrowing: () => boolean;
  /** Whether a longer list may arrive soon. */
  awaitsMore: () => boolean;
}

/** Requests the first files of a record, and more when the user wants them. */
export const listedCount = (lists: Pick<RecordLists, 'files' | 'totalCount'>): ListedCount => {
  let first = filesPerStep;
  let moreAskedAt: number | undefined;
  const ask = (count: number): void => {
    moreAskedAt = Date.now();
    first = Math.min(maxFiles, count);
  };
  const isGrowing = (): boolean => moreAskedAt !== undefined && lists.files.length < Math.min(first, lists.totalCount);
  return {
    get first() {
      return first;
    },
    showMore() {
      ask(first + filesPerStep);
    },
    dig() {
      ask(2 * first);
    },
    showAll() {
      ask(Math.max(first, lists.totalCount));
    },
    isGrowing,
    awaitsMore: () => isGrowing() && Date.now() - (moreAskedAt ?? 0) < morePatienceMs,
  };
};
