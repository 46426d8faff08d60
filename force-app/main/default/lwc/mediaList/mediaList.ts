import { LightningElement, api } from 'lwc';
import { askUser } from 'c/askUser';
import { fillLabel } from 'c/formatText';
import files from '@salesforce/label/c.Media_Files';
import stopReading from '@salesforce/label/c.Media_Stop_Reading';
import stopReadingQuestion from '@salesforce/label/c.Media_Stop_Reading_Question';
import type { MediaFile } from './mediaFile.ts';
import { itemOf, type ListItem } from './listItem.ts';

/** The files of a record, newest first; those that are read open to their insights. Fires `stopreading` with `{ mediaId }`. */
export default class MediaList extends LightningElement {
  @api files: readonly MediaFile[] = [];
  /** Offers the original file and everything found. */
  @api canViewUnredacted = false;
  /** Offers to stop the reading of a file. */
  @api canStopReading = false;

  label = { files, stopReading };
  openIds: readonly string[] = [];

  /** A file whose insights open by themselves; closing them again is left to the user. */
  @api
  get openedId(): string | undefined {
    return this.opened;
  }

  set openedId(value: string | undefined) {
    this.opened = value;
    if (value !== undefined) this.open(value);
  }

  private opened: string | undefined;

  get items(): ListItem[] {
    return this.files.map((file) => itemOf(file, { isOpen: this.openIds.includes(file.id), canStop: this.canStopReading }));
  }

  handleToggle({ currentTarget }: { currentTarget: HTMLElement }): void {
    const { id = '' } = currentTarget.dataset;
    if (this.openIds.includes(id)) this.openIds = this.openIds.filter((open) => open !== id);
    else this.open(id);
  }

  async handleStop({ currentTarget }: { currentTarget: HTMLElement }): Promise<void> {
    const { id: mediaId } = currentTarget.dataset;
    const { fileName = '' } = this.files.find(({ id }) => id === mediaId) ?? {};
    if (await askUser(stopReading, fillLabel(stopReadingQuestion, fileName)))
      this.dispatchEvent(new CustomEvent('stopreading', { detail: { mediaId } }));
  }

  private open(id: string): void {
    if (!this.openIds.includes(id)) this.openIds = [...this.openIds, id];
  }

  /** Opens a file that is ready, and brings any into view with the focus on it. */
  @api
  point(mediaId: string): void {
    this.open(mediaId);
    const row = this.template?.querySelector<HTMLElement>(`li[data-id="${mediaId}"]`);
    row?.querySelector('button')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }

  handleContentRequest({ detail }: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent('contentrequest', { detail }));
  }
}
