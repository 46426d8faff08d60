import type { KnownLists } from './knownIndex.ts';

/** The lists of a record's files as last read. */
export interface ListsRead extends KnownLists {
  /** Whether the list shows every file of the record. */
  hasAll: boolean;
}

/** Determines which files of a record were deleted. */
export interface Deletions {
  read: (lists: ListsRead) => void;
  isDeleted: (mediaId: string) => boolean;
}

/**
 * A file is deleted if it had arrived, was in a complete list, and is in none now. A file that newer ones pushed off the page's list isn't
 * deleted: it is in `earlier`, which contains all arrived files.
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
