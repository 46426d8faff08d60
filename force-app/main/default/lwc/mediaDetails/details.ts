import { fillLabel, formatNumber } from 'c/formatText';
import type { InsightNode } from '../mediaInsights/insightQuery.ts';
import { label } from './detailLabels.ts';

/** A finding as displayed. */
export interface Detail {
  id: string;
  text: string;
}

/** A task; `remark` is its assignee and due date. */
export interface ActionItem extends Detail {
  remark: string;
}

export interface Field {
  id: string;
  name: string;
  value: string;
}

const ofKind = (insights: readonly InsightNode[], kind: string): InsightNode[] => insights.filter(({ Kind__c }) => Kind__c.value === kind);
const valueOf = ({ Value__c }: InsightNode): string => Value__c.value ?? '';
const countOf = ({ Count__c }: InsightNode): number => Count__c.value ?? 1;

const filled = (words: string, value: string | null | undefined): string[] => (value ? [fillLabel(words, value)] : []);

export const actionItems = (insights: readonly InsightNode[]): ActionItem[] =>
  ofKind(insights, 'Action Item').map((item) => ({
    id: item.Id,
    text: valueOf(item),
    remark: [...filled(label.assignee, item.Assignee__c?.value), ...filled(label.due, item.Due__c?.value)].join(' · '),
  }));

export const topics = (insights: readonly InsightNode[]): Detail[] =>
  ofKind(insights, 'Topic').map((topic) => ({ id: topic.Id, text: valueOf(topic) }));

/** Whether all topics are quoted from the file, and none is a model's wording. */
export const areExtractive = (insights: readonly InsightNode[]): boolean =>
  ofKind(insights, 'Topic').every(({ Category__c }) => Category__c.value === 'Extractive');

/** Labels for Exif properties, which have no page; form fields keep their name in the document. */
const ofCameras: ReadonlyMap<string, string> = new Map([
  ['Camera', label.camera],
  ['Taken', label.taken],
]);

const fieldName = ({ Category__c, Page__c }: InsightNode): string => {
  const name = Category__c.value ?? '';
  return (typeof Page__c?.value === 'number' ? undefined : ofCameras.get(name)) ?? name;
};

export const fields = (insights: readonly InsightNode[]): Field[] =>
  ofKind(insights, 'Form Field').map((field) => ({ id: field.Id, name: fieldName(field), value: valueOf(field) }));

/** A table's column headers, or the label for `Table` if they aren't shown. */
const headsOf = (table: InsightNode): string => (valueOf(table) === 'Table' ? label.table : valueOf(table));

/** The label of a table: with its page or sheet number if the file type has pages or sheets. Texts, mails and single pictures have none. */
const tableWords = (contentType: string): { one: string; many: string } => {
  if (/spreadsheet|ms-excel/.test(contentType)) return { one: label.tableRowOnSheet, many: label.tableOnSheet };
  if (/pdf$|presentation|powerpoint|tiff$/.test(contentType)) return { one: label.tableRowOnPage, many: label.tableOnPage };
  return { one: label.tableRow, many: label.tableRows };
};

/** Tables with their column headers; their cells are only in the download of all findings. */
export const tables = (insights: readonly InsightNode[], contentType: string): Detail[] =>
  ofKind(insights, 'Table').map((table) => {
    const rowCount = countOf(table);
    const { one, many } = tableWords(contentType);
    const words = rowCount === 1 ? one : many;
    return { id: table.Id, text: fillLabel(words, headsOf(table), formatNumber(rowCount), table.Page__c?.value ?? 1) };
  });

/** Faces are counted, never named. */
const seenText = (seen: InsightNode): string => {
  const count = countOf(seen);
  if (seen.Kind__c.value === 'Face') return fillLabel(label.faces, formatNumber(count));
  if (seen.Kind__c.value === 'Moderation') return fillLabel(label.moderation, valueOf(seen));
  return count > 1 ? fillLabel(label.timesFound, valueOf(seen), formatNumber(count)) : valueOf(seen);
};

const marked = (text: string, { Is_Low_Confidence__c }: InsightNode): string => {
  const isWeak = Is_Low_Confidence__c?.value === true;
  return isWeak ? fillLabel(label.lowConfidence, text) : text;
};

/** Sightings in a picture or video, moderation warnings first; those with low confidence are marked. */
export const seenThings = (insights: readonly InsightNode[]): Detail[] =>
  ['Moderation', 'Face', 'Label']
    .flatMap((kind) => ofKind(insights, kind))
    .map((seen) => ({ id: seen.Id, text: marked(seenText(seen), seen) }));
