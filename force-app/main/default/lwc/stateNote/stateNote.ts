import { LightningElement, api } from 'lwc';

/** Says calmly why there is nothing to see or do here. */
export default class StateNote extends LightningElement {
  @api iconName = 'utility:info_alt';
  @api heading = '';
  @api text = '';
}
