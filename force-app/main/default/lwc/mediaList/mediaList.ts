import { LightningElement, api } from 'lwc';
import { askUser } from 'c/askUser';
import { fillLabel } from 'c/formatText';
import { isOff, rowKeeper } from 'c/rowFocus';
import files from '@salesforce/label/c.Media_Files';
import deleteFile from '@salesforce/label/c.Media_Delete';
import deleteQuestion from '@salesforce/label/c.Media_Delete_Question';
import stopReading from '@salesforce/label/c.Media_Stop_Reading';
import stopReadingQuestion from '@salesforce/label/c.Media_Stop_Reading_Question';
import type { FileNews } from './fileNews.ts';
import { withGoneRows, type GoneRow } from './goneRows.ts';
import type { MediaFile } from './mediaFile.ts';
import { itemOf, type ListItem } from './listItem.ts';
import { listedName } from './listedName.ts';
import { sameContent } from './sameContent.ts';

/**
 * The files of a record, newest first; ready ones expand to their insights. Fires `stopreading`, `readagain` and `deletefile` with `{
 * mediaId }`.
 */
export default class MediaList extends LightningElement {
  @api files: readonly MediaFile[] = [];
  /** The status of actions on single files. */
  @api news: readonly FileNews[] = [];
  /** Offers the original file and all findings for download. */
  @api canViewUnredacted = false;
  /** Offers to stop the reading of a file and to start it again. */
  @api canChangeReading = false;
  /** Offers to delete files. */
  @api canDelete = false;

  label = { files };
  openIds: readonly string[] = [];

  /** A file whose insights are expanded automatically; the user can collapse them. */
  @api
  get openedId(): string | undefined {
    return this.opened;
  }

  set openedId(value: string | undefined) {
    this.opened = value;
    if (value !== undefined) this.open(value);
  }

  private opened: string | undefined;
  /** The ids of the drawn rows, in order. */
  private readonly seen: { order: readonly string[] } = { order: [] };
  focusing = rowKeeper(() => this.template);

  get items(): (ListItem | GoneRow)[] {
    const terms = { canChangeReading: this.canChangeReading, canDelete: this.canDelete, news: this.news };
    const twins = sameContent(this.files);
    const items = this.files.map((file) =>
      itemOf(file, { ...terms, isOpen: this.openIds.includes(file.id), twinName: twins.get(file.id) }),
    );
    return withGoneRows(items, this.news, this.seen.order);
  }

  handleToggle({ currentTarget }: { currentTarget: HTMLElement }): void {
    const { id = '' } = currentTarget.dataset;
    if (this.openIds.includes(id)) this.openIds = this.openIds.filter((open) => open !== id);
    else this.open(id);
  }

  async handleReading({ currentTarget }: { currentTarget: HTMLElement }): Promise<void> {
    const { id: mediaId = '', action } = currentTarget.dataset;
    if (isOff(currentTarget)) return;
    const isStop = action === 'stop';
    const ask = (): Promise<boolean> => askUser(stopReading, fillLabel(stopReadingQuestion, this.nameOf(mediaId)));
    if (isStop && !(await this.focusing.asking(currentTarget, ask))) return;
    this.dispatchEvent(new CustomEvent(isStop ? 'stopreading' : 'readagain', { detail: { mediaId } }));
  }

  async handleDelete({ currentTarget }: { currentTarget: HTMLElement }): Promise<void> {
    const { id: mediaId = '' } = currentTarget.dataset;
    const ask = (): Promise<boolean> => askUser(deleteFile, fillLabel(deleteQuestion, this.nameOf(mediaId)), 'error');
    if (isOff(currentTarget) || !(await this.focusing.asking(currentTarget, ask))) return;
    this.dispatchEvent(new CustomEvent('deletefile', { detail: { mediaId } }));
  }

  renderedCallback(): void {
    const rows = this.template?.querySelectorAll<HTMLElement>('li[data-id]') ?? [];
    this.seen.order = Array.from(rows, ({ dataset }) => dataset.id ?? '');
    this.focusing.check();
  }

  private nameOf(mediaId: string): string {
    const file = this.files.find(({ id }) => id === mediaId);
    return file === undefined ? '' : listedName(file);
  }

  private open(id: string): void {
    if (!this.openIds.includes(id)) this.openIds = [...this.openIds, id];
  }

  /** Expands a file if it is ready, scrolls it into view and focuses it. */
  @api
  point(mediaId: string): void {
    this.open(mediaId);
    const row = this.template?.querySelector<HTMLElement>(`li[data-id="${mediaId}"]`);
    row?.querySelector('button')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }

  /** Focuses the first button of the row at this index, or of the last row. */
  @api
  focusRow(index: number): void {
    const rows = this.template?.querySelectorAll<HTMLElement>('li[data-status]') ?? [];
    rows[Math.min(index, rows.length - 1)]?.querySelector('button')?.focus();
  }

  /** Focuses the first button in the list. */
  @api
  focus(): void {
    this.template?.querySelector('button')?.focus();
  }

  handleContentRequest({ detail }: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent('contentrequest', { detail }));
  }
}
