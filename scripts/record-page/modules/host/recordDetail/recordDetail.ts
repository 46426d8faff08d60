import { LightningElement, api, wire } from 'lwc';
import { getFieldDisplayValue, getFieldValue, getRecord } from 'lightning/uiRecordApi';
import { pageContext } from 'host/pageContext';

const fieldOf = (name: string): string => `${pageContext.objectApiName}.${name}`;

/** The record's fields, read as the user through Lightning Data Service. */
export default class RecordDetail extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';
  fields = pageContext.details.map(({ fieldApiName }) => fieldOf(fieldApiName));
  record: Parameters<typeof getFieldValue>[0];

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$fields' })
  handleRecord({ data }: { data?: unknown }): void {
    if (data) this.record = data as Parameters<typeof getFieldValue>[0];
  }

  get rows(): { label: string; value: string }[] {
    return pageContext.details.map(({ label, fieldApiName }) => {
      const value = getFieldDisplayValue(this.record, fieldOf(fieldApiName)) ?? getFieldValue(this.record, fieldOf(fieldApiName));
      return { label, value: value === null || value === undefined ? '—' : String(value) };
    });
  }
}
