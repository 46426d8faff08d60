import userId from '@salesforce/user/Id';
import type { Upload } from 'c/uploadQueue';
import { absentFiles } from './absentFiles.ts';
import { statusNews, uploadNews } from './announcements.ts';
import { arrivals } from './arrivals.ts';
import { hasBegun, hasLeft, hasLostEditing } from './changes.ts';
import { isPending } from './fileProgress.ts';
import { listedCount } from './listedCount.ts';
import { nameLookup } from './nameLookup.ts';
import { opening } from './opening.ts';
import { brokerNow, panelBroker } from './pageBroker.ts';
import { hasQueue, newsOfRecord, watchOtherWindows } from './pageQueues.ts';
import type { RecordPanel, Shown, Surroundings } from './panelParts.ts';
import { openPanel, unopened, type PanelState } from './panelState.ts';
import { panelView } from './panelView.ts';
import { recordLists } from './recordLists.ts';
import { recordUploads } from './recordUploads.ts';

/** Creates the panel of a record; `recordId` may not be known yet. `isCurrent` is whether the page still shows this panel. */
export const recordPanel = (recordId: string | undefined, isCurrent: () => boolean, around: Surroundings): RecordPanel => {
  let state: PanelState = unopened;
  let isOpen = false;
  let openedId: string | undefined;
  const removedIds: string[] = [];
  /** Responses may arrive after the user has left the page. */
  const isOnPage = (): boolean => isOpen && isCurrent();
  const now = (): number => brokerNow(around.brokerUrl());
  const lists = recordLists();
  const count = listedCount(lists);
  const names = nameLookup(recordId, lists);
  const absent = absentFiles(lists);
  const windows = watchOtherWindows(() => {
    arrange();
  });
  const news = newsOfRecord(recordId, () => {
    wake();
  });
  const arrived = arrivals(() => panelBroker(around.brokerUrl()), recordId, {
    changed: arrange,
    arrived() {
      arrange();
      wake();
    },
  });
  const uploads = recordUploads({
    ...{ around, lists, changed: arrange, followed },
    arrived: arrived.ofSize,
    knowsAll: () => lists.knowsAll,
    isOpen: () => isOpen,
  });
  const attempts = opening({ open: () => openPanel(around.brokerUrl(), recordId ?? ''), enter });

  const isListPending = (): boolean =>
    absent.hasMissing || isPending(lists.files, (id) => arrived.hasArrived(id) || windows.stateOf(id) === 'sent', now);
  const shown = (): Shown => {
    const { first, isGrowing } = count;
    const { found, question } = names;
    const known = { userId, now, state, lists, removedIds, uploads: uploads.all, pushedOff: absent.pushedOff };
    const storage = { shares: arrived.shares, hasArrived: arrived.hasArrived, elsewhere: windows.stateOf };
    const view = panelView({ ...known, ...storage, first, isGrowing: isGrowing(), search: question.search, found });
    const { totals, askedSizes } = uploads;
    return { state, view, totals, openedId, first, ...question, askedSizes, asksEarlier: state.canUpload && view.hasMore };
  };
  function arrange(): void {
    if (!isOnPage()) return;
    let latest = shown();
    if (latest.view.isBuried && !latest.view.isGrowing) {
      count.dig();
      latest = shown();
    }
    if (!latest.asksEarlier) lists.dropEarlier();
    around.changed(latest);
    windows.follow(latest.view.strangeIds);
    if (latest.view.hasUnfinished) arrived.ask(latest.view.unfinished.map(({ id }) => id));
  }
  function wake(): void {
    if (!isOnPage()) return;
    around.loop.wake();
    around.renew('unfinished');
  }
  function followed(before: readonly Upload[]): void {
    if (!isCurrent()) return;
    const after = uploads.all;
    arrange();
    around.tell(uploadNews(before, after));
    if (hasBegun(before, after) || hasLeft(before, after)) news.tell();
    if (hasLeft(before, after)) wake();
    if (hasLostEditing(before, after)) attempts.renew(true);
  }
  function enter(entered: PanelState): void {
    // The user may have navigated to another record meanwhile.
    if (!isOpen || !isCurrent() || recordId === undefined) return;
    state = entered;
    if (state.canUpload) uploads.watch(recordId);
    if (state.hasNewFiles) around.loop.wake();
    arrange();
  }
  const lookForAbsent = (): void => {
    const lost = absent.look(uploads.all);
    if (lost.length > 0) uploads.queue?.lose(lost);
  };
  const isSent = (id: string): boolean => uploads.all.some(({ mediaId }) => mediaId === id);

  return {
    lists,
    get queue() {
      return uploads.queue;
    },
    shown,
    open() {
      if (recordId === undefined) return;
      [state, isOpen] = [unopened, true];
      if (hasQueue(recordId)) uploads.watch(recordId);
      news.listen();
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
      uploads.leave();
      windows.leave();
      news.leave();
    },
    isPending: isListPending,
    wasReread: lookForAbsent,
    reread: uploads.reread,
    readFiles(data) {
      const { moved, hasLost } = lists.readFiles(data);
      uploads.listWasRead();
      lookForAbsent();
      openedId ??= lists.files.find(({ id, status }) => status === 'Ready' && isSent(id))?.id;
      arrange();
      if (hasLost) for (const list of ['unfinished', 'earlier'] as const) around.renew(list);
      around.tell(statusNews(moved));
      around.loop.settled({ isPending: isListPending(), hasMoved: moved.length > 0 });
    },
    readUnfinished(data) {
      lists.readUnfinished(data);
      arrange();
    },
    readSizes: uploads.readSizes,
    seek(text) {
      if (text === names.question.search) return;
      names.seek(text);
      arrange();
    },
    readFound(data) {
      names.readFound(data);
      arrange();
    },
    showMore() {
      count.showMore();
      arrange();
    },
    awaitsMore: count.awaitsMore,
    listAlso(mediaId) {
      if (lists.files.some(({ id }) => id === mediaId)) return;
      count.showAll();
      arrange();
    },
    forget(mediaId) {
      removedIds.push(mediaId);
      news.tell();
      arrange();
      wake();
    },
    stays: arrived.arrive,
    wasChanged() {
      news.tell();
      if (isOnPage()) around.loop.wake();
    },
  };
};
