import { PersonalDataCategory, type PersonalData } from '../../../../contracts/interpretation.ts';
import type { Language } from '../../../../ports/language.ts';

type Marked = Pick<PersonalData, 'category' | 'start' | 'end'>;

/** Takes the marks out of a labelled text and tells where they stood. */
export const unmarked = (labelled: string): { text: string; truth: Marked[] } => {
  const truth: Marked[] = [];
  let text = '';
  let position = 0;
  for (const match of labelled.matchAll(/\{(?<category>[A-Z_]+):(?<value>[^}]+)\}/g)) {
    text += labelled.slice(position, match.index);
    const value = match.groups?.['value'] ?? '';
    truth.push({ category: PersonalDataCategory.parse(match.groups?.['category']), start: text.length, end: text.length + value.length });
    text += value;
    position = match.index + match[0].length;
  }
  return { text: text + labelled.slice(position), truth };
};

/** Found where at least half of what either marks is marked by both. */
const isSame = (left: Marked, right: Marked): boolean => {
  const common = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return left.category === right.category && common * 2 >= Math.max(left.end - left.start, right.end - right.start);
};

/** How much of what is personal is found, and how much of what is found is personal, with what went wrong. */
export const score = async (language: Language, sample: readonly (readonly [string, string])[]) => {
  const missed: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const [languageCode, labelled] of sample) {
    const { text, truth } = unmarked(labelled);
    const found = await language.findPersonalData(text, languageCode);
    const named = ({ category, start, end }: Marked) => `${category}:${text.slice(start, end)}`;
    right += truth.filter((mark) => found.some((find) => isSame(mark, find))).length;
    missed.push(...truth.filter((mark) => !found.some((find) => isSame(mark, find))).map(named));
    wrong.push(...found.filter((find) => !truth.some((mark) => isSame(mark, find))).map(named));
  }
  return { precision: right / (right + wrong.length), recall: right / (right + missed.length), missed, wrong };
};
