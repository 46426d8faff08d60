import { LightningElement, api } from 'lwc';
import type { InsightNode } from '../mediaInsights/insightQuery.ts';
import { label } from './detailLabels.ts';
import { actionItems, areExtractive, fields, seenThings, tables, topics, type ActionItem, type Detail, type Field } from './details.ts';

/** Action items, topics, form fields, tables and sightings of a file. Renders nothing if there are none. */
export default class MediaDetails extends LightningElement {
  @api insights: readonly InsightNode[] = [];
  /** The file's language code, if known. */
  @api language: string | undefined;
  /** The file's media type, which determines whether it has pages or sheets. */
  @api contentType: string | undefined;

  label = label;
  openSections = ['actions', 'topics', 'fields', 'tables', 'seen'];

  get actionItems(): ActionItem[] {
    return actionItems(this.insights);
  }

  get topics(): Detail[] {
    return topics(this.insights);
  }

  get topicsLabel(): string {
    return areExtractive(this.insights) ? label.topicsExtractive : label.topics;
  }

  get fields(): Field[] {
    return fields(this.insights);
  }

  get tables(): Detail[] {
    return tables(this.insights, this.contentType ?? '');
  }

  get seen(): Detail[] {
    return seenThings(this.insights);
  }

  get hasActionItems(): boolean {
    return this.actionItems.length > 0;
  }

  get hasTopics(): boolean {
    return this.topics.length > 0;
  }

  get hasFields(): boolean {
    return this.fields.length > 0;
  }

  get hasTables(): boolean {
    return this.tables.length > 0;
  }

  get hasSeen(): boolean {
    return this.seen.length > 0;
  }

  get hasAny(): boolean {
    return this.hasActionItems || this.hasTopics || this.hasFields || this.hasTables || this.hasSeen;
  }
}
