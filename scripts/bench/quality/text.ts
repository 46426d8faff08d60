import { z } from 'zod';
import { isExact, isNear, unmarked } from '../../../aws-backend/adapters/local/language/test/marks.ts';
import { PersonalDataCategory } from '../../../aws-backend/contracts/interpretation.ts';
import type { Language } from '../../../aws-backend/ports/language.ts';
import { Labelled, sampleOf, type Half } from './samples.ts';

const LabelledMood = z.object({ language: z.string().default('en'), label: z.string(), text: z.string() });

export interface PersonalDataShare {
  texts: number;
  items: number;
  recall: number;
  precision: number;
  exactRecall: number;
  exactPrecision: number;
}

/** Recall and precision of personal data in one half of the sample, or in several parts. `hard`: forms, calls, chats, lists and scans. */
export const scorePersonalData = async (language: Language, ...parts: readonly (Half | 'hard')[]): Promise<PersonalDataShare> => {
  const sample = parts.flatMap((part) => sampleOf(`personal-data.${part}`, Labelled));
  const sums = { items: 0, found: 0, near: 0, exact: 0, nearFound: 0 };
  for (const { language: code, text: labelled } of sample) {
    const { text, truth } = unmarked(labelled, PersonalDataCategory);
    const found = await language.findPersonalData(text, code);
    sums.items += truth.length;
    sums.found += found.length;
    sums.near += truth.filter((mark) => found.some((find) => isNear(mark, find))).length;
    sums.nearFound += found.filter((find) => truth.some((mark) => isNear(mark, find))).length;
    sums.exact += truth.filter((mark) => found.some((find) => isExact(mark, find))).length;
  }
  const { items, found, near, nearFound, exact } = sums;
  const shares = { recall: near / items, precision: nearFound / found, exactRecall: exact / items, exactPrecision: exact / found };
  return { texts: sample.length, items, ...shares };
};

/**
 * The share of texts with the right sentiment: in the English sample, or in `moods`, which is German, French and Spanish. `hard`: sentiment
 * expressed without emotional words.
 */
export const scoreSentiment = async (
  language: Language,
  half: Half | 'hard',
  name: 'sentiment' | 'moods' = 'sentiment',
): Promise<{ texts: number; share: number }> => {
  const sample = sampleOf(`${name}.${half}`, LabelledMood);
  let right = 0;
  for (const { language: code, label, text } of sample) if ((await language.judgeSentiment(text, code))?.label === label) right += 1;
  return { texts: sample.length, share: right / sample.length };
};

/** The share of texts whose language is detected correctly. */
export const scoreLanguage = async (language: Language): Promise<{ texts: number; share: number }> => {
  const sample = sampleOf('language', Labelled);
  let right = 0;
  for (const { language: code, text } of sample) if ((await language.detectLanguage(text)).code === code) right += 1;
  return { texts: sample.length, share: right / sample.length };
};
