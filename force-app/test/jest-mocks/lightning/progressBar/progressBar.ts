import { LightningElement, api } from 'lwc';

/** The progress bar as it is, with the label for screen readers that the stub of `sfdx-lwc-jest` leaves out. */
export default class ProgressBar extends LightningElement {
  @api ariaLabel: string | null = null;
  @api size = 'medium';
  @api value = 0;
  @api variant = 'base';
}
