import { LightningElement, api } from 'lwc';
import { fillLabel, formatBytes } from 'c/formatText';
import addFiles from '@salesforce/label/c.Media_Add_Files';
import chooseFiles from '@salesforce/label/c.Media_Choose_Files';
import dropHint from '@salesforce/label/c.Media_Drop_Hint';
import noFolders from '@salesforce/label/c.Media_No_Folders';
import orDrop from '@salesforce/label/c.Media_Or_Drop';

/** What a drop brought, told apart: a folder looks like a file of no type, and reading it fails much later. */
const sorted = (transfer: DataTransfer): { files: File[]; hasFolders: boolean } => {
  const entries = [...transfer.items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry());
  const files = [...transfer.files].filter((_, index) => !entries[index]?.isDirectory);
  return { files, hasFolders: files.length < transfer.files.length };
};

/** Takes files by drop, click or keyboard. Fires `filesselected` with `{ files }`. */
export default class MediaDropzone extends LightningElement {
  /** The largest file that can be sent. */
  @api maxFileBytes = 0;

  label = { addFiles, chooseFiles, noFolders, orDrop };
  isOver = false;
  foldersRefused = false;

  get zoneClass(): string {
    return `slds-file-selector__dropzone${this.isOver ? ' slds-has-drag-over' : ''}`;
  }

  get hint(): string {
    return fillLabel(dropHint, formatBytes(this.maxFileBytes));
  }

  handleDragOver(event: DragEvent): void {
    event.preventDefault();
    this.isOver = true;
  }

  handleDragLeave(): void {
    this.isOver = false;
  }

  handleDrop(event: DragEvent): void {
    event.preventDefault();
    this.isOver = false;
    if (!event.dataTransfer) return;
    const { files, hasFolders } = sorted(event.dataTransfer);
    this.foldersRefused = hasFolders;
    this.select(files);
  }

  handleChange(event: Event & { target: HTMLInputElement }): void {
    this.foldersRefused = false;
    this.select([...(event.target.files ?? [])]);
    // The same file may be chosen again.
    event.target.value = '';
  }

  private select(files: File[]): void {
    if (files.length > 0) this.dispatchEvent(new CustomEvent('filesselected', { detail: { files } }));
  }
}
