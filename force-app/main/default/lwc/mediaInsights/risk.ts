import high from '@salesforce/label/c.Media_Risk_High';
import low from '@salesforce/label/c.Media_Risk_Low';
import medium from '@salesforce/label/c.Media_Risk_Medium';
import type { InsightNode } from './insightQuery.ts';

const levels: ReadonlyMap<string | null, string> = new Map([
  ['High', high],
  ['Medium', medium],
  ['Low', low],
]);

/** The risk that the customer leaves, and the reason; undefined if the file has none. */
export const riskOf = (insights: readonly InsightNode[]): { level: string; reason: string } | undefined => {
  const risk = insights.find(({ Kind__c }) => Kind__c.value === 'Customer Risk');
  const level = levels.get(risk?.Category__c.value ?? null);
  const reason = risk?.Value__c.value ?? '';
  // A reason with personal data is replaced by the level, which isn't shown as a reason.
  return level === undefined ? undefined : { level, reason: reason === risk?.Category__c.value ? '' : reason };
};
