import { LightningElement, api } from 'lwc';
import findFile from '@salesforce/label/c.Media_Find_File';

/** Somebody who types says nothing for so long only at the end. */
const quietMs = 300;

/** Asks for part of a file's name. Fires `searched` with `{ text }` when the user has stopped typing, or cleared it. */
export default class FileSearch extends LightningElement {
  @api text = '';
  /** What was found, in a sentence; nothing before anything is known. */
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

  /** Puts the focus where the user types. */
  @api
  focus(): void {
    this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }
}
