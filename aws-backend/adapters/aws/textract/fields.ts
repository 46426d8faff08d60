import type { Block } from '@aws-sdk/client-textract';
import type { FormField } from '../../../contracts/extraction.ts';
import { confidenceOf, type PageBlocks } from './blocks.ts';
import type { Writing } from './writing.ts';

/** A field of a page; its offsets are relative to the page's text. */
export type PageField = Omit<FormField, 'page'>;

const textOf = (page: PageBlocks, block: Block): string =>
  page
    .related(block, 'CHILD')
    .map(({ Text = '' }) => Text)
    .join(' ');

/** The span of consecutive words; undefined if other words are between them. */
const placeOf = (words: readonly Block[], { wordAt }: Writing): { start: number; end: number } | undefined => {
  const places = words.flatMap(({ Id = '' }) => wordAt.get(Id) ?? []).sort((a, b) => a.start - b.start);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const length = places.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  return last.end - first.start <= length ? { start: first.start, end: last.end } : undefined;
};

/** Filled-in fields and ticked checkboxes. */
const pairsOf = (page: PageBlocks, writing: Writing): PageField[] =>
  page
    .ofType('KEY_VALUE_SET')
    .filter(({ EntityTypes = [] }) => EntityTypes.includes('KEY'))
    .flatMap((key) => {
      const words = page.related(key, 'VALUE').flatMap((value) => page.related(value, 'CHILD'));
      const place = placeOf(words, writing);
      const name = textOf(page, key).replace(/\s*:$/, '');
      const value = writing.text.slice(place?.start, place?.end);
      if (place === undefined || name === '' || value === '☐') return [];
      return [{ name, value, ...place, confidence: confidenceOf(key) }];
    });

/** Finds a query's answer, which Textract returns on one line; prefers whole words to parts of others, e.g. 12 in 2012. */
const foundIn = (text: string, answer: string): RegExpExecArray | null => {
  const words = answer.trim().split(/\s+/);
  const written = words.map((word) => RegExp.escape(word)).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, 'u').exec(text) ?? new RegExp(written, 'u').exec(text);
};

/** Answers to the configured queries; dropped if their words aren't found in the text. */
const answersOf = (page: PageBlocks, { text }: Writing): PageField[] =>
  page.ofType('QUERY').flatMap((query) =>
    page.related(query, 'ANSWER').flatMap((answer) => {
      const found = foundIn(text, answer.Text ?? '');
      const name = query.Query?.Alias ?? query.Query?.Text ?? '';
      if (!found?.[0] || name === '') return [];
      const [value] = found;
      return [{ name, value, start: found.index, end: found.index + value.length, confidence: confidenceOf(answer) }];
    }),
  );

/** The form fields and query answers of one page. */
export const fieldsOf = (page: PageBlocks, writing: Writing): PageField[] => [...pairsOf(page, writing), ...answersOf(page, writing)];
