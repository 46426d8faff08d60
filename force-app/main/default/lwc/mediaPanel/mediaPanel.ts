import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQlResult } from 'lightning/graphql';
import userId from '@salesforce/user/Id';
import { errorCode, errorText } from 'c/errorText';
import { fillLabel, formatNumber } from 'c/formatText';
import { maxFileBytes, type Upload, type UploadAction, type UploadQueue } from 'c/uploadQueue';
import type { ContentVariant } from '../../../../../aws-backend/contracts/http/content.ts';
import type { MediaFile } from '../mediaList/mediaFile.ts';
import { statusNews, uploadNews } from './announcements.ts';
import { download } from './download.ts';
import { isPending, listedFiles, movedFiles, shownUploads } from './fileProgress.ts';
import { filesOf, filesQuery, type FilesData } from './mediaQuery.ts';
import { panelBroker } from './pageBroker.ts';
import { label } from './panelLabels.ts';
import { closedBy, opening, openPanel, type PanelState } from './panelState.ts';
import { recordQueue } from './recordQueue.ts';
import { refreshLoop } from './refreshLoop.ts';

const filesPerStep = 50;

/** The files of a record: send them, see them being read, read what is in them. */
export default class MediaPanel extends LightningElement {
  /** The broker's address, where it differs from the custom label Broker_Base_Url. */
  @api brokerUrl: string | undefined;
  @api objectApiName: string | undefined;

  label = label;
  maxFileBytes = maxFileBytes;
  state: PanelState = opening;
  uploads: readonly Upload[] = [];
  files: readonly MediaFile[] = [];
  totalCount = 0;
  first = filesPerStep;
  hasRead = false;
  filesError: string | undefined;
  contentError: string | undefined;
  announcement = '';
  /** The first file sent from here that is ready: what the user waits for opens by itself, once. */
  openedId: string | undefined;

  private record: string | undefined;
  private isConnectedToPage = false;
  private queue: UploadQueue | undefined;
  private refresh: (() => Promise<void>) | undefined;
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
    Object.assign(this, { files: [], uploads: [], hasRead: false, first: filesPerStep, openedId: undefined, queue: undefined });
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

  get variables(): { parentId: string; first: number } | undefined {
    return this.record === undefined ? undefined : { parentId: this.record, first: this.first };
  }

  get isOpening(): boolean {
    return this.state.name === 'opening' && !this.hasRead;
  }

  get shownUploads(): Upload[] {
    return shownUploads(this.uploads, this.files);
  }

  get hasUploads(): boolean {
    return this.shownUploads.length > 0;
  }

  get listedFiles(): MediaFile[] {
    return listedFiles(this.files, this.uploads, userId);
  }

  get hasFiles(): boolean {
    return this.state.name !== 'closed' && this.listedFiles.length > 0;
  }

  get isEmpty(): boolean {
    return this.state.name === 'open' && this.hasRead && this.files.length === 0 && !this.hasUploads;
  }

  get emptyHint(): string {
    return this.state.canUpload ? label.emptyHint : label.emptyReadOnlyHint;
  }

  get hasMore(): boolean {
    return this.hasFiles && this.totalCount > this.files.length;
  }

  handleOpenAgain(): void {
    this.open();
  }

  handleReadAgain(): void {
    this.loop.wake();
  }

  handleShowMore(): void {
    this.first += filesPerStep;
  }

  handleFilesSelected({ detail }: CustomEvent<{ files: File[] }>): void {
    this.announce([fillLabel(label.announceAdded, formatNumber(detail.files.length))]);
    this.queue?.add(detail.files);
  }

  handleUploadAction({ detail }: CustomEvent<{ id: string; action: UploadAction }>): void {
    this.queue?.[detail.action](detail.id);
  }

  async handleContentRequest({ detail }: CustomEvent<{ mediaId: string; variant: ContentVariant }>): Promise<void> {
    this.contentError = undefined;
    try {
      download((await panelBroker(this.brokerUrl).content(detail.mediaId, detail.variant)).url);
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
  }

  private newQueue(record: string): UploadQueue {
    const queue: UploadQueue = recordQueue({
      parent: { id: record, objectApiName: this.objectApiName ?? '' },
      broker: panelBroker(this.brokerUrl),
      shown: () => this,
      onChange: (uploads) => {
        if (this.queue === queue) this.follow(uploads);
      },
    });
    return queue;
  }

  private follow(uploads: readonly Upload[]): void {
    const news = uploadNews(this.uploads, uploads);
    // What has left the queue, sent or cancelled, stands in the list from now on.
    const left = (all: readonly Upload[]): number => all.filter(({ state }) => state.name === 'sent' || state.name === 'cancelled').length;
    const hasLeft = left(uploads) > left(this.uploads);
    this.uploads = uploads;
    this.announce(news);
    if (hasLeft) this.loop.wake();
  }

  private show(data: FilesData): void {
    const { files, totalCount } = filesOf(data);
    const moved = movedFiles(this.files, files);
    Object.assign(this, { files, totalCount, hasRead: true });
    this.openedId ??= files.find(({ id, status }) => status === 'Ready' && this.uploads.some(({ mediaId }) => mediaId === id))?.id;
    this.announce(statusNews(moved));
    this.loop.settled({ isPending: isPending(files), hasMoved: moved.length > 0 });
  }

  private announce(news: readonly string[]): void {
    if (news.length > 0) this.announcement = news.join(' ');
  }
}
