import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQlResult } from 'lightning/graphql';
import userId from '@salesforce/user/Id';
import { fillLabel, formatNumber } from 'c/formatText';
import { maxFileBytes, type Upload, type UploadAction, type UploadQueue, type UploadTotals } from 'c/uploadQueue';
import type { ContentVariant } from '../../../../../aws-backend/contracts/http/content.ts';
import type MediaList from '../mediaList/mediaList.ts';
import { statusNews, uploadNews } from './announcements.ts';
import { announcer } from './announcer.ts';
import { earlierQuery, type EarlierData } from './earlierFiles.ts';
import { downloadContent, removeUpload } from './fileCalls.ts';
import { hasLeft, isPending } from './fileProgress.ts';
import { filesQuery, mostFiles, pageOf, unfinishedQuery, type FilesData, type FilesPage } from './mediaQuery.ts';
import { panelBroker } from './pageBroker.ts';
import { label } from './panelLabels.ts';
import { closedBy, opening, openPanel, type PanelState } from './panelState.ts';
import { panelView } from './panelView.ts';
import { pointing } from './pointing.ts';
import { recordLists } from './recordLists.ts';
import { recordQueue } from './recordQueue.ts';
import { refreshLoop } from './refreshLoop.ts';
import { storedShares } from './storedShares.ts';

const filesPerStep = 50;

type AllAction = 'pauseAll' | 'resumeAll' | 'cancelAll' | 'retryAll';
type Refresh = (() => Promise<void>) | undefined;

/** What is known of a record before anything was read or sent. */
const nothingKnown = () => ({ lists: recordLists(), uploads: [] as readonly Upload[], storedBytes: new Map<string, number>() });

/** The files of a record: send them, see them being read, read what is in them. */
export default class MediaPanel extends LightningElement {
  /** The broker's address, where it differs from the custom label Broker_Base_Url. */
  @api brokerUrl: string | undefined;
  @api objectApiName: string | undefined;

  label = label;
  maxFileBytes = maxFileBytes;
  state: PanelState = opening;
  totals: UploadTotals | undefined;
  first = filesPerStep;
  /** A field of its own: what a query follows is asked again at each change of it. */
  asksEarlier = false;
  filesError: string | undefined;
  contentError: string | undefined;
  contentNote: string | undefined;
  announcement = '';
  /** The first file sent from here that is ready: what the user waits for opens by itself, once. */
  openedId: string | undefined;

  private record: string | undefined;
  private known = nothingKnown();
  private removedIds: readonly string[] = [];
  view = panelView(this.facts);

  private isConnectedToPage = false;
  private queue: UploadQueue | undefined;
  private refresh: { files?: Refresh; unfinished?: Refresh; earlier?: Refresh } = {};
  private readShares: ((mediaIds: readonly string[]) => void) | undefined;
  private pointing = pointing((mediaId) => {
    const list = this.template?.querySelector<HTMLElement & MediaList>('c-media-list');
    return list && this.view.files.some(({ id }) => id === mediaId) ? list : undefined;
  });
  private tell = announcer({
    say: (text) => {
      this.announcement = text;
    },
  });
  private loop = refreshLoop({
    refresh: async () => this.refresh.files?.(),
    isHidden: () => document.visibilityState === 'hidden',
  });
  private onVisibilityChange = (): void => {
    if (document.visibilityState === 'visible') this.loop.wake();
  };

  /** The record on whose page this is. */
  @api
  get recordId(): string | undefined {
    return this.record;
  }

  set recordId(value: string | undefined) {
    if (value === this.record) return;
    this.record = value;
    this.known = nothingKnown();
    Object.assign(this, { totals: undefined, first: filesPerStep, openedId: undefined, queue: undefined, readShares: undefined });
    this.arrange();
    if (this.isConnectedToPage) this.open();
  }

  connectedCallback(): void {
    this.isConnectedToPage = true;
    document.addEventListener('visibilitychange', this.onVisibilityChange);
    this.open();
  }

  disconnectedCallback(): void {
    this.isConnectedToPage = false;
    document.removeEventListener('visibilitychange', this.onVisibilityChange);
    this.loop.stop();
  }

  renderedCallback(): void {
    this.pointing.tryNow();
  }

  @wire(graphql, { query: filesQuery, variables: '$variables' })
  handleFiles({ data, errors, refresh }: GraphQlResult<FilesData>): void {
    this.refresh.files = refresh;
    this.filesError = errors ? label.filesNotLoaded : undefined;
    if (data) this.show(data);
    else if (errors) this.loop.settled({ isPending: isPending(this.known.lists.files), hasMoved: false });
  }

  @wire(graphql, { query: '$unfinishedQuery', variables: '$unfinishedVariables' })
  handleUnfinished({ data, refresh }: GraphQlResult<FilesData>): void {
    this.refresh.unfinished = refresh;
    if (!data) return;
    this.known.lists.readUnfinished(data);
    this.arrange();
  }

  @wire(graphql, { query: '$earlierQuery', variables: '$earlierVariables' })
  handleEarlier({ data, refresh }: GraphQlResult<EarlierData>): void {
    this.refresh.earlier = refresh;
    if (data) this.known.lists.readEarlier(data);
  }

  get variables(): ({ parentId: string } & FilesPage) | undefined {
    return this.record === undefined ? undefined : { parentId: this.record, ...pageOf(this.first) };
  }

  /** Asked only for those who may do something about it. */
  get unfinishedQuery(): string | undefined {
    return this.unfinishedVariables && unfinishedQuery;
  }

  get unfinishedVariables(): { parentId: string; userId: string } | undefined {
    return this.record === undefined || !this.state.canUpload ? undefined : { parentId: this.record, userId };
  }

  get earlierQuery(): string | undefined {
    return this.earlierVariables && earlierQuery;
  }

  /** Asked only where files may be added and the list does not show them all. */
  get earlierVariables(): { parentId: string } | undefined {
    return this.record === undefined || !this.asksEarlier ? undefined : { parentId: this.record };
  }

  handleOpenAgain(): void {
    this.open();
  }

  handleReadAgain(): void {
    this.loop.wake();
  }

  handleShowMore(): void {
    this.ask(this.first + filesPerStep);
  }

  handleFilesSelected({ detail }: CustomEvent<{ files: File[] }>): void {
    this.announcement = fillLabel(label.announceAdded, formatNumber(detail.files.length));
    this.queue?.add(detail.files);
    this.renewEarlier();
  }

  handleUploadAction({ detail }: CustomEvent<{ id: string; action: UploadAction }>): void {
    this.queue?.[detail.action](detail.id);
  }

  handleAllUploadsAction({ detail }: CustomEvent<{ action: AllAction }>): void {
    this.queue?.[detail.action]();
  }

  /** Shows a file of the list, which is read further down where the file isn't among those shown. */
  handleShowFile({ detail }: CustomEvent<{ mediaId: string }>): void {
    const { files, totalCount } = this.known.lists;
    this.pointing.at(detail.mediaId);
    if (!files.some(({ id }) => id === detail.mediaId)) this.ask(Math.max(this.first, totalCount));
    this.pointing.tryNow();
  }

  async handleRemoveUpload({ detail: { mediaId } }: CustomEvent<{ mediaId: string }>): Promise<void> {
    this.contentError = undefined;
    const news = await removeUpload(panelBroker(this.brokerUrl), mediaId, this.record ?? '');
    Object.assign(this, news);
    if (news.contentError !== undefined) return;
    this.removedIds = [...this.removedIds, mediaId];
    this.arrange();
    this.wake();
  }

  async handleContentRequest({ detail }: CustomEvent<{ mediaId: string; variant: ContentVariant }>): Promise<void> {
    Object.assign(this, { contentError: undefined, contentNote: undefined });
    Object.assign(this, await downloadContent(panelBroker(this.brokerUrl), detail.mediaId, detail.variant));
  }

  private ask(count: number): void {
    this.first = Math.min(mostFiles, count);
    this.arrange();
  }

  private open(): void {
    const { record } = this;
    if (record === undefined) return;
    this.state = opening;
    this.arrange();
    const enter = (state: PanelState): void => {
      // The user may have moved on to another record meanwhile.
      if (record === this.record) this.enter(state, record);
    };
    openPanel(this.brokerUrl, record).then(enter, (error: unknown) => {
      enter(closedBy(error));
    });
  }

  private enter(state: PanelState, record: string): void {
    this.state = state;
    if (state.canUpload) this.queue ??= this.newQueue(record);
    if (state.hasNewFiles) this.loop.wake();
    this.arrange();
  }

  private newQueue(record: string): UploadQueue {
    const { lists } = this.known;
    const queue: UploadQueue = recordQueue({
      parent: { id: record, objectApiName: this.objectApiName ?? '' },
      broker: panelBroker(this.brokerUrl),
      lists,
      onChange: ({ uploads, totals }) => {
        if (this.queue === queue) this.follow(uploads, totals);
      },
    });
    return queue;
  }

  private follow(uploads: readonly Upload[], totals: UploadTotals): void {
    const before = this.known.uploads;
    this.known = { ...this.known, uploads };
    this.totals = totals;
    this.arrange();
    this.tell(uploadNews(before, uploads));
    if (hasLeft(before, uploads)) this.wake();
  }

  private show(data: FilesData): void {
    const { lists, uploads } = this.known;
    const { moved, hasLost } = lists.readFiles(data);
    this.arrange();
    if (hasLost) this.renewEarlier();
    this.openedId ??= lists.files.find(({ id, status }) => status === 'Ready' && uploads.some(({ mediaId }) => mediaId === id))?.id;
    this.tell(statusNews(moved));
    this.loop.settled({ isPending: isPending(lists.files), hasMoved: moved.length > 0 });
  }

  private renewEarlier(): void {
    this.refresh.earlier?.().catch(() => undefined); // what was known before still counts
  }

  private wake(): void {
    this.loop.wake();
    this.refresh.unfinished?.().catch(() => undefined); // asked again at the next change
  }

  private get facts(): Parameters<typeof panelView>[0] {
    const { state, known, first, removedIds } = this;
    return { userId, state, ...known, first, removedIds };
  }

  private arrange(): void {
    this.view = panelView(this.facts);
    this.asksEarlier = this.state.canUpload && this.view.hasMore;
    if (!this.asksEarlier) this.known.lists.dropEarlier();
    if (this.view.hasUnfinished) this.askShares();
  }

  private askShares(): void {
    const { record } = this;
    if (record === undefined) return;
    this.readShares ??= storedShares(panelBroker(this.brokerUrl), record, (mediaId, bytes) => {
      if (record !== this.record) return;
      this.known = { ...this.known, storedBytes: new Map(this.known.storedBytes).set(mediaId, bytes) };
      this.arrange();
    });
    this.readShares(this.view.unfinished.map(({ id }) => id));
  }
}
