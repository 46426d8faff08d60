import { LightningElement, api } from 'lwc';

/** An informational note that explains why there is nothing to see or do here. */
export default class StateNote extends LightningElement {
  @api iconName = 'utility:info_alt';
  @api heading = '';
  @api text = '';
  /** A single line above the content, instead of a note in its place. */
  @api compact = false;
}
