import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { unmarked } from '../../../aws-backend/adapters/local/language/test/personalDataScore.ts';
import type { PersonalData } from '../../../aws-backend/contracts/interpretation.ts';
import type { Language } from '../../../aws-backend/ports/language.ts';

const folder = path.join(process.cwd(), 'scripts', 'bench', 'quality', 'samples');
const Labelled = z.object({ language: z.string(), text: z.string() });
const LabelledMood = z.object({ label: z.string(), text: z.string() });

const sampleOf = <Row>(name: string, schema: z.ZodType<Row>): Row[] =>
  readFileSync(path.join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));

type Mark = Pick<PersonalData, 'category' | 'start' | 'end'>;

/** Found where at least half of what either marks is marked by both. */
const isNear = (left: Mark, right: Mark): boolean => {
  const common = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return left.category === right.category && common * 2 >= Math.max(left.end - left.start, right.end - right.start);
};
const isExact = (left: Mark, right: Mark): boolean =>
  left.category === right.category && left.start === right.start && left.end === right.end;

export interface PersonalDataShare {
  texts: number;
  items: number;
  recall: number;
  precision: number;
  exactRecall: number;
  exactPrecision: number;
}

/** How much of what is personal in one half of the sample is found, and how much of what is found is personal. */
export const scorePersonalData = async (language: Language, half: 'tuning' | 'unseen'): Promise<PersonalDataShare> => {
  const sample = sampleOf(`personal-data.${half}`, Labelled);
  const sums = { items: 0, found: 0, near: 0, exact: 0, nearFound: 0 };
  for (const { language: code, text: labelled } of sample) {
    const { text, truth } = unmarked(labelled);
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

/** The share of texts whose mood is told rightly. */
export const scoreSentiment = async (language: Language, half: 'tuning' | 'unseen'): Promise<{ texts: number; share: number }> => {
  const sample = sampleOf(`sentiment.${half}`, LabelledMood);
  let right = 0;
  for (const { label, text } of sample) if ((await language.judgeSentiment(text, 'en')).label === label) right += 1;
  return { texts: sample.length, share: right / sample.length };
};

/** The share of texts whose language is told rightly. */
export const scoreLanguage = async (language: Language): Promise<{ texts: number; share: number }> => {
  const sample = sampleOf('language', Labelled);
  let right = 0;
  for (const { language: code, text } of sample) if ((await language.detectLanguage(text)).code === code) right += 1;
  return { texts: sample.length, share: right / sample.length };
};
