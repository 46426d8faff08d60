import { LightningElement, api } from 'lwc';
import { askUser, whenNextAnswered } from 'c/askUser';
import { fillLabel, formatBytes, formatNumber } from 'c/formatText';
import { isFocusLost } from 'c/rowFocus';
import type { Upload, UploadTotals } from 'c/uploadQueue';
import cancelAll from '@salesforce/label/c.Media_Cancel_All';
import cancelAllQuestion from '@salesforce/label/c.Media_Cancel_All_Question';
import cancelLastQuestion from '@salesforce/label/c.Media_Cancel_Last_Question';
import cancelQuestion from '@salesforce/label/c.Media_Cancel_Question';
import cancelUpload from '@salesforce/label/c.Media_Cancel_Upload';
import clearFailed from '@salesforce/label/c.Media_Clear_Failed';
import keepDuplicates from '@salesforce/label/c.Media_Keep_Duplicates';
import pauseAll from '@salesforce/label/c.Media_Pause_All';
import progressOfAll from '@salesforce/label/c.Media_Progress_Of_All';
import resumeAll from '@salesforce/label/c.Media_Resume_All';
import retryFailed from '@salesforce/label/c.Media_Retry_Failed';
import skipDuplicates from '@salesforce/label/c.Media_Skip_Duplicates';
import title from '@salesforce/label/c.Media_Uploads';
import type { ReadingLimits } from '../../../../../aws-backend/contracts/http/access.ts';
import type { AllCounts } from './allCounts.ts';
import { totalPercent, totalsText } from './totalsText.ts';
import { sentBytesOf } from './rowText.ts';
import { scrollView, type ScrollView } from './scrollView.ts';
import { tallestRow } from './tallestRow.ts';
import { uploadFocus } from './uploadFocus.ts';
import { rowOf, type UploadRow } from './uploadRow.ts';
import { minRowPx, visibleRows, type RowRange, type VisibleRows } from './visibleRows.ts';

/** From this size on a misclick costs minutes, so cancelling asks for confirmation. */
const muchBytes = 100 * 1024 * 1024;

interface ShownRow extends UploadRow {
  style: string | undefined;
  position: number | undefined;
  setSize: number | undefined;
}

/**
 * The uploads: totals, and one row each; of a long list, only the rows in view are drawn. Fires `uploadaction` with `{ id, action }`,
 * `alluploadsaction` with `{ action }` and `showfile` with `{ mediaId }`.
 */
export default class UploadProgress extends LightningElement {
  @api uploads: readonly Upload[] = [];
  @api totals: UploadTotals | undefined;
  @api counts: AllCounts = { pausable: 0, resumable: 0, duplicates: 0, cancellable: 0, retryable: 0, dismissable: 0 };

  /** The reading limits, if the broker has sent them. */
  @api reading: ReadingLimits | undefined;

  label = { cancelAll, clearFailed, keepDuplicates, pauseAll, progressOfAll, resumeAll, retryFailed, skipDuplicates, title };
  scrolledPx = 0;
  rowPx = minRowPx;

  /** The rows in or near the view, if the list is long. */
  private drawn: RowRange | undefined;

  private focus = uploadFocus({
    template: () => this.template,
    from: () => this.visible.from,
    has: (uploadId) => this.uploads.some(({ id }) => id === uploadId),
  });

  get visible(): VisibleRows {
    return visibleRows(this.uploads.length, this.scrolledPx, { drawn: this.drawn, rowPx: this.rowPx });
  }

  get rows(): ShownRow[] {
    const { from, to, windowed } = this.visible;
    const drawn = windowed && { style: `height: ${String(windowed.rowPx)}px`, setSize: this.uploads.length };
    return this.uploads.slice(from, to).map((upload, index) => ({
      ...rowOf(upload, this.reading),
      style: drawn?.style,
      setSize: drawn?.setSize,
      position: drawn && from + index + 1,
    }));
  }

  get showsTotals(): boolean {
    return (this.totals?.fileCount ?? 0) > 1;
  }

  /** A single duplicate is answered in its row. */
  get hasDuplicates(): boolean {
    return this.counts.duplicates > 1;
  }

  /** A single failed file is dismissed in its row. */
  get hasManyWrong(): boolean {
    return this.counts.dismissable > 1;
  }

  get totalsText(): string {
    return this.totals ? totalsText(this.totals) : '';
  }

  get totalPercent(): number {
    return this.totals ? totalPercent(this.totals) : 0;
  }

  get view(): ScrollView {
    return scrollView(this.visible.windowed, title);
  }

  renderedCallback(): void {
    this.fitRows();
    this.dropRows();
    this.focus.check();
  }

  handleScroll({ currentTarget }: { currentTarget: HTMLElement }): void {
    this.scrolledPx = currentTarget.scrollTop;
  }

  handleFocusIn({ target }: { target: HTMLElement }): void {
    this.focus.came(target);
  }

  handleFocusOut({ target }: { target: HTMLElement }): void {
    this.focus.went(target);
  }

  async handleAction({ currentTarget }: { currentTarget: HTMLElement }): Promise<void> {
    const { id, action, mediaId } = currentTarget.dataset;
    const question = action === 'cancel' ? this.cancelQuestionOf(id) : undefined;
    if (question !== undefined && !(await this.isMeant(currentTarget, cancelUpload, question))) return;
    if (action === 'show') this.dispatchEvent(new CustomEvent('showfile', { detail: { mediaId } }));
    else this.dispatchEvent(new CustomEvent('uploadaction', { detail: { id, action } }));
  }

  async handleAll({ currentTarget }: { currentTarget: HTMLElement }): Promise<void> {
    const { action } = currentTarget.dataset;
    const { cancellable } = this.counts;
    const question = cancellable === 1 ? cancelLastQuestion : fillLabel(cancelAllQuestion, formatNumber(cancellable));
    if (action === 'cancelAll' && !(await this.isMeant(currentTarget, cancelAll, question))) return;
    this.dispatchEvent(new CustomEvent('alluploadsaction', { detail: { action } }));
  }

  /** Asks about the pressed button, which may be gone when the user has answered. */
  private isMeant(pressed: HTMLElement, heading: string, question: string): Promise<boolean> {
    whenNextAnswered(() => {
      if (isFocusLost(this.template)) this.focus.putBack(pressed);
    });
    return askUser(heading, question, 'warning');
  }

  /** In a long list, all rows have the same height; it grows if a row needs more, as in a narrow card or with more buttons. */
  private fitRows(): void {
    if (this.visible.windowed) this.rowPx = Math.max(this.rowPx, tallestRow(this.template?.querySelectorAll('li') ?? []));
  }

  /** Once new rows are drawn, those out of view may be dropped. */
  private dropRows(): void {
    const { from, to, windowed } = visibleRows(this.uploads.length, this.scrolledPx, { rowPx: this.rowPx });
    if (windowed === undefined) this.drawn = undefined;
    else if (this.drawn?.from !== from || this.drawn.to !== to) this.drawn = { from, to };
  }

  private cancelQuestionOf(uploadId: string | undefined): string | undefined {
    const upload = this.uploads.find(({ id }) => id === uploadId);
    if (upload === undefined || sentBytesOf(upload) < muchBytes) return undefined;
    return fillLabel(cancelQuestion, upload.relativePath ?? upload.fileName, formatBytes(sentBytesOf(upload)));
  }
}
