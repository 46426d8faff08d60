import type { Upload } from 'c/uploadQueue';
import { sentBeyond } from './changes.ts';
import { lostFiles } from './lostFiles.ts';
import type { RecordLists } from './recordLists.ts';

/** Files sent from this page that the list as last read doesn't contain. */
export interface AbsentFiles {
  /** Those that newer files pushed off the list. */
  readonly pushedOff: ReadonlySet<string>;
  /** Whether any are missing in a complete list: it may be outdated, or they may be gone. */
  readonly hasMissing: boolean;
  /** Compares sent files with the list, and returns those that are gone from the record. */
  look: (uploads: readonly Upload[]) => readonly string[];
}

/** Tracks sent files that the list doesn't contain. */
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
