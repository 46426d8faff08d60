import { fillLabel, formatNumber } from 'c/formatText';
import timesFound from '@salesforce/label/c.Media_Times_Found';
import { categoryLabel } from './categoryLabels.ts';
import type { InsightNode } from './insightQuery.ts';

/** A finding as displayed. */
export interface Finding {
  id: string;
  text: string;
}

export interface FindingGroup {
  category: string;
  label: string;
  findings: Finding[];
}

const countOf = ({ Count__c }: InsightNode): number => Count__c.value ?? 1;
const nameOf = ({ Value__c }: InsightNode): string => Value__c.value ?? '';
const withCount = (name: string, count: number): string => (count > 1 ? fillLabel(timesFound, name, formatNumber(count)) : name);
/** Sorts by count, then by name with numeric collation: "May 5" before "May 10". */
const byCount = (one: InsightNode, other: InsightNode): number =>
  countOf(other) - countOf(one) || nameOf(one).localeCompare(nameOf(other), undefined, { numeric: true });
const ofKind = (insights: readonly InsightNode[], kind: string): InsightNode[] =>
  insights.filter(({ Kind__c }) => Kind__c.value === kind).sort(byCount);

const findingOf = (insight: InsightNode): Finding => ({ id: insight.Id, text: withCount(nameOf(insight), countOf(insight)) });

/** The entities in the file, grouped by category. */
export const entityGroups = (insights: readonly InsightNode[]): FindingGroup[] => {
  const groups = new Map<string, Finding[]>();
  for (const insight of ofKind(insights, 'Entity')) {
    const category = insight.Category__c.value ?? 'OTHER';
    groups.set(category, [...(groups.get(category) ?? []), findingOf(insight)]);
  }
  return [...groups].map(([category, findings]) => ({ category, label: categoryLabel(category), findings }));
};

/** The file's key phrases. */
export const keyPhrases = (insights: readonly InsightNode[]): Finding[] => ofKind(insights, 'Key Phrase').map(findingOf);

/** The number of masked personal data items by category. The values themselves aren't in Salesforce. */
export const personalData = (insights: readonly InsightNode[]): { id: string; label: string; count: string }[] =>
  ofKind(insights, 'Personal Data').map((insight) => ({
    id: insight.Id,
    label: categoryLabel(insight.Category__c.value ?? nameOf(insight)),
    count: formatNumber(countOf(insight)),
  }));
