import { LightningElement, api } from 'lwc';

/** Says calmly why there is nothing to see or do here. */
export default class StateNote extends LightningElement {
  @api iconName = 'utility:info_alt';
  @api heading = '';
  @api text = '';
  /** One line above what there is to see, instead of a note in its place. */
  @api compact = false;
}
