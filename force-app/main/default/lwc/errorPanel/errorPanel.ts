import { LightningElement, api } from 'lwc';
import error from '@salesforce/label/c.Media_Error';
import tryAgain from '@salesforce/label/c.Media_Try_Again';

/** Displays an error; used for all errors. Fires `retry`. */
export default class ErrorPanel extends LightningElement {
  /** The sentence that the user reads. */
  @api message = '';
  /** Shows a retry button. */
  @api retryable = false;

  /** Scrolls into view on each new message, if the error may be outside of the viewport. */
  @api comesIntoView = false;

  private seen: string | undefined;

  label = { error, tryAgain };

  renderedCallback(): void {
    if (!this.comesIntoView || this.seen === this.message) return;
    this.seen = this.message;
    this.template?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Focuses the available action. */
  @api
  focus(): void {
    this.template?.querySelector('button')?.focus();
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
