import type { CitedRisk } from '../../../ports/model.ts';
import { isAngry, isLeaving } from '../language/complaints.ts';
import { clausesOf } from './clauses.ts';
import { readable } from './readable.ts';

/** The checks for each level, highest first. */
const risks: readonly (readonly [CitedRisk['level'], (sentence: string) => boolean])[] = [
  ['High', isLeaving],
  ['Medium', isAngry],
];

/** Returns the risk that a customer leaves, with the most serious sentence; undefined if there is none. Contract clauses don't count. */
export const riskOf = (sentences: readonly string[]): CitedRisk | undefined => {
  const isClause = clausesOf(sentences);
  for (const [level, isRisk] of risks) {
    const quote = sentences.find((sentence) => isRisk(sentence) && !isClause(sentence));
    if (quote !== undefined) return { level, reason: readable(quote), quote };
  }
  return undefined;
};
