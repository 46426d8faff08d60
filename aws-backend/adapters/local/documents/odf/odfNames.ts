import type { OdfTag } from './followXml.ts';

/** What lies in what else in a text. */
export type BlockKind = 'story' | 'paragraph' | 'note' | 'comment' | 'table' | 'row' | 'cell';

/** The tags that have words or lines of their own. */
export const kindOf: Readonly<Partial<Record<string, BlockKind>>> = {
  'office:text': 'story',
  'style:header': 'story',
  'style:header-left': 'story',
  'style:header-first': 'story',
  'style:footer': 'story',
  'style:footer-left': 'story',
  'style:footer-first': 'story',
  'text:p': 'paragraph',
  'text:h': 'paragraph',
  'text:note': 'note',
  'office:annotation': 'comment',
  'table:table': 'table',
  'table:table-row': 'row',
  'table:table-cell': 'cell',
  'table:covered-table-cell': 'cell',
};

/** What is no word of the text: deleted words, how others are spoken, what pictures are called, formulas written once more. */
const unseen: ReadonlySet<string> = new Set([
  ...['text:tracked-changes', 'text:ruby-text', 'text:note-citation', 'text:script', 'svg:title', 'svg:desc', 'office:binary-data'],
  ...['annotation', 'math:annotation'],
]);

export const isUnseen = ({ name, attributes }: OdfTag): boolean =>
  unseen.has(name) ||
  attributes['text:display'] === 'none' ||
  (attributes['text:is-hidden'] === 'true' && name !== 'text:hidden-paragraph') ||
  (name.startsWith('style:') && attributes['style:display'] === 'false');

/** What is filled in or chosen in a form. */
export const formWords = ({ name, attributes }: OdfTag): string => {
  const isChosen = attributes['form:current-selected'] === 'true' || attributes['form:current-state'] === 'checked';
  const label = isChosen || name === 'form:fixed-text' ? attributes['form:label'] : undefined;
  return label ?? attributes['form:current-value'] ?? '';
};
