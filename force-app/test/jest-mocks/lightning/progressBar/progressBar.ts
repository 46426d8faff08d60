import { LightningElement, api } from 'lwc';

/** A progress bar with the accessible label that the stub of `sfdx-lwc-jest` lacks. */
export default class ProgressBar extends LightningElement {
  @api ariaLabel: string | null = null;
  @api size = 'medium';
  @api value = 0;
  @api variant = 'base';
}
