import { isExact, isNear, unmarked, type Mark } from '../../../aws-backend/adapters/local/language/test/marks.ts';
import { EntityCategory } from '../../../aws-backend/contracts/interpretation.ts';
import type { Language } from '../../../aws-backend/ports/language.ts';
import { Labelled, sampleOf, type Half } from './samples.ts';

/** The marks of one text: labelled, and found by the engine. */
interface Marked {
  truth: Mark[];
  found: Mark[];
}

export interface EntityShare {
  items: number;
  recall: number;
  precision: number;
  /** The harmonic mean of recall and precision. */
  f1: number;
  exactF1: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const f1Of = (recall: number, precision: number): number =>
  recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);

/** The number of `marks` that also occur in `others`. */
const common = (marks: readonly Mark[], others: readonly Mark[], isSame: typeof isNear): number =>
  marks.filter((mark) => others.some((other) => isSame(mark, other))).length;

const sharesOf = (texts: readonly Marked[]): EntityShare => {
  const items = sum(texts.map(({ truth }) => truth.length));
  const finds = Math.max(1, sum(texts.map(({ found }) => found.length)));
  const shares = (isSame: typeof isNear) => ({
    recall: sum(texts.map(({ truth, found }) => common(truth, found, isSame))) / items,
    precision: sum(texts.map(({ truth, found }) => common(found, truth, isSame))) / finds,
  });
  const near = shares(isNear);
  const exact = shares(isExact);
  return { items, ...near, f1: f1Of(near.recall, near.precision), exactF1: f1Of(exact.recall, exact.precision) };
};

const ofCategory = (marks: readonly Mark[], category: EntityCategory): Mark[] => marks.filter((mark) => mark.category === category);

/** Recall and precision of entity mentions in one half of the sample, in total and by category. */
export const scoreEntities = async (language: Language, half: Half) => {
  const texts: Marked[] = [];
  for (const { language: code, text: labelled } of sampleOf(`entities.${half}`, Labelled)) {
    const { text, truth } = unmarked(labelled, EntityCategory);
    const entities = await language.findEntities(text, code);
    const found = entities.flatMap(({ category, mentions }) => mentions.map((place) => ({ category, ...place })));
    texts.push({ truth, found });
  }
  const categories = EntityCategory.options.map((category) => {
    const own = texts.map(({ truth, found }) => ({ truth: ofCategory(truth, category), found: ofCategory(found, category) }));
    return { category, ...sharesOf(own) };
  });
  return { texts: texts.length, all: sharesOf(texts), categories };
};
