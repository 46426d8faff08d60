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

/** Further elements that stand on lines of their own: html.spec.whatwg.org/multipage/rendering.html#flow-content-3. */
const blocks =
  'address body caption center dd details dialog dir dl dt fieldset figcaption figure hgroup legend li menu optgroup option search summary'
    .split(' ')
    .map((selector) => ({ selector, format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } }));

/** Elements that are seen apart from the words beside them. */
const boxes = ['button', 'select', 'textarea'].map((selector) => ({ selector, format: 'box' }));

const box: FormatCallback = (element, walk, builder) => {
  builder.addInline(' ');
  walk(element.children, builder);
  builder.addInline(' ');
};

/** Marks of footnotes, and powers. */
const sup: FormatCallback = (element, walk, builder) => {
  builder.pushWordTransform(raised);
  walk(element.children, builder);
  builder.popWordTransform();
};

/** Rows, and columns, that are laid out together: the time for them grows with their square. */
const mostRows = 1000;
const mostColumns = 1000;

/** A row as several, where it has more cells. */
const boundedRows = (row: DomNode): DomNode[] => {
  if (row.children.length <= mostColumns) return [row];
  const starts = Array.from({ length: Math.ceil(row.children.length / mostColumns) }, (_, index) => index * mostColumns);
  return starts.map((start) => ({ ...row, children: row.children.slice(start, start + mostColumns) }));
};

const boundedTable: FormatCallback = (table, walk, builder, formatOptions) => {
  boundSpans(table);
  // A table that only keeps words apart is empty, and would not do that by itself.
  builder.openBlock();
  walk(takeBesideCells(table), builder);
  const all = table.children.flatMap(boundedRows);
  for (let row = 0; row < all.length; row += mostRows) {
    const rows = { ...table, children: all.slice(row, row + mostRows) };
    const breaks = { leadingLineBreaks: row === 0 ? 2 : 1, trailingLineBreaks: row + mostRows < all.length ? 1 : 2 };
    builder.options.formatters['dataTable']?.(rows, walk, builder, { ...formatOptions, ...breaks });
  }
  builder.closeBlock();
};

const options: HtmlToTextOptions = {
  wordwrap: false,
  // In a cell, a word longer than the widest column is cut: each piece of one would copy all of it, and each row would be made as wide as it.
  longWordSplit: { wrapCharacters: [], forceWrapOnLimit: true },
  limits: { maxInputLength: Number.MAX_SAFE_INTEGER },
  // What follows the end of a body is seen too: programs that pass mails on write there.
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
      // Two blanks part cells for whoever reads the text: with one, the widest cell of a column would run into its neighbour.
      options: { uppercaseHeaderCells: false, colSpacing: 2, maxColumnWidth: 1000 },
    },
  ],
};

/** What a reader sees of a page: its words without scripts, styles and addresses of links, a line for each row of a table. */
export const htmlText = (html: string): string => convertSeen(html, options).join('\n');
