import type { z } from 'zod';
import type { Span } from '../spans.ts';

/** A place in a text, and what stands there. */
export interface Mark<Category extends string = string> extends Span {
  category: Category;
}

/** Takes the marks, as {CATEGORY:value}, out of a labelled text and tells where they stood. */
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

/** Found where at least half of what either marks is marked by both. */
export const isNear = (left: Mark, right: Mark): boolean => {
  const common = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return left.category === right.category && common * 2 >= Math.max(left.end - left.start, right.end - right.start);
};

export const isExact = (left: Mark, right: Mark): boolean =>
  left.category === right.category && left.start === right.start && left.end === right.end;
