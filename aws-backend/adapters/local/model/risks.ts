import type { CitedRisk } from '../../../ports/model.ts';
import { isAngry, isLeaving } from '../language/complaints.ts';
import { clausesOf } from './clauses.ts';
import { readable } from './readable.ts';

/** What says so, the gravest first. */
const risks: readonly (readonly [CitedRisk['level'], (sentence: string) => boolean])[] = [
  ['High', isLeaving],
  ['Medium', isAngry],
];

/** Whether a customer may leave: the gravest sentence that says so. That a contract can be terminated is no threat. */
export const riskOf = (sentences: readonly string[]): CitedRisk | undefined => {
  const isClause = clausesOf(sentences);
  for (const [level, isRisk] of risks) {
    const quote = sentences.find((sentence) => isRisk(sentence) && !isClause(sentence));
    if (quote !== undefined) return { level, reason: readable(quote), quote };
  }
  return undefined;
};
