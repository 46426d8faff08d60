import { LightningElement, api } from 'lwc';
import { askUser } from 'c/askUser';
import { isOff, rowKeeper } from 'c/rowFocus';
import { fillLabel, formatBytes, formatNumber } from 'c/formatText';
import { shownName } from 'c/uploadQueue';
import hint from '@salesforce/label/c.Media_Unfinished_Hint';
import more from '@salesforce/label/c.Media_Unfinished_More';
import nothingStored from '@salesforce/label/c.Media_Unfinished_Nothing';
import remove from '@salesforce/label/c.Media_Remove';
import removeAll from '@salesforce/label/c.Media_Remove_All';
import removeAllQuestion from '@salesforce/label/c.Media_Remove_All_Question';
import removeFile from '@salesforce/label/c.Media_Remove_File';
import removeQuestion from '@salesforce/label/c.Media_Remove_Question';
import removeTitle from '@salesforce/label/c.Media_Remove_Title';
import stored from '@salesforce/label/c.Media_Unfinished_Stored';
import title from '@salesforce/label/c.Media_Unfinished';
import type { FileNews } from '../mediaList/fileNews.ts';
import type { UnfinishedFile } from './unfinishedFile.ts';

const maxShown = 10;

interface Row {
  id: string;
  name: string;
  text: string;
  createdAt: string;
  removeLabel: string;
  /** Its button is disabled while an action on it is running. */
  isOff: 'true' | undefined;
  error: string | undefined;
}

const textOf = ({ sizeBytes, storedBytes }: UnfinishedFile): string => {
  if (storedBytes === undefined) return formatBytes(sizeBytes);
  return storedBytes === 0
    ? fillLabel(nothingStored, formatBytes(sizeBytes))
    : fillLabel(stored, formatBytes(storedBytes), formatBytes(sizeBytes));
};

const nameOf = ({ fileName, relativePath }: UnfinishedFile): string => shownName(relativePath ?? fileName);

const rowOf = (file: UnfinishedFile, news: readonly FileNews[]): Row => {
  const { doing, error } = news.find(({ mediaId }) => mediaId === file.id) ?? {};
  return {
    id: file.id,
    name: nameOf(file),
    text: doing ?? textOf(file),
    createdAt: file.createdAt,
    removeLabel: fillLabel(removeFile, nameOf(file)),
    isOff: doing === undefined ? undefined : 'true',
    error,
  };
};

/** The user's interrupted uploads, with the actions for each. Fires `removeuploads` with `{ mediaIds }`. */
export default class UnfinishedUploads extends LightningElement {
  @api files: readonly UnfinishedFile[] = [];
  /** The status of actions requested for single files. */
  @api news: readonly FileNews[] = [];

  label = { hint, remove, removeAll, title };
  removesAll = false;
  focusing = rowKeeper(() => this.template);

  /** The button stays during removal, or the focus would be lost with it. */
  get hasMany(): boolean {
    return this.removesAll || this.files.length > 1;
  }

  get rows(): Row[] {
    return this.files.slice(0, maxShown).map((file) => rowOf(file, this.news));
  }

  /** While files are being removed one after another, removal can't be started again. */
  get isRemoving(): 'true' | undefined {
    return this.files.some(({ id }) => this.news.some(({ mediaId, doing }) => mediaId === id && doing !== undefined)) ? 'true' : undefined;
  }

  get moreText(): string | undefined {
    const count = this.files.length - maxShown;
    return count > 0 ? fillLabel(more, formatNumber(count)) : undefined;
  }

  async handleRemove({ currentTarget }: { currentTarget: HTMLElement }): Promise<void> {
    const { id = '' } = currentTarget.dataset;
    if (isOff(currentTarget)) return;
    const file = this.files.find((one) => one.id === id);
    if (file === undefined) return;
    const ask = (): Promise<boolean> => askUser(removeTitle, fillLabel(removeQuestion, nameOf(file)), 'warning');
    if (!(await this.focusing.asking(currentTarget, ask))) return;
    this.askFor([id]);
  }

  async handleRemoveAll({ currentTarget }: { currentTarget: HTMLElement }): Promise<void> {
    if (isOff(currentTarget)) return;
    const mediaIds = this.files.map(({ id }) => id);
    if (!(await askUser(removeAll, fillLabel(removeAllQuestion, formatNumber(mediaIds.length)), 'warning'))) return;
    this.removesAll = true;
    this.askFor(mediaIds);
  }

  renderedCallback(): void {
    this.focusing.check();
  }

  private askFor(mediaIds: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('removeuploads', { detail: { mediaIds } }));
  }
}
