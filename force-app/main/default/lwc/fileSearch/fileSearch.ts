import { LightningElement, api } from 'lwc';
import findFile from '@salesforce/label/c.Media_Find_File';

/** Debounce: the user has finished typing after a pause this long. */
const quietMs = 300;

/** An input for part of a file's name. Fires `searched` with `{ text }` when the user stops typing or clears it. */
export default class FileSearch extends LightningElement {
  @api text = '';
  /** A sentence about the results; undefined until they are known. */
  @api resultText: string | undefined;

  label = { findFile };

  private timer: number | undefined;

  handleChange({ detail }: CustomEvent<{ value: string }>, schedule = setTimeout): void {
    clearTimeout(this.timer);
    const text = detail.value.trim();
    this.timer = schedule(
      () => {
        this.dispatchEvent(new CustomEvent('searched', { detail: { text } }));
      },
      text === '' ? 0 : quietMs,
    );
  }

  /** Focuses the input. */
  @api
  focus(): void {
    this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }
}
