import type { UploadQueue, UploadTotals } from 'c/uploadQueue';
import type { News } from './announcements.ts';
import type { SizesData } from './filesOfSizes.ts';
import type { FilesData } from './mediaQuery.ts';
import type { NameQuestion } from './nameLookup.ts';
import type { PanelState } from './panelState.ts';
import type { PanelView } from './panelView.ts';
import type { RecordLists } from './recordLists.ts';
import type { RefreshLoop } from './refreshLoop.ts';

/** The page around the panel of a record. */
export interface Surroundings {
  brokerUrl: () => string | undefined;
  objectApiName: () => string | undefined;
  loop: Pick<RefreshLoop, 'wake' | 'settled'>;
  /** Reads the list of files again; undefined where it was never read. */
  refresh: () => Promise<unknown> | undefined;
  /** Asks again for one of the other lists; what was known before still counts. */
  renew: (list: 'unfinished' | 'earlier') => void;
  tell: (news: readonly News[]) => void;
  /** Other things are to be shown. */
  changed: (shown: Shown) => void;
}

/** What the page shows of a record, and asks for. */
export interface Shown extends NameQuestion {
  state: PanelState;
  view: PanelView;
  totals: UploadTotals | undefined;
  /** The first file sent from here that is ready: what the user waits for opens by itself, once. */
  openedId: string | undefined;
  /** How many files the list asks for. */
  first: number;
  /** Whether names and contents of more files are asked for than are listed. */
  asksEarlier: boolean;
  /** Sizes of which files are asked for beyond those. */
  askedSizes: readonly number[] | undefined;
}

/** One record's panel: what is known of its files, and what becomes of it. */
export interface RecordPanel {
  readonly lists: RecordLists;
  readonly queue: UploadQueue | undefined;
  shown: () => Shown;
  /** Asks what the user may do here. */
  open: () => void;
  /** Asks once more, without saying so, where nobody could say, or where that is long ago. */
  comeBack: () => void;
  /** The page shows it no more, for now or for good; uploads go on. */
  close: () => void;
  /** Whether the list of files may change by itself. */
  isPending: () => boolean;
  readFiles: (data: FilesData) => void;
  readUnfinished: (data: FilesData) => void;
  /** The files of the sizes that were asked for; undefined where the query failed. */
  readSizes: (data: SizesData | undefined) => void;
  /** Lists only files with that in their names; all again where it is nothing. */
  seek: (text: string) => void;
  readFound: (data: FilesData) => void;
  showMore: () => void;
  /** Whether a longer list may come soon. */
  awaitsMore: () => boolean;
  /** Lists all files, where that one isn't among those listed. */
  listAlso: (mediaId: string) => void;
  /** An unfinished file was removed. */
  forget: (mediaId: string) => void;
  /** An unfinished file was not removed, since it has arrived. */
  stays: (mediaId: string) => void;
  /** Something was done about one of its files: the list is read again, here and in other windows. */
  wasChanged: () => void;
  /** The list of files was read again; an answer that is the same as the last need not have come by the wire. */
  wasReread: () => void;
  /** Reads the list of files again, whatever comes of it. */
  reread: () => Promise<void>;
}
