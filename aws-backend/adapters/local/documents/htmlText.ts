import type { DomNode, FormatCallback, HtmlToTextOptions } from 'html-to-text';
import { takeBesideCells } from './tables/besideCells.ts';
import { boundSpans } from './tables/boundSpans.ts';
import { convertSeen } from './html/seenPage.ts';
import { raised } from './raised.ts';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
  selector,
  format: 'heading',
  options: { uppercase: false, leadingLineBreaks: 1, trailingLineBreaks: 1 },
}));

/** Further block elements: html.spec.whatwg.org/multipage/rendering.html#flow-content-3. */
const blocks =
  'address body caption center dd details dialog dir dl dt fieldset figcaption figure hgroup legend li menu optgroup option search summary'
    .split(' ')
    .map((selector) => ({ selector, format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } }));

/** Elements that are visually separated from adjacent text. */
const boxes = ['button', 'select', 'textarea'].map((selector) => ({ selector, format: 'box' }));

const box: FormatCallback = (element, walk, builder) => {
  builder.addInline(' ');
  walk(element.children, builder);
  builder.addInline(' ');
};

/** Footnote marks and powers. */
const sup: FormatCallback = (element, walk, builder) => {
  builder.pushWordTransform(raised);
  walk(element.children, builder);
  builder.popWordTransform();
};

/** The most rows and columns laid out together, because the time grows quadratically. */
const maxRows = 1000;
const maxColumns = 1000;

/** Splits a row with more cells into several. */
const boundedRows = (row: DomNode): DomNode[] => {
  if (row.children.length <= maxColumns) return [row];
  const starts = Array.from({ length: Math.ceil(row.children.length / maxColumns) }, (_, index) => index * maxColumns);
  return starts.map((start) => ({ ...row, children: row.children.slice(start, start + maxColumns) }));
};

const boundedTable: FormatCallback = (table, walk, builder, formatOptions) => {
  boundSpans(table);
  // An empty table still separates the text around it.
  builder.openBlock();
  walk(takeBesideCells(table), builder);
  const all = table.children.flatMap(boundedRows);
  for (let row = 0; row < all.length; row += maxRows) {
    const rows = { ...table, children: all.slice(row, row + maxRows) };
    const breaks = { leadingLineBreaks: row === 0 ? 2 : 1, trailingLineBreaks: row + maxRows < all.length ? 1 : 2 };
    builder.options.formatters['dataTable']?.(rows, walk, builder, { ...formatOptions, ...breaks });
  }
  builder.closeBlock();
};

const options: HtmlToTextOptions = {
  wordwrap: false,
  // Splits words longer than the widest column in a cell: otherwise each row would become as wide, and wrapping would copy the word
  // repeatedly.
  longWordSplit: { wrapCharacters: [], forceWrapOnLimit: true },
  limits: { maxInputLength: Number.MAX_SAFE_INTEGER },
  // Text after the end of the body is visible too: programs that forward mails add text there.
  baseElements: { selectors: [] },
  formatters: { boundedTable, box, sup },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'title', format: 'skip' },
    { selector: 'sup', format: 'sup' },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ...blocks,
    ...boxes,
    ...headings,
    {
      selector: 'table',
      format: 'boundedTable',
      // Two spaces between cells, because with one, a column's widest cell would run into its neighbor.
      options: { uppercaseHeaderCells: false, colSpacing: 2, maxColumnWidth: 1000 },
    },
  ],
};

/** Returns the visible text of a page, without scripts, styles and link targets, with a line per table row. */
export const htmlText = (html: string): string => convertSeen(html, options).join('\n');
