import type { MediaFile } from '../mediaList/mediaFile.ts';
import { deletions } from './deletions.ts';
import { earlierFilesOf, type EarlierData, type KnownFile } from './earlierFiles.ts';
import { movedFiles } from './changes.ts';
import { filesOf, maxFiles, type FilesData } from './mediaQuery.ts';

/** What a response has changed in the list. */
export interface ListNews {
  moved: readonly MediaFile[];
  /** Whether files are missing now: deleted, or only pushed off the list by newer ones. */
  hasLost: boolean;
}

/** The files of a record as last read. */
export interface RecordLists {
  /** The listed files, newest first. */
  readonly files: readonly MediaFile[];
  /** The user's files that haven't arrived. */
  readonly unfinished: readonly MediaFile[];
  /** Names and checksums of files, also beyond the list, to compare new files with. */
  readonly earlier: readonly KnownFile[];
  readonly totalCount: number;
  readonly hasRead: boolean;
  /** Whether `files` and `earlier` together contain all arrived files, as far as known. */
  readonly knowsAll: boolean;
  isDeleted: (mediaId: string) => boolean;
  readFiles: (data: FilesData) => ListNews;
  readUnfinished: (data: FilesData) => void;
  readEarlier: (data: EarlierData) => void;
  /** Discards `earlier`, which is no longer refreshed. */
  dropEarlier: () => void;
}

const losses = (before: readonly MediaFile[], after: readonly MediaFile[]): boolean => {
  const ids = new Set(after.map(({ id }) => id));
  return before.some(({ id }) => !ids.has(id));
};

/** Stores the lists of a record's files. */
export const recordLists = (): RecordLists => {
  const { read, isDeleted } = deletions();
  let [files, unfinished, earlier]: [readonly MediaFile[], readonly MediaFile[], readonly KnownFile[]] = [[], [], []];
  let [totalCount, hasRead] = [0, false];
  const noteDeletions = (): void => {
    read({ files, earlier, hasAll: totalCount <= files.length });
  };
  return {
    get files() {
      return files;
    },
    get unfinished() {
      return unfinished;
    },
    get earlier() {
      return earlier;
    },
    get totalCount() {
      return totalCount;
    },
    get hasRead() {
      return hasRead;
    },
    get knowsAll() {
      return totalCount <= files.length || (earlier.length > 0 && totalCount <= maxFiles);
    },
    isDeleted,
    readFiles(data) {
      const before = files;
      ({ files, totalCount } = filesOf(data));
      hasRead = true;
      noteDeletions();
      return { moved: movedFiles(before, files), hasLost: losses(before, files) };
    },
    readUnfinished(data) {
      ({ files: unfinished } = filesOf(data));
    },
    readEarlier(data) {
      earlier = earlierFilesOf(data);
      noteDeletions();
    },
    dropEarlier() {
      if (earlier.length > 0) earlier = [];
    },
  };
};
