import { LightningElement, api } from 'lwc';
import type { Upload } from 'c/uploadQueue';
import title from '@salesforce/label/c.Media_Uploads';
import { rowOf, type UploadRow } from './uploadRow.ts';

/** The files on their way, one line each. Fires `uploadcancel`, `uploadretry` and `uploaddismiss` with `{ id }`. */
export default class UploadProgress extends LightningElement {
  @api uploads: readonly Upload[] = [];

  label = { title };

  get rows(): UploadRow[] {
    return this.uploads.map(rowOf);
  }

  handleCancel(event: Event & { currentTarget: HTMLElement }): void {
    this.tell('uploadcancel', event);
  }

  handleRetry(event: Event & { currentTarget: HTMLElement }): void {
    this.tell('uploadretry', event);
  }

  handleDismiss(event: Event & { currentTarget: HTMLElement }): void {
    this.tell('uploaddismiss', event);
  }

  private tell(name: string, { currentTarget }: { currentTarget: HTMLElement }): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { id: currentTarget.dataset.id } }));
  }
}
