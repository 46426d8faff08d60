import { LightningElement, api } from 'lwc';
import files from '@salesforce/label/c.Media_Files';
import type { MediaFile } from './mediaFile.ts';
import { itemOf, type ListItem } from './listItem.ts';

/** The files of a record, newest first; those that are read open to their insights. */
export default class MediaList extends LightningElement {
  @api files: readonly MediaFile[] = [];
  /** Offers the original file and everything found. */
  @api canViewUnredacted = false;

  label = { files };
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
    return this.files.map((file) => itemOf(file, this.openIds.includes(file.id)));
  }

  handleToggle({ currentTarget }: { currentTarget: HTMLElement }): void {
    const { id = '' } = currentTarget.dataset;
    if (this.openIds.includes(id)) this.openIds = this.openIds.filter((open) => open !== id);
    else this.open(id);
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
