import high from '@salesforce/label/c.Media_Risk_High';
import low from '@salesforce/label/c.Media_Risk_Low';
import medium from '@salesforce/label/c.Media_Risk_Medium';
import type { InsightNode } from './insightQuery.ts';

const levels: ReadonlyMap<string | null, string> = new Map([
  ['High', high],
  ['Medium', medium],
  ['Low', low],
]);

/** How likely it is that this customer leaves, and why; undefined where the file does not say. */
export const riskOf = (insights: readonly InsightNode[]): { level: string; reason: string } | undefined => {
  const risk = insights.find(({ Kind__c }) => Kind__c.value === 'Customer Risk');
  const level = levels.get(risk?.Category__c.value ?? null);
  const reason = risk?.Value__c.value ?? '';
  // What would tell personal data is not given as a reason; the level then stands for it.
  return level === undefined ? undefined : { level, reason: reason === risk?.Category__c.value ? '' : reason };
};
