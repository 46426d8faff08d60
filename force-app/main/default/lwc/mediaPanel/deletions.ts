import type { KnownLists } from './knownIndex.ts';

/** What was read of a record's files last. */
export interface ListsRead extends KnownLists {
  /** Whether the list shows every file of the record. */
  hasAll: boolean;
}

/** Tells which files of a record were deleted. */
export interface Deletions {
  read: (lists: ListsRead) => void;
  isDeleted: (mediaId: string) => boolean;
}

/**
 * Deleted is what arrived, was in a list of all files, and is in none any more. A file that newer ones pushed off the page's list is
 * not: it is among the earlier ones, which are all that arrived.
 */
export const deletions = (): Deletions => {
  const arrived = new Set<string>();
  let present: ReadonlySet<string> | undefined;
  return {
    read({ files, earlier, hasAll }) {
      for (const { id, status } of hasAll ? files : earlier) if (status !== 'Uploading') arrived.add(id);
      if (hasAll || earlier.length > 0) present = new Set((hasAll ? files : [...files, ...earlier]).map(({ id }) => id));
    },
    isDeleted: (mediaId) => arrived.has(mediaId) && present !== undefined && !present.has(mediaId),
  };
};
