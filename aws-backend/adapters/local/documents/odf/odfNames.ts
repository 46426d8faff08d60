import type { OdfTag } from './followXml.ts';

/** The kinds of nested blocks in a text. */
export type BlockKind = 'story' | 'paragraph' | 'note' | 'comment' | 'table' | 'row' | 'cell';

/** The tags with text or lines of their own. */
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

/** Content that isn't part of the text: deletions, ruby text, image descriptions, duplicate formula sources. */
const unseen: ReadonlySet<string> = new Set([
  ...['text:tracked-changes', 'text:ruby-text', 'text:note-citation', 'text:script', 'svg:title', 'svg:desc', 'office:binary-data'],
  ...['annotation', 'math:annotation'],
]);

export const isUnseen = ({ name, attributes }: OdfTag): boolean =>
  unseen.has(name) ||
  attributes['text:display'] === 'none' ||
  (attributes['text:is-hidden'] === 'true' && name !== 'text:hidden-paragraph') ||
  (name.startsWith('style:') && attributes['style:display'] === 'false');

/** Returns the value or the selected label of a form control. */
export const formWords = ({ name, attributes }: OdfTag): string => {
  const isChosen = attributes['form:current-selected'] === 'true' || attributes['form:current-state'] === 'checked';
  const label = isChosen || name === 'form:fixed-text' ? attributes['form:label'] : undefined;
  return label ?? attributes['form:current-value'] ?? '';
};
