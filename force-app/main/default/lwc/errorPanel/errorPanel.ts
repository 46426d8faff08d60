import { LightningElement, api } from 'lwc';
import error from '@salesforce/label/c.Media_Error';
import tryAgain from '@salesforce/label/c.Media_Try_Again';

/** The one place where an error is shown. Fires `retry`. */
export default class ErrorPanel extends LightningElement {
  /** The sentence a rep reads. */
  @api message = '';
  /** Offers to try again. */
  @api retryable = false;

  /** Comes into view with each new sentence: for what went wrong where the user acted, as far as that may be from the edge. */
  @api comesIntoView = false;

  private seen: string | undefined;

  label = { error, tryAgain };

  renderedCallback(): void {
    if (!this.comesIntoView || this.seen === this.message) return;
    this.seen = this.message;
    this.template?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the focus on what can be done about it. */
  @api
  focus(): void {
    this.template?.querySelector('button')?.focus();
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
