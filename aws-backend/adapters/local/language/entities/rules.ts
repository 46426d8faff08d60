import type { EntityCategory } from '../../../../contracts/interpretation.ts';

/**
 * The category and confidence of each rule's finds. The confidence is (right + 1) / (found + 2), measured on the tuning half of the
 * labelled sample (scripts/bench/quality/samples/entities.tuning.jsonl, 241 spans). So a rule with few finds there has a lower confidence
 * than one with many, and one without finds has 0.5. `scripts/bench/quality/entities.test.ts` measures it again.
 */
export const rules = {
  amount: { category: 'MONEY', confidence: 0.97 },
  date: { category: 'DATE', confidence: 0.98 },
  quantity: { category: 'OTHER', confidence: 0.91 },
  firm: { category: 'ORGANIZATION', confidence: 0.96 },
  person: { category: 'PERSON', confidence: 0.98 },
  'firm by its trade': { category: 'ORGANIZATION', confidence: 0.93 },
  'firm by its context': { category: 'ORGANIZATION', confidence: 0.83 },
  'listed firm': { category: 'ORGANIZATION', confidence: 0.92 },
  'tagged organization': { category: 'ORGANIZATION', confidence: 0.75 },
  'product code': { category: 'OTHER', confidence: 0.75 },
  'listed place': { category: 'LOCATION', confidence: 0.98 },
  'tagged place': { category: 'LOCATION', confidence: 0.5 },
  'place by its context': { category: 'LOCATION', confidence: 0.5 },
  'product number': { category: 'OTHER', confidence: 0.67 },
} satisfies Record<string, { category: EntityCategory; confidence: number }>;

export type Rule = keyof typeof rules;
