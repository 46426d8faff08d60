import UploadProgress from 'c/uploadProgress';
import type { Upload, UploadState, UploadTotals } from 'c/uploadQueue';
import { mount, type Mounted } from './mount.ts';

export const upload = (state: UploadState, id = 'upload-1'): Upload => ({ id, fileName: `${id}.pdf`, sizeBytes: 1000, state });
export const many = (count: number): Upload[] =>
  Array.from({ length: count }, (_, index) => upload({ name: 'waiting' }, `file-${String(index)}`));
export const totals = (change: Partial<UploadTotals> = {}): UploadTotals => ({
  fileCount: 4,
  sentCount: 1,
  wrongCount: 0,
  sizeBytes: 1000,
  sentBytes: 250,
  bytesPerSecond: 0,
  ...change,
});
export const uploadEvents = ['uploadaction', 'alluploadsaction', 'showfile'];
export const show = (...uploads: Upload[]) => mount('c-upload-progress', UploadProgress, { uploads }, uploadEvents);
export const actions = ({ element }: Mounted): (string | undefined)[] =>
  [...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('li button')].map(({ dataset: { action } }) => action);
export const rows = ({ element }: Mounted) => [...(element.shadowRoot as ShadowRoot).querySelectorAll('li')];
