import type { z } from 'zod';
import type { Span } from '../spans.ts';

/** A span of a text with its category. */
export interface Mark<Category extends string = string> extends Span {
  category: Category;
}

/** Removes the marks {CATEGORY:value} from a labelled text. Returns the text and the labelled spans. */
export const unmarked = <Category extends string>(
  labelled: string,
  categories: z.ZodType<Category>,
): { text: string; truth: Mark<Category>[] } => {
  const truth: Mark<Category>[] = [];
  let text = '';
  let position = 0;
  for (const match of labelled.matchAll(/\{(?<category>[A-Z_]+):(?<value>[^}]+)\}/g)) {
    text += labelled.slice(position, match.index);
    const value = match.groups?.['value'] ?? '';
    truth.push({ category: categories.parse(match.groups?.['category']), start: text.length, end: text.length + value.length });
    text += value;
    position = match.index + match[0].length;
  }
  return { text: text + labelled.slice(position), truth };
};

/** Whether the categories are the same and the overlap is at least half of the longer mark. */
export const isNear = (left: Mark, right: Mark): boolean => {
  const common = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return left.category === right.category && common * 2 >= Math.max(left.end - left.start, right.end - right.start);
};

export const isExact = (left: Mark, right: Mark): boolean =>
  left.category === right.category && left.start === right.start && left.end === right.end;
