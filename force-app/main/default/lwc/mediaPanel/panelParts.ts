import type { UploadQueue, UploadTotals } from 'c/uploadQueue';
import type { News } from './announcements.ts';
import type { SizesData } from './filesOfSizes.ts';
import type { FilesData } from './mediaQuery.ts';
import type { NameQuestion } from './nameLookup.ts';
import type { PanelState } from './panelState.ts';
import type { PanelView } from './panelView.ts';
import type { RecordLists } from './recordLists.ts';
import type { RefreshLoop } from './refreshLoop.ts';

/** The page's functions for the panel of a record. */
export interface Surroundings {
  brokerUrl: () => string | undefined;
  objectApiName: () => string | undefined;
  loop: Pick<RefreshLoop, 'wake' | 'settled'>;
  /** Reads the list of files again; undefined if it was never read. */
  refresh: () => Promise<unknown> | undefined;
  /** Reads another list again; until then, the old one is used. */
  renew: (list: 'unfinished' | 'earlier') => void;
  tell: (news: readonly News[]) => void;
  /** The content to show has changed. */
  changed: (shown: Shown) => void;
}

/** What the page shows of a record, and the variables of its queries. */
export interface Shown extends NameQuestion {
  state: PanelState;
  view: PanelView;
  totals: UploadTotals | undefined;
  /** The first file sent from this page that is ready; it is expanded automatically, once. */
  openedId: string | undefined;
  /** The number of files that the list requests. */
  first: number;
  /** Whether names and checksums of files beyond the list are queried. */
  asksEarlier: boolean;
  /** File sizes that are queried beyond those. */
  askedSizes: readonly number[] | undefined;
}

/** The state and actions of one record's panel. */
export interface RecordPanel {
  readonly lists: RecordLists;
  readonly queue: UploadQueue | undefined;
  shown: () => Shown;
  /** Requests the user's permissions. */
  open: () => void;
  /** Requests them again in the background if that failed or is long ago. */
  comeBack: () => void;
  /** The page no longer shows the panel, perhaps temporarily; uploads continue. */
  close: () => void;
  /** Whether the list of files may change without user action. */
  isPending: () => boolean;
  readFiles: (data: FilesData) => void;
  readUnfinished: (data: FilesData) => void;
  /** The files of the queried sizes; undefined if the query failed. */
  readSizes: (data: SizesData | undefined) => void;
  /** Lists only files whose name contains this text; all if it is empty. */
  seek: (text: string) => void;
  readFound: (data: FilesData) => void;
  showMore: () => void;
  /** Whether a longer list may arrive soon. */
  awaitsMore: () => boolean;
  /** Lists all files if this one isn't listed. */
  listAlso: (mediaId: string) => void;
  /** An unfinished upload was removed. */
  forget: (mediaId: string) => void;
  /** An unfinished upload wasn't removed, because it has arrived. */
  stays: (mediaId: string) => void;
  /** A file was changed: reads the list again, here and in other windows. */
  wasChanged: () => void;
  /** The list of files was read again; the wire may not have fired for an unchanged response. */
  wasReread: () => void;
  /** Reads the list of files again; never rejects. */
  reread: () => Promise<void>;
}
