import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQlResult } from 'lightning/graphql';
import userId from '@salesforce/user/Id';
import { errorCode, errorText } from 'c/errorText';
import { fillLabel, formatNumber } from 'c/formatText';
import { maxFileBytes, type Upload, type UploadAction, type UploadQueue, type UploadTotals } from 'c/uploadQueue';
import type { ContentVariant } from '../../../../../aws-backend/contracts/http/content.ts';
import type { MediaFile } from '../mediaList/mediaFile.ts';
import type MediaList from '../mediaList/mediaList.ts';
import type { UnfinishedFile } from '../unfinishedUploads/unfinishedFile.ts';
import { statusNews, uploadNews } from './announcements.ts';
import { announcer } from './announcer.ts';
import { deletions } from './deletions.ts';
import { download } from './download.ts';
import { earlierFilesOf, earlierQuery, type EarlierData, type KnownFile } from './earlierFiles.ts';
import { brokenOff, isPending, listedFiles, movedFiles, shownUploads } from './fileProgress.ts';
import { filesOf, filesQuery, mostFiles, pageOf, unfinishedQuery, type FilesData, type FilesPage } from './mediaQuery.ts';
import { panelBroker } from './pageBroker.ts';
import { label } from './panelLabels.ts';
import { closedBy, opening, openPanel, type PanelState } from './panelState.ts';
import { recordQueue } from './recordQueue.ts';
import { refreshLoop } from './refreshLoop.ts';
import { storedShares } from './storedShares.ts';
import { allCounts, ordered } from './uploadOrder.ts';

const filesPerStep = 50;

type AllAction = 'pauseAll' | 'resumeAll' | 'cancelAll' | 'retryAll';

/** The files of a record: send them, see them being read, read what is in them. */
export default class MediaPanel extends LightningElement {
  /** The broker's address, where it differs from the custom label Broker_Base_Url. */
  @api brokerUrl: string | undefined;
  @api objectApiName: string | undefined;

  label = label;
  maxFileBytes = maxFileBytes;
  state: PanelState = opening;
  uploads: readonly Upload[] = [];
  totals: UploadTotals | undefined;
  files: readonly MediaFile[] = [];
  /** The user's files that never arrived, as they were last asked for. */
  unfinished: readonly MediaFile[] = [];
  /** Names and contents of more files than are listed, for telling new ones from them. */
  earlier: readonly KnownFile[] = [];
  /** A field of its own: what a query follows is asked again at each change of it. */
  asksEarlier = false;
  storedBytes: ReadonlyMap<string, number> = new Map();
  totalCount = 0;
  first = filesPerStep;
  hasRead = false;
  filesError: string | undefined;
  contentError: string | undefined;
  contentNote: string | undefined;
  announcement = '';
  /** The first file sent from here that is ready: what the user waits for opens by itself, once. */
  openedId: string | undefined;
  /** What stands in each part of the panel; made anew when something changes, since it takes a walk over all uploads. */
  shownUploads: readonly Upload[] = [];
  allCounts = allCounts([]);
  listedFiles: readonly MediaFile[] = [];
  unfinishedFiles: readonly UnfinishedFile[] = [];

  private record: string | undefined;
  private isConnectedToPage = false;
  private queue: UploadQueue | undefined;
  private removedIds: readonly string[] = [];
  private refresh: (() => Promise<void>) | undefined;
  private refreshUnfinished: (() => Promise<void>) | undefined;
  private refreshEarlier: (() => Promise<void>) | undefined;
  private readShares: ((mediaIds: readonly string[]) => void) | undefined;
  private deletions = deletions();
  private pointedId: string | undefined;
  private tell = announcer({
    say: (text) => {
      this.announcement = text;
    },
  });
  private loop = refreshLoop({
    refresh: async () => this.refresh?.(),
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
    Object.assign(this, { files: [], unfinished: [], earlier: [], uploads: [], totals: undefined, storedBytes: new Map() });
    Object.assign(this, { hasRead: false, first: filesPerStep, openedId: undefined, queue: undefined, readShares: undefined });
    this.deletions = deletions();
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

  @wire(graphql, { query: filesQuery, variables: '$variables' })
  handleFiles({ data, errors, refresh }: GraphQlResult<FilesData>): void {
    this.refresh = refresh;
    this.filesError = errors ? label.filesNotLoaded : undefined;
    if (data) this.show(data);
    else if (errors) this.loop.settled({ isPending: isPending(this.files), hasMoved: false });
  }

  @wire(graphql, { query: '$unfinishedQuery', variables: '$unfinishedVariables' })
  handleUnfinished({ data, refresh }: GraphQlResult<FilesData>): void {
    this.refreshUnfinished = refresh;
    if (!data) return;
    this.unfinished = filesOf(data).files;
    this.arrange();
  }

  @wire(graphql, { query: '$earlierQuery', variables: '$earlierVariables' })
  handleEarlier({ data, refresh }: GraphQlResult<EarlierData>): void {
    this.refreshEarlier = refresh;
    if (!data) return;
    this.earlier = earlierFilesOf(data);
    this.noteDeletions();
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

  get isOpening(): boolean {
    return this.state.name === 'opening' && !this.hasRead;
  }

  get hasUploads(): boolean {
    return this.shownUploads.length > 0;
  }

  get hasUnfinished(): boolean {
    return this.state.canUpload && this.unfinishedFiles.length > 0;
  }

  get hasFiles(): boolean {
    return this.state.name !== 'closed' && this.listedFiles.length > 0;
  }

  get isEmpty(): boolean {
    return this.state.name === 'open' && this.hasRead && this.listedFiles.length === 0 && !this.hasUploads && !this.hasUnfinished;
  }

  get emptyHint(): string {
    return this.state.canUpload ? label.emptyHint : label.emptyReadOnlyHint;
  }

  get hasMore(): boolean {
    return this.hasFiles && this.totalCount > this.files.length && this.first < mostFiles;
  }

  handleOpenAgain(): void {
    this.open();
  }

  handleReadAgain(): void {
    this.loop.wake();
  }

  handleShowMore(): void {
    this.first = Math.min(mostFiles, this.first + filesPerStep);
  }

  handleFilesSelected({ detail }: CustomEvent<{ files: File[] }>): void {
    this.announcement = fillLabel(label.announceAdded, formatNumber(detail.files.length));
    this.queue?.add(detail.files);
    this.readEarlier();
  }

  handleUploadAction({ detail }: CustomEvent<{ id: string; action: UploadAction }>): void {
    this.queue?.[detail.action](detail.id);
  }

  handleAllUploadsAction({ detail }: CustomEvent<{ action: AllAction }>): void {
    this.queue?.[detail.action]();
  }

  /** Shows a file of the list, which is read further down where the file isn't among those shown. */
  handleShowFile({ detail }: CustomEvent<{ mediaId: string }>): void {
    this.pointedId = detail.mediaId;
    if (!this.files.some(({ id }) => id === detail.mediaId)) this.first = Math.min(mostFiles, Math.max(this.first, this.totalCount));
    this.point();
  }

  async handleRemoveUpload({ detail }: CustomEvent<{ mediaId: string }>): Promise<void> {
    this.contentError = undefined;
    try {
      await panelBroker(this.brokerUrl).abort(detail.mediaId, this.record ?? '');
      this.removedIds = [...this.removedIds, detail.mediaId];
      this.arrange();
      this.wake();
    } catch (error) {
      this.contentError = errorText(errorCode(error));
    }
  }

  async handleContentRequest({ detail }: CustomEvent<{ mediaId: string; variant: ContentVariant }>): Promise<void> {
    Object.assign(this, { contentError: undefined, contentNote: undefined });
    try {
      const { url, isOriginal } = await panelBroker(this.brokerUrl).content(detail.mediaId, detail.variant);
      if (isOriginal) this.contentNote = label.copyIsOriginal;
      download(url);
    } catch (error) {
      this.contentError = errorText(errorCode(error));
    }
  }

  private open(): void {
    const { record } = this;
    if (record === undefined) return;
    this.state = opening;
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
    const queue: UploadQueue = recordQueue({
      parent: { id: record, objectApiName: this.objectApiName ?? '' },
      broker: panelBroker(this.brokerUrl),
      known: () => this,
      isDeleted: (mediaId) => this.deletions.isDeleted(mediaId),
      onChange: ({ uploads, totals }) => {
        if (this.queue === queue) this.follow(uploads, totals);
      },
    });
    return queue;
  }

  private follow(uploads: readonly Upload[], totals: UploadTotals): void {
    const news = uploadNews(this.uploads, uploads);
    // What has left the queue, sent or cancelled, stands in the list from now on.
    const left = (all: readonly Upload[]): number => all.filter(({ state }) => state.name === 'sent' || state.name === 'cancelled').length;
    const hasLeft = left(uploads) > left(this.uploads);
    Object.assign(this, { uploads, totals });
    this.arrange();
    this.tell(news);
    if (hasLeft) this.wake();
  }

  private show(data: FilesData): void {
    const { files, totalCount } = filesOf(data);
    const moved = movedFiles(this.files, files);
    const listed = new Set(files.map(({ id }) => id));
    const hasLost = this.files.some(({ id }) => !listed.has(id));
    Object.assign(this, { files, totalCount, hasRead: true });
    this.noteDeletions();
    this.arrange();
    if (hasLost) this.readEarlier(); // deleted, or only pushed off the list
    this.openedId ??= files.find(({ id, status }) => status === 'Ready' && this.uploads.some(({ mediaId }) => mediaId === id))?.id;
    this.tell(statusNews(moved));
    this.loop.settled({ isPending: isPending(files), hasMoved: moved.length > 0 });
  }

  private noteDeletions(): void {
    const { files, earlier } = this;
    this.deletions.read({ files, earlier, hasAll: this.totalCount <= files.length });
  }

  private readEarlier(): void {
    this.refreshEarlier?.().catch(() => undefined); // what was known before still counts
  }

  private wake(): void {
    this.loop.wake();
    this.refreshUnfinished?.().catch(() => undefined); // asked again at the next change
  }

  /** Puts every file into the one part of the panel where it belongs. */
  private arrange(): void {
    const { files, unfinished, uploads } = this;
    this.shownUploads = ordered(shownUploads(uploads, files, this.deletions.isDeleted));
    this.allCounts = allCounts(this.shownUploads);
    this.listedFiles = listedFiles(files, userId);
    this.asksEarlier = this.state.canUpload && this.hasMore;
    if (!this.asksEarlier && this.earlier.length > 0) this.earlier = []; // would only grow old
    this.unfinishedFiles = brokenOff(files, unfinished, uploads, userId)
      .filter(({ id }) => !this.removedIds.includes(id))
      .map((file) => ({ ...file, storedBytes: this.storedBytes.get(file.id) }));
    if (this.hasUnfinished) this.askShares();
  }

  private askShares(): void {
    const { record } = this;
    if (record === undefined) return;
    this.readShares ??= storedShares(panelBroker(this.brokerUrl), record, (mediaId, bytes) => {
      if (record !== this.record) return;
      this.storedBytes = new Map(this.storedBytes).set(mediaId, bytes);
      this.arrange();
    });
    this.readShares(this.unfinishedFiles.map(({ id }) => id));
  }

  renderedCallback(): void {
    this.point();
  }

  private point(): void {
    const list = this.template?.querySelector<HTMLElement & MediaList>('c-media-list');
    if (!list || !this.listedFiles.some(({ id }) => id === this.pointedId)) return;
    const { pointedId = '' } = this;
    this.pointedId = undefined;
    list.point(pointedId);
  }
}
