import { LightningElement, api } from 'lwc';
import type { Upload } from 'c/uploadQueue';
import title from '@salesforce/label/c.Media_Uploads';
import { rowOf, type UploadRow } from './uploadRow.ts';

/** The files on their way, one line each. Fires `uploadaction` with `{ id, action }`. */
export default class UploadProgress extends LightningElement {
  @api uploads: readonly Upload[] = [];

  label = { title };

  get rows(): UploadRow[] {
    return this.uploads.map(rowOf);
  }

  handleAction({ currentTarget }: { currentTarget: HTMLElement }): void {
    const { id, action } = currentTarget.dataset;
    this.dispatchEvent(new CustomEvent('uploadaction', { detail: { id, action } }));
  }
}
