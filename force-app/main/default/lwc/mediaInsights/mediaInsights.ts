import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQlResult } from 'lightning/graphql';
import { fillLabel, formatLanguage, formatNumber } from 'c/formatText';
import { isFocusLost } from 'c/rowFocus';
import { clock } from './clock.ts';
import { entityGroups, keyPhrases, personalData, type Finding, type FindingGroup } from './findings.ts';
import { label } from './insightLabels.ts';
import { insightQuery, type InsightData, type InsightNode, type MediaNode } from './insightQuery.ts';
import { noteTexts } from './noteTexts.ts';
import { riskOf } from './risk.ts';
import { toneOf, type Tone } from './sentiment.ts';

/** The insights of a file. Fires `contentrequest` with `{ mediaId, variant }` when the user requests a download. */
export default class MediaInsights extends LightningElement {
  @api mediaId: string | undefined;
  /** Offers the original file and all findings for download. */
  @api canViewUnredacted = false;
  /** The outcome of the last download. */
  @api requestError: string | undefined;
  @api requestNote: string | undefined;

  label = label;
  openSections = ['entities', 'phrases', 'personal'];
  media: MediaNode | undefined;
  error: string | undefined;
  private refresh: (() => Promise<void>) | undefined;
  private retries = false;
  /** Reads the insights again if that failed and the network is back, as the list of files does. */
  private readWhenBack = (): void => {
    if (this.error === label.notRead) this.reread(this.template?.activeElement !== null);
  };

  connectedCallback(): void {
    window.addEventListener('online', this.readWhenBack);
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.readWhenBack);
  }

  @wire(graphql, { query: insightQuery, variables: '$variables' })
  handleInsights({ data, errors, refresh }: GraphQlResult<InsightData>): void {
    this.refresh = refresh;
    if (data) this.media = data.uiapi.query.Media__c.edges[0]?.node;
    this.error = errors ? label.notRead : undefined;
    if (data && this.media === undefined) this.error = label.gone;
  }

  get variables(): { mediaId: string } | undefined {
    return this.mediaId === undefined ? undefined : { mediaId: this.mediaId };
  }

  get isLoading(): boolean {
    return this.media === undefined && this.error === undefined;
  }

  get language(): string | undefined {
    return this.languageCode && formatLanguage(this.languageCode);
  }

  /** The file's language for the `lang` attribute, so that screen readers pronounce its text correctly. */
  get languageCode(): string | undefined {
    const code = this.media?.Language__c.value ?? 'und';
    return code === 'und' ? undefined : code;
  }

  get tone(): Tone | undefined {
    return toneOf(this.media?.Sentiment__c.value ?? null);
  }

  get risk(): { level: string; reason: string } | undefined {
    return riskOf(this.insights);
  }

  get duration(): string | undefined {
    const milliseconds = this.media?.Duration_Ms__c?.value;
    return milliseconds ? clock(milliseconds) : undefined;
  }

  /** Notes about how the file was read. */
  get notes(): { id: number; text: string }[] {
    const [sentences, codes] = [this.media?.Notes__c?.value, this.media?.Note_Codes__c?.value];
    return noteTexts(sentences ?? '', codes ?? '').map((text, id) => ({ id, text }));
  }

  get hasNotes(): boolean {
    return this.notes.length > 0;
  }

  /** A sentence if not all findings are in Salesforce. */
  get cutText(): string | undefined {
    const [shown, found] = [this.insights.length, this.media?.Insight_Count__c?.value ?? 0];
    return found > shown ? fillLabel(label.cut, formatNumber(shown), formatNumber(found)) : undefined;
  }

  get summary(): string | undefined {
    return this.media?.Summary__c.value ?? undefined;
  }

  get summaryLabel(): string {
    return this.isExtract ? label.extract : label.summary;
  }

  get summaryHelp(): string {
    return this.isExtract ? label.extractHelp : label.summaryHelp;
  }

  get entities(): FindingGroup[] {
    return entityGroups(this.insights);
  }

  get hasEntities(): boolean {
    return this.entities.length > 0;
  }

  get keyPhrases(): Finding[] {
    return keyPhrases(this.insights);
  }

  get hasKeyPhrases(): boolean {
    return this.keyPhrases.length > 0;
  }

  get personalData(): { id: string; label: string; count: string }[] {
    return personalData(this.insights);
  }

  get hasPersonalData(): boolean {
    return this.personalData.length > 0;
  }

  get textLabel(): string {
    return this.duration === undefined ? label.text : label.transcript;
  }

  get text(): string | undefined {
    return this.media?.Redacted_Text__c.value ?? undefined;
  }

  get textIsCut(): boolean {
    return this.media?.Text_Is_Cut__c.value === true;
  }

  get contentType(): string {
    return this.media?.Content_Type__c?.value ?? '';
  }

  /** PDFs, pictures and recordings have a redacted copy; a text's redacted version is shown above. */
  get hasCopy(): boolean {
    return /^(application\/pdf$|image\/|audio\/|video\/)/.test(this.contentType);
  }

  handleContent({ currentTarget }: { currentTarget: HTMLElement }): void {
    const { variant } = currentTarget.dataset;
    this.dispatchEvent(new CustomEvent('contentrequest', { detail: { mediaId: this.mediaId, variant } }));
  }

  handleRetry(): void {
    this.reread(true);
  }

  /** After a successful retry, its button and the focus are gone: focuses the insights. */
  renderedCallback(): void {
    if (!this.retries || this.error !== undefined) return;
    this.retries = false;
    if (isFocusLost(this.template)) this.template?.querySelector<HTMLElement>('[data-id="insights"]')?.focus({ preventScroll: true });
  }

  private reread(keepsFocus: boolean): void {
    this.retries = keepsFocus;
    this.refresh?.().catch(() => undefined);
  }

  private get isExtract(): boolean {
    return this.media?.Summary_Method__c.value === 'Extractive';
  }

  get insights(): InsightNode[] {
    return (this.media?.Insights__r?.edges ?? []).map(({ node }) => node);
  }
}
