import userId from '@salesforce/user/Id';
import type { Upload, UploadQueue, UploadTotals } from 'c/uploadQueue';
import { statusNews, uploadNews, type News } from './announcements.ts';
import { hasLeft, hasLostEditing, isPending, sentBeyond } from './fileProgress.ts';
import { filesOfSizes, type SizesData } from './filesOfSizes.ts';
import { freshList } from './freshList.ts';
import { lostFiles } from './lostFiles.ts';
import { filesOf, mostFiles, type FilesData } from './mediaQuery.ts';
import { foundQuery, namePattern, type NameVariables } from './nameSearch.ts';
import { brokerNow, panelBroker } from './pageBroker.ts';
import { hasQueue, wasSentHere, watchOtherWindows, watchQueue, type QueueWatcher, type WatchedQueue } from './pageQueues.ts';
import { opening } from './opening.ts';
import { openPanel, unopened, type PanelState } from './panelState.ts';
import { panelView, type Found, type PanelView } from './panelView.ts';
import { recordLists, type RecordLists } from './recordLists.ts';
import type { QueueChange } from './recordQueue.ts';
import type { RefreshLoop } from './refreshLoop.ts';
import { sizeQuestions } from './sizeQuestions.ts';
import { arrivedOf, storedShares, type StoredShare } from './storedShares.ts';

const filesPerStep = 50;
/** A longer list that hangs for so long may never come. */
const morePatienceMs = 30_000;
/** Where the list shows all files, names are looked for in it alone. */
const nothingBeyond: Found = { files: [], totalCount: 0 };

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
export interface Shown {
  state: PanelState;
  view: PanelView;
  totals: UploadTotals | undefined;
  /** The first file sent from here that is ready: what the user waits for opens by itself, once. */
  openedId: string | undefined;
  /** How many files the list asks for. */
  first: number;
  /** Whether names and contents of more files are asked for than are listed. */
  asksEarlier: boolean;
  /** What the user looks for in the names of files. */
  search: string;
  /** Asked only where the list does not show all files. */
  foundQuery: string | undefined;
  foundVariables: NameVariables | undefined;
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
  /** The list of files was read again; an answer that is the same as the last need not have come by the wire. */
  wasReread: () => void;
  /** Reads the list of files again, whatever comes of it. */
  reread: () => Promise<void>;
}

/** The panel of one record, or of none yet. `isCurrent` says whether the page still shows it. */
export const recordPanel = (recordId: string | undefined, isCurrent: () => boolean, around: Surroundings): RecordPanel => {
  const lists = recordLists();
  let state: PanelState = unopened;
  let uploads: readonly Upload[] = [];
  let watched: WatchedQueue | undefined;
  let isOpen = false;
  let readShares: ReturnType<typeof storedShares> | undefined;
  let found: Found | undefined;
  let pushedOff: ReadonlySet<string> = new Set();
  /** Sent files that a list of all files does not show: it may be older than they are, or they are gone. */
  let missing: readonly string[] = [];
  const lostAmong = lostFiles();
  const rest: Omit<Shown, 'state' | 'view' | 'asksEarlier'> = {
    ...{ totals: undefined, openedId: undefined, askedSizes: undefined, foundQuery: undefined, foundVariables: undefined },
    ...{ first: filesPerStep, search: '' },
  };
  const windows = watchOtherWindows(() => {
    arrange();
  });
  let moreAskedAt: number | undefined;
  const isGrowing = (): boolean => moreAskedAt !== undefined && lists.files.length < Math.min(rest.first, lists.totalCount);
  const now = (): number => brokerNow(around.brokerUrl());
  const removedIds: string[] = [];
  const shares = new Map<string, StoredShare>();
  /** What broke off here, and turned out to have arrived: the storage has it, or its record has moved on. */
  const arrivedIds = new Set<string>();
  const hasArrived = (id: string): boolean => wasSentHere(id) || arrivedIds.has(id);
  const isListPending = (): boolean =>
    missing.length > 0 || isPending(lists.files, (id) => hasArrived(id) || windows.stateOf(id) === 'sent', now);

  const shown = (): Shown => {
    const { first, search } = rest;
    const known = { userId, now, state, lists, uploads, pushedOff, removedIds, shares };
    const view = panelView({ ...known, first, isGrowing: isGrowing(), search, found, elsewhere: windows.stateOf, hasArrived });
    return { state, view, ...rest, asksEarlier: state.canUpload && view.hasMore };
  };
  const askShares = (ids: readonly string[]): void => {
    if (recordId === undefined) return;
    readShares ??= storedShares(panelBroker(around.brokerUrl()), recordId, {
      tell(mediaId, share) {
        shares.set(mediaId, share);
        if (share.arrived) arrive(mediaId);
        else arrange();
      },
      ended: arrive,
    });
    readShares(ids);
  };
  function arrange(): void {
    if (!isCurrent()) return;
    const latest = shown();
    if (!latest.asksEarlier) lists.dropEarlier();
    around.changed(latest);
    windows.follow(latest.view.strangeIds);
    if (latest.view.hasUnfinished) askShares(latest.view.unfinished.map(({ id }) => id));
  }
  const wake = (): void => {
    around.loop.wake();
    around.renew('unfinished');
  };
  function arrive(mediaId: string): void {
    arrivedIds.add(mediaId);
    arrange();
    if (isCurrent()) wake();
  }
  const arrived: QueueWatcher['arrived'] = (sizeBytes) => arrivedOf(shares, sizeBytes);
  const follow = (after: readonly Upload[], totals: UploadTotals): void => {
    if (!isCurrent()) return;
    const before = uploads;
    uploads = after;
    rest.totals = totals;
    arrange();
    around.tell(uploadNews(before, after));
    if (hasLeft(before, after)) wake();
    if (hasLostEditing(before, after)) askAgain();
  };
  const sizes = sizeQuestions((asked) => {
    rest.askedSizes = asked;
    arrange();
  });
  const fresh = freshList({ refresh: around.refresh });
  const renewed: QueueWatcher['renewed'] = () => (isOpen ? fresh.ensure() : undefined);
  const reread: QueueWatcher['reread'] = async () => (isOpen ? fresh.reread() : undefined);
  const findBeyond: QueueWatcher['findBeyond'] = (sizeBytes) => (isOpen && !lists.knowsAll ? sizes.ask(sizeBytes) : undefined);
  const lookForMissing = (): void => {
    const beyond = sentBeyond(uploads, lists.files);
    const isCut = lists.totalCount > lists.files.length;
    pushedOff = isCut ? beyond : new Set();
    missing = isCut ? [] : [...beyond].filter((id) => !lists.isDeleted(id));
    const lost = lostAmong(missing);
    missing = missing.filter((id) => !lost.includes(id));
    if (lost.length > 0) watched?.queue.lose(lost);
  };
  const watch = (id: string): void => {
    const parent = { id, objectApiName: around.objectApiName() ?? '' };
    const onChange = (change: QueueChange): void => {
      follow(change.uploads, change.totals);
    };
    watched ??= watchQueue({ parent, broker: panelBroker(around.brokerUrl()) }, { lists, arrived, findBeyond, renewed, reread, onChange });
  };
  const enter = (entered: PanelState): void => {
    // The user may have moved on to another record meanwhile.
    if (!isOpen || !isCurrent() || recordId === undefined) return;
    state = entered;
    if (state.canUpload) watch(recordId);
    if (state.hasNewFiles) around.loop.wake();
    arrange();
  };
  const attempts = opening({ open: () => openPanel(around.brokerUrl(), recordId ?? ''), enter });
  function askAgain(): void {
    attempts.renew(true);
  }
  const ask = (count: number): void => {
    moreAskedAt = Date.now();
    rest.first = Math.min(mostFiles, count);
    arrange();
  };

  return {
    lists,
    get queue() {
      return watched?.queue;
    },
    shown,
    open() {
      if (recordId === undefined) return;
      [state, isOpen] = [unopened, true];
      if (hasQueue(recordId)) watch(recordId);
      arrange();
      attempts.begin();
    },
    comeBack() {
      if (!isOpen) return;
      if (state.failure?.retryable) attempts.begin();
      else if (state.name !== 'opening') attempts.renew();
    },
    close() {
      isOpen = false;
      attempts.giveUp();
      watched?.leave();
      watched = undefined;
      windows.leave();
    },
    isPending: isListPending,
    wasReread: lookForMissing,
    reread,
    readFiles(data) {
      const { moved, hasLost } = lists.readFiles(data);
      fresh.wasRead();
      lookForMissing();
      const isSent = (id: string): boolean => uploads.some(({ mediaId }) => mediaId === id);
      rest.openedId ??= lists.files.find(({ id, status }) => status === 'Ready' && isSent(id))?.id;
      arrange();
      if (hasLost) around.renew('earlier');
      around.tell(statusNews(moved));
      around.loop.settled({ isPending: isListPending(), hasMoved: moved.length > 0 });
    },
    readUnfinished(data) {
      lists.readUnfinished(data);
      arrange();
    },
    readSizes(data) {
      sizes.answered(data ? filesOfSizes(data) : []);
    },
    seek(text) {
      if (text === rest.search) return;
      const asks = recordId !== undefined && text !== '' && lists.totalCount > lists.files.length;
      const variables = asks ? { parentId: recordId, like: namePattern(text) } : undefined;
      Object.assign(rest, { search: text, foundQuery: variables && foundQuery, foundVariables: variables });
      found = variables ? undefined : nothingBeyond;
      arrange();
    },
    readFound(data) {
      found = filesOf(data);
      arrange();
    },
    showMore() {
      ask(rest.first + filesPerStep);
    },
    awaitsMore: () => isGrowing() && Date.now() - (moreAskedAt ?? 0) < morePatienceMs,
    listAlso(mediaId) {
      if (!lists.files.some(({ id }) => id === mediaId)) ask(Math.max(rest.first, lists.totalCount));
    },
    forget(mediaId) {
      removedIds.push(mediaId);
      arrange();
      wake();
    },
    stays: arrive,
  };
};
