import { convert, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import { boundSpans } from './tables/boundSpans.ts';
import { htmlPieces } from './htmlPieces.ts';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
  selector,
  format: 'heading',
  options: { uppercase: false, leadingLineBreaks: 1, trailingLineBreaks: 1 },
}));

const boundedTable: FormatCallback = (table, walk, builder, formatOptions) => {
  boundSpans(table);
  builder.options.formatters['dataTable']?.(table, walk, builder, formatOptions);
};

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: Number.MAX_SAFE_INTEGER },
  formatters: { boundedTable },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ...headings,
    { selector: 'table', format: 'boundedTable', options: { uppercaseHeaderCells: false, colSpacing: 1, maxColumnWidth: 1000 } },
  ],
};

/** What a reader sees of a page: its words without scripts, styles and addresses of links, a line for each row of a table. */
export const htmlText = (html: string): string =>
  htmlPieces(html)
    .map((piece) => convert(piece, options))
    .toArray()
    .join('\n');
