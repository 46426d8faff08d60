import { PersonalDataCategory } from '../../../../contracts/interpretation.ts';
import type { Language } from '../../../../ports/language.ts';
import { isNear, unmarked, type Mark } from './marks.ts';

/** Returns recall and precision on a labelled sample, with the missed and wrong finds. */
export const score = async (language: Language, sample: readonly (readonly [string, string])[]) => {
  const missed: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const [languageCode, labelled] of sample) {
    const { text, truth } = unmarked(labelled, PersonalDataCategory);
    const found = await language.findPersonalData(text, languageCode);
    const named = ({ category, start, end }: Mark) => `${category}:${text.slice(start, end)}`;
    right += truth.filter((mark) => found.some((find) => isNear(mark, find))).length;
    missed.push(...truth.filter((mark) => !found.some((find) => isNear(mark, find))).map(named));
    wrong.push(...found.filter((find) => !truth.some((mark) => isNear(mark, find))).map(named));
  }
  return { precision: right / (right + wrong.length), recall: right / (right + missed.length), missed, wrong };
};
