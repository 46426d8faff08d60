import { LightningElement, wire } from 'lwc';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import { pageContext } from 'host/pageContext';

const nameField = `${pageContext.objectApiName}.${pageContext.objectApiName === 'Case' ? 'Subject' : 'Name'}`;

/** The record's name and object at the top of the page. */
export default class Highlights extends LightningElement {
  recordId = pageContext.recordId;
  fields = [nameField];
  objectLabel = pageContext.objectLabel;
  iconName = `standard:${pageContext.objectApiName.toLowerCase()}`;
  recordName = '';
  isMissing = false;

  @wire(getRecord, { recordId: '$recordId', fields: '$fields' })
  handleRecord({ data, error }: { data?: unknown; error?: unknown }): void {
    if (data) this.recordName = String(getFieldValue(data as Parameters<typeof getFieldValue>[0], nameField) ?? '');
    this.isMissing = error !== undefined;
  }
}
