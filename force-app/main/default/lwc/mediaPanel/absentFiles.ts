import type { Upload } from 'c/uploadQueue';
import { sentBeyond } from './changes.ts';
import { lostFiles } from './lostFiles.ts';
import type { RecordLists } from './recordLists.ts';

/** Files sent from here that the list, as it was read last, does not show. */
export interface AbsentFiles {
  /** Newer ones have pushed them off the list. */
  readonly pushedOff: ReadonlySet<string>;
  /** Whether a list of all files lacks some: it may be older than they are, or they are gone. */
  readonly hasMissing: boolean;
  /** Compares what was sent with the list, and answers what is gone from the record for good. */
  look: (uploads: readonly Upload[]) => readonly string[];
}

/** Follows what became of sent files that are not in the list. */
export const absentFiles = (lists: Pick<RecordLists, 'files' | 'totalCount' | 'isDeleted'>): AbsentFiles => {
  const lostAmong = lostFiles();
  let pushedOff: ReadonlySet<string> = new Set();
  let hasMissing = false;
  return {
    get pushedOff() {
      return pushedOff;
    },
    get hasMissing() {
      return hasMissing;
    },
    look(uploads) {
      const beyond = sentBeyond(uploads, lists.files);
      const isCut = lists.totalCount > lists.files.length;
      pushedOff = isCut ? beyond : new Set();
      const missing = isCut ? [] : [...beyond].filter((id) => !lists.isDeleted(id));
      const lost = lostAmong(missing);
      hasMissing = missing.length > lost.length;
      return lost;
    },
  };
};
