import type { Block } from '@aws-sdk/client-textract';
import type { FormField } from '../../../contracts/extraction.ts';
import { confidenceOf, type PageBlocks } from './blocks.ts';
import type { Writing } from './writing.ts';

/** A field of a page; its place counts from the page's first letter. */
export type PageField = Omit<FormField, 'page'>;

const wordsOf = (page: PageBlocks, block: Block): Block[] => page.related(block, 'CHILD').filter(({ BlockType }) => BlockType === 'WORD');
const textOf = (page: PageBlocks, block: Block): string =>
  wordsOf(page, block)
    .map(({ Text = '' }) => Text)
    .join(' ');

/** Where words stand that follow each other; undefined where other words stand between them. */
const placeOf = (words: readonly Block[], { wordAt }: Writing): { start: number; end: number } | undefined => {
  const places = words.flatMap(({ Id = '' }) => wordAt.get(Id) ?? []);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const length = places.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  return last.end - first.start <= length ? { start: first.start, end: last.end } : undefined;
};

const pairsOf = (page: PageBlocks, writing: Writing): PageField[] =>
  page
    .ofType('KEY_VALUE_SET')
    .filter(({ EntityTypes = [] }) => EntityTypes.includes('KEY'))
    .flatMap((key) => {
      const words = page.related(key, 'VALUE').flatMap((value) => wordsOf(page, value));
      const place = placeOf(words, writing);
      const name = textOf(page, key).replace(/\s*:$/, '');
      if (place === undefined || name === '') return [];
      return [{ name, value: writing.text.slice(place.start, place.end), ...place, confidence: confidenceOf(key) }];
    });

/** Answers to the questions that the settings ask of every document; one whose words do not stand in the text is left out. */
const answersOf = (page: PageBlocks, { text }: Writing): PageField[] =>
  page.ofType('QUERY').flatMap((query) =>
    page.related(query, 'ANSWER').flatMap((answer) => {
      const value = answer.Text ?? '';
      const start = text.indexOf(value);
      const name = query.Query?.Alias ?? query.Query?.Text ?? '';
      if (value === '' || name === '' || start < 0) return [];
      return [{ name, value, start, end: start + value.length, confidence: confidenceOf(answer) }];
    }),
  );

/** The fields of a form and the answers to questions on one page. */
export const fieldsOf = (page: PageBlocks, writing: Writing): PageField[] => [...pairsOf(page, writing), ...answersOf(page, writing)];
