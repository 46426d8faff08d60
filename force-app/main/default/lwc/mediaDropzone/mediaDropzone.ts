import { LightningElement, api } from 'lwc';
import { askUser } from 'c/askUser';
import { chosenFiles, entriesOf, walk, type Found } from 'c/folderFiles';
import { fillLabel } from 'c/formatText';
import addFiles from '@salesforce/label/c.Media_Add_Files';
import askMany from '@salesforce/label/c.Media_Ask_Many';
import askManyTitle from '@salesforce/label/c.Media_Ask_Many_Title';
import looking from '@salesforce/label/c.Media_Looking';
import notAFile from '@salesforce/label/c.Media_Not_A_File';
import orDrop from '@salesforce/label/c.Media_Or_Drop';
import stopLooking from '@salesforce/label/c.Media_Stop_Looking';
import type { ReadingLimits } from '../../../../../aws-backend/contracts/http/access.ts';
import { dropHint } from './dropHint.ts';
import { countText, foundTexts } from './foundText.ts';
import { isPhone, sources } from './sources.ts';

/** Sending more files than this requires a confirmation: the user may have dropped the wrong folder. */
const manyFiles = 500;

/**
 * Accepts files and folders by drop, button, keyboard or camera. Fires `filesselected` with `{ files }`; those of folders have a
 * `relativePath`.
 */
export default class MediaDropzone extends LightningElement {
  /** The largest file that can be sent. */
  @api maxFileBytes = 0;
  /** The reading limits, if the broker has sent them. */
  @api reading: ReadingLimits | undefined;

  label = { addFiles, orDrop, stopLooking };
  sources = sources;
  canDrop = !isPhone;
  isOver = false;
  /** What has been found so far while folders are being read. */
  lookingText: string | undefined;
  texts: readonly string[] = [];

  /** Running searches: another drop may occur while the folders of an earlier one are being read. */
  private searches = new Set<AbortController>();

  get zoneClass(): string {
    return `slds-file-selector__dropzone zone${this.isOver ? ' slds-has-drag-over' : ''}`;
  }

  get hint(): string {
    return dropHint(this.maxFileBytes, this.reading);
  }

  renderedCallback(): void {
    for (const { name, attribute } of sources) if (attribute) this.inputOf(name)?.setAttribute(...attribute);
  }

  /** Focuses the first button for choosing files. */
  @api
  focus(): void {
    this.template?.querySelector('button')?.focus();
  }

  disconnectedCallback(): void {
    this.handleStop();
  }

  handleDragOver(event: DragEvent): void {
    event.preventDefault();
    this.isOver = true;
  }

  handleDragLeave(): void {
    this.isOver = false;
  }

  async handleDrop(event: DragEvent): Promise<void> {
    event.preventDefault();
    if (event.dataTransfer) await this.take(event.dataTransfer);
  }

  /** Highlights the drop zone while files are dragged over the panel. */
  @api
  showOver(isOver: boolean): void {
    this.isOver = isOver;
  }

  /** Removes the sentences about the last selection, which no longer apply. */
  @api
  forget(): void {
    this.texts = [];
  }

  /** Takes dropped files. Must be called during the `drop` event, after which the browser clears the transfer. */
  @api
  async take(transfer: DataTransfer): Promise<void> {
    this.isOver = false;
    const dropped = entriesOf(transfer);
    if (dropped.length === 0) {
      this.texts = [notAFile];
      return;
    }
    const found = await this.look(dropped);
    if (found) await this.select(found);
  }

  handleChoose({ currentTarget }: { currentTarget: { dataset: { source: string } } }): void {
    this.inputOf(currentTarget.dataset.source)?.click();
  }

  async handleChange({ target }: Event & { target: HTMLInputElement }): Promise<void> {
    const found = await chosenFiles(target.files ?? []);
    // Lets the user choose the same file again.
    target.value = '';
    if (found.files.length + found.hiddenCount > 0) await this.select(found);
  }

  handleStop(): void {
    for (const search of this.searches) search.abort();
  }

  private inputOf(source: string): HTMLInputElement | null {
    return this.template?.querySelector<HTMLInputElement>(`input[data-source="${source}"]`) ?? null;
  }

  /** Finds the files in a drop; undefined if the user stopped it. */
  private async look(dropped: ReturnType<typeof entriesOf>): Promise<Found | undefined> {
    const search = new AbortController();
    this.searches.add(search);
    this.texts = [];
    const onProgress = (found: Found): void => {
      if (dropped.some(({ isDirectory }) => isDirectory)) this.lookingText = fillLabel(looking, countText(found));
    };
    try {
      return await walk(dropped, { signal: search.signal, onProgress });
    } catch (error) {
      if (search.signal.aborted) return undefined;
      throw error;
    } finally {
      this.searches.delete(search);
      if (this.searches.size === 0) this.lookingText = undefined;
    }
  }

  private async select(found: Found): Promise<void> {
    const { files } = found;
    const isMany = files.length > manyFiles;
    if (isMany && !(await askUser(askManyTitle, fillLabel(askMany, countText(found))))) return;
    // The files were meant for the record that the page showed before.
    if (!this.isConnected) return;
    this.texts = foundTexts(found, this.reading);
    if (files.length > 0) this.dispatchEvent(new CustomEvent('filesselected', { detail: { files: files.map(({ file }) => file) } }));
  }
}
