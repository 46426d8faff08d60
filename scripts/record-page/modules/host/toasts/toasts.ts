import { LightningElement, api } from 'lwc';

/** Shows a component's toast until it is closed. */
export default class Toasts extends LightningElement {
  @api toast: { title?: string; message?: string; variant?: string } | undefined;

  get className(): string {
    return `slds-notify slds-notify_toast slds-theme_${this.toast?.variant ?? 'info'}`;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
