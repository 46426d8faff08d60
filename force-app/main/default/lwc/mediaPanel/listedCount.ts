import { mostFiles } from './mediaQuery.ts';
import type { RecordLists } from './recordLists.ts';

const filesPerStep = 50;
/** A longer list that hangs for so long may never come. */
const morePatienceMs = 30_000;

/** How many files the list of a record asks for. */
export interface ListedCount {
  readonly first: number;
  showMore: () => void;
  /** Asks for twice as many: of those that came, none is for the list. */
  dig: () => void;
  showAll: () => void;
  /** Whether more files were asked for than have come. */
  isGrowing: () => boolean;
  /** Whether a longer list may come soon. */
  awaitsMore: () => boolean;
}

/** Asks for a few files of a record first, and for more where the user wants to see them. */
export const listedCount = (lists: Pick<RecordLists, 'files' | 'totalCount'>): ListedCount => {
  let first = filesPerStep;
  let moreAskedAt: number | undefined;
  const ask = (count: number): void => {
    moreAskedAt = Date.now();
    first = Math.min(mostFiles, count);
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
