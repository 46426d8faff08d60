import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQlResult } from 'lightning/graphql';
import userId from '@salesforce/user/Id';
import { isAsking, whenAnswered } from 'c/askUser';
import { fillLabel, formatNumber } from 'c/formatText';
import { isFocusLost } from 'c/rowFocus';
import { maxFileBytes, type UploadAction } from 'c/uploadQueue';
import type { ContentVariant } from '../../../../../aws-backend/contracts/http/content.ts';
import type { FileNews } from '../mediaList/fileNews.ts';
import type MediaDropzone from '../mediaDropzone/mediaDropzone.ts';
import type MediaList from '../mediaList/mediaList.ts';
import { announcer, saidAfter } from './announcer.ts';
import { comingBack } from './comingBack.ts';
import { earlierQuery, type EarlierData } from './earlierFiles.ts';
import { firstPart, focusKeeper } from './focusKeeper.ts';
import { fileDesk } from './fileDesk.ts';
import { sizesQuery, type SizesData } from './filesOfSizes.ts';
import { moreFiles } from './moreFiles.ts';
import { listingOf, type Listing } from './listing.ts';
import { filesQuery, pageOf, unfinishedQuery, type FilesData, type FilesPage, type Question } from './mediaQuery.ts';
import { panelBroker } from './pageBroker.ts';
import { panelDrop } from './panelDrop.ts';
import { label } from './panelLabels.ts';
import type { RecordPanel, Shown } from './panelParts.ts';
import { pointing } from './pointing.ts';
import { recordPanel } from './recordPanel.ts';
import { refreshLoop } from './refreshLoop.ts';
import { takesAllBack } from './takesAllBack.ts';

type AllAction = 'pauseAll' | 'resumeAll' | 'keepDuplicates' | 'skipDuplicates' | 'cancelAll' | 'retryAll' | 'dismissWrong';

/** The files of a record: uploads, reading progress and insights. */
export default class MediaPanel extends LightningElement {
  /** The broker's URL, if it differs from the custom label Broker_Base_Url. */
  @api brokerUrl: string | undefined;
  @api objectApiName: string | undefined;

  label = label;
  maxFileBytes = maxFileBytes;
  filesError: string | undefined;
  /** The error of the search, which has its own query. */
  foundError: string | undefined;
  /** Whether the user has requested a retry and it is running. */
  isTryingAgain = false;
  /** The status of actions on single files. */
  news: readonly FileNews[] = [];
  announcement = '';

  private record: string | undefined;
  private isConnectedToPage = false;
  private refresh: Partial<Record<'files' | 'found' | 'unfinished' | 'earlier', GraphQlResult<unknown>['refresh']>> = {};
  private loop = refreshLoop({
    refresh: () =>
      Promise.all([this.rereadFiles(), this.foundQuestion && this.refresh.found?.()]).finally(() => {
        this.triedAgain();
      }),
    isPending: () => this.panel.isPending(),
    isHidden: () => document.visibilityState === 'hidden',
  });
  /** Announces a text to screen readers. */
  private say = (text: string): void => {
    this.announcement = saidAfter(this.announcement, text);
  };
  private announcer = announcer({ say: this.say });
  private desk = fileDesk({
    broker: () => panelBroker(this.brokerUrl),
    news: () => this.news,
    show: (news) => {
      this.news = news;
    },
    say: this.say,
    sayNoMoreOf: this.announcer.dropOf,
    nameOf: (mediaId) => [...this.view.files, ...this.view.unfinished].find(({ id }) => id === mediaId)?.fileName ?? '',
    wake: () => {
      this.panel.wasChanged();
    },
  });
  private moreFiles = moreFiles();
  private panel = this.newPanel();
  // Separate fields, because a wired query is sent again on each change of a field it depends on.
  state = this.panel.shown().state;
  view = this.panel.shown().view;
  totals: Shown['totals'];
  openedId: string | undefined;
  first = this.panel.shown().first;
  asksEarlier = false;
  askedSizes: readonly number[] | undefined;
  search = '';
  foundQuestion: Shown['foundQuestion'];
  private pointing = pointing((mediaId) => {
    const list = this.template?.querySelector<HTMLElement & MediaList>('c-media-list');
    return list && this.view.files.some(({ id }) => id === mediaId) ? list : undefined;
  });
  dragging = panelDrop(() => this.template?.querySelector<HTMLElement & MediaDropzone>('c-media-dropzone') ?? null);
  focusing = focusKeeper(
    () => isFocusLost(this.template),
    () => {
      if (this.state.name === 'opening') return undefined;
      // After deleting all search results, the user continues searching.
      const first = this.search === '' ? [] : ['c-file-search'];
      return firstPart(this.template, ...first, 'c-error-panel, c-media-dropzone', 'c-media-list');
    },
    isAsking,
  );
  private hearNoAnswers: (() => void) | undefined;
  private comingBack = comingBack(() => {
    this.loop.wake();
    this.panel.comeBack();
  });

  /** The record of the page. */
  @api
  get recordId(): string | undefined {
    return this.record;
  }

  set recordId(value: string | undefined) {
    if (value === this.record) return;
    this.record = value;
    this.panel.close();
    this.panel = this.newPanel();
    Object.assign(this, this.panel.shown(), { news: [], moreFiles: moreFiles() });
    if (this.isConnectedToPage) this.panel.open();
  }

  connectedCallback(): void {
    this.isConnectedToPage = true;
    this.comingBack.watch();
    this.hearNoAnswers = whenAnswered(this.focusing.answered);
    this.panel.open();
  }

  disconnectedCallback(): void {
    this.isConnectedToPage = false;
    this.comingBack.leave();
    this.hearNoAnswers?.();
    this.loop.stop();
    this.panel.close();
  }

  renderedCallback(): void {
    this.pointing.tryNow();
    this.moreFiles.showNext(this.view.files.length, this.template);
    this.focusing.check();
  }

  @wire(graphql, { query: filesQuery, variables: '$variables' })
  handleFiles({ data, errors, refresh }: GraphQlResult<FilesData>): void {
    this.refresh.files = refresh;
    this.filesError = errors ? label.filesNotLoaded : undefined;
    if (data) this.panel.readFiles(data);
    else if (errors) this.loop.settled({ isPending: this.panel.isPending(), hasMoved: false });
  }

  @wire(graphql, { query: '$unfinishedQuestion.query', variables: '$unfinishedQuestion.variables' })
  handleUnfinished({ data, refresh }: GraphQlResult<FilesData>): void {
    this.refresh.unfinished = refresh;
    if (data) this.panel.readUnfinished(data);
  }

  @wire(graphql, { query: '$earlierQuestion.query', variables: '$earlierQuestion.variables' })
  handleEarlier({ data, refresh }: GraphQlResult<EarlierData>): void {
    this.refresh.earlier = refresh;
    if (data) this.panel.lists.readEarlier(data);
  }

  @wire(graphql, { query: '$foundQuestion.query', variables: '$foundQuestion.variables' })
  handleFound({ data, errors, refresh }: GraphQlResult<FilesData>): void {
    this.refresh.found = refresh;
    this.foundError = errors ? label.filesNotLoaded : undefined;
    if (data && this.foundQuestion) this.panel.readFound(data);
  }

  @wire(graphql, { query: '$sizesQuestion.query', variables: '$sizesQuestion.variables' })
  handleSizes({ data, errors }: GraphQlResult<SizesData>): void {
    if (data ?? errors) this.panel.readSizes(data);
  }

  get variables(): ({ parentId: string } & FilesPage) | undefined {
    return this.record === undefined ? undefined : { parentId: this.record, ...pageOf(this.first) };
  }

  get listing(): Listing {
    return listingOf(this);
  }

  /** Undefined if the user may not act on unfinished uploads. */
  get unfinishedQuestion(): Question<{ parentId: string; userId: string }> | undefined {
    if (this.record === undefined || !this.state.canUpload) return undefined;
    return { query: unfinishedQuery, variables: { parentId: this.record, userId } };
  }

  /** Undefined unless the user may add files and the list doesn't contain all. */
  get earlierQuestion(): Question<{ parentId: string }> | undefined {
    if (this.record === undefined || !this.asksEarlier) return undefined;
    return { query: earlierQuery, variables: { parentId: this.record } };
  }

  /** Undefined unless files are being added and the lists don't contain all files of the record. */
  get sizesQuestion(): Question<{ parentId: string; sizes: readonly number[] }> | undefined {
    if (this.record === undefined || this.askedSizes === undefined) return undefined;
    return { query: sizesQuery, variables: { parentId: this.record, sizes: this.askedSizes } };
  }

  handleOpenAgain(): void {
    this.panel.open();
  }

  handleReadAgain(): void {
    this.isTryingAgain = true;
    this.say(label.loading);
    this.loop.wake();
  }

  handleShowMore(): void {
    this.say(label.loading);
    this.moreFiles.asked(this.view.files.length);
    this.panel.showMore();
  }

  handleSearched({ detail }: CustomEvent<{ text: string }>): void {
    this.foundError = undefined;
    this.panel.seek(detail.text);
  }

  handleFilesSelected({ detail }: CustomEvent<{ files: File[] }>): void {
    this.say(fillLabel(label.announceAdded, formatNumber(detail.files.length)));
    // Ends the search, so that the new uploads are visible.
    this.panel.seek('');
    this.panel.queue?.add(detail.files);
    this.renew('earlier');
  }

  handleUploadAction({ detail }: CustomEvent<{ id: string; action: UploadAction }>): void {
    this.forgetAdded(detail.action);
    this.panel.queue?.[detail.action](detail.id);
  }

  handleAllUploadsAction({ detail }: CustomEvent<{ action: AllAction }>): void {
    this.forgetAdded(detail.action);
    this.panel.queue?.[detail.action]();
  }

  /** Shows a file in the list, which is extended if it doesn't contain the file. */
  handleShowFile({ detail }: CustomEvent<{ mediaId: string }>): void {
    this.pointing.at(detail.mediaId);
    this.panel.seek('');
    this.panel.listAlso(detail.mediaId);
    this.pointing.tryNow();
  }

  async handleRemoveUploads({ detail }: CustomEvent<{ mediaIds: readonly string[] }>): Promise<void> {
    await this.desk.remove(detail.mediaIds, this.record ?? '', this.panel);
  }

  async handleContentRequest({ detail }: CustomEvent<{ mediaId: string; variant: ContentVariant }>): Promise<void> {
    await this.desk.download(detail.mediaId, detail.variant);
  }

  async handleReading({ type, detail }: CustomEvent<{ mediaId: string }>): Promise<void> {
    await this.desk[type === 'stopreading' ? 'stopReading' : 'readAgain'](detail.mediaId, this.panel.reread);
  }

  async handleDeleteFile({ detail }: CustomEvent<{ mediaId: string }>): Promise<void> {
    if (await this.desk.delete(detail.mediaId)) this.renew('earlier');
  }

  /** Doesn't refresh the list while a longer one is awaited, because the response would replace the longer one. */
  private rereadFiles(): Promise<void> | undefined {
    const { panel } = this;
    if (panel.awaitsMore() && this.filesError === undefined) return undefined;
    return this.refresh.files?.().then(() => {
      panel.wasReread();
    });
  }

  /** Announces the outcome of a retry, since screen readers don't repeat an unchanged error by themselves. */
  private triedAgain(): void {
    if (!this.isTryingAgain) return;
    this.isTryingAgain = false;
    const { error, moreError } = this.listing;
    this.say(error ?? moreError ?? '');
  }

  private forgetAdded(action: string): void {
    if (takesAllBack(action, this.view)) this.template?.querySelector<HTMLElement & MediaDropzone>('c-media-dropzone')?.forget();
  }

  private renew(list: 'unfinished' | 'earlier'): void {
    this.refresh[list]?.().catch(() => undefined);
  }

  private newPanel(): RecordPanel {
    const panel: RecordPanel = recordPanel(this.record, () => this.panel === panel, {
      brokerUrl: () => this.brokerUrl,
      objectApiName: () => this.objectApiName,
      loop: this.loop,
      refresh: () => this.rereadFiles(),
      renew: (list) => {
        this.renew(list);
      },
      tell: this.announcer.tell,
      changed: (shown) => Object.assign(this, shown),
    });
    return panel;
  }
}
