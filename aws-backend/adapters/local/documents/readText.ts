import { parse } from 'csv-parse/sync';
import { RejectedError } from '../../../runtime/errors.ts';
import { captionText } from './captionText.ts';
import { cardText, wholeLetters } from './cardText.ts';
import { countedLines } from './countedLines.ts';
import { decodeText } from './decodeText.ts';
import { delimiterOf } from './delimiter.ts';
import type { DocumentReader } from './documentReader.ts';
import { htmlText } from './htmlText.ts';
import { orTooDeep } from './orTooDeep.ts';
import { stated } from './pagedText.ts';
import { htmlTables } from './tables/htmlTables.ts';
import { inOneLine } from './tables/inOneLine.ts';
import { mostTableRows, tableOf } from './tables/table.ts';

/** Data as programs exchange it has letters as numbers, in JSON "M\u00fcller" and in XML "M&#252;ller", which would hide a name. */
const escapes = [
  { isUsed: /^\s*[[{][^]*[\]}]\s*$/, escape: /\\(?:u(?<hex>[\da-f]{4})|[^u])/gi },
  { isUsed: /^\s*<\?xml/, escape: /&#(?:x(?<hex>[\da-f]{2,6})|(?<decimal>\d{2,7}));/gi },
];

const letterOf = ({ hex, decimal }: Partial<Record<string, string>>): string => {
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  const letter = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  // What means something in the data stays as it is written.
  return /^[^\p{Cc}"'\\<>&]$/u.test(letter) ? letter : '';
};

const withLetters = (text: string): string =>
  escapes
    .filter(({ isUsed }) => isUsed.test(text))
    .reduce((read, { escape }) => read.replace(escape, (...match) => letterOf(match.at(-1) as Record<string, string>) || match[0]), text)
    // A half of a letter that has no other half.
    .toWellFormed();

/** What colors the lines of a terminal, and names its window, in a log: ECMA-48, 5.4 and 8.3.89. */
const looks = /\u001b(?:\[[\d;:?]{0,40}[@-~]|\][^\u0007\u001b]{0,500}(?:\u0007|\u001b\\))/g;

/** Plain text in any encoding, the transcripts of calls, cards, appointments and data. */
export const readTxt: DocumentReader = (bytes) => ({
  pages: [stated(captionText(withLetters(cardText(decodeText(wholeLetters(bytes)).replace(looks, '')))))],
  engine: 'iconv-lite 0.7.3',
});

/** A saved page: what a reader sees, without scripts, styles and addresses of links. */
export const readHtml: DocumentReader = (bytes) => {
  const html = decodeText(bytes);
  return { pages: [orTooDeep(() => stated(htmlText(html), htmlTables(html)))], engine: 'html-to-text 10.0.1' };
};

/** The lines of a table, and the cells of the first ones. */
interface ReadTable {
  lines: string[];
  first: string[][];
}

/** A cell as Excel shows it: ="007" keeps the noughts before a number. */
const shownCell = (cell: string): string => inOneLine(/^="([^"]*)"$/.exec(cell)?.[1] ?? cell);

/** Reads a table. Where a quotation mark has no other, all of them are letters like the rest. */
const tableIn = (text: string, quote: '"' | null = '"'): ReadTable => {
  const { delimiter, fromLine } = delimiterOf(text);
  const read: ReadTable = { lines: [], first: [] };
  const counted = countedLines();
  const options = {
    bom: true,
    delimiter,
    from_line: fromLine,
    // Blanks behind a comma, before a quotation mark; a tab itself would be one.
    ltrim: delimiter !== '\t',
    quote,
    // Exports that were put together from several machines end their lines in several ways.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells: string[]) => {
      const row = cells.map(shownCell);
      read.lines.push(counted(row.join('\t')));
      if (read.first.length < mostTableRows && row.some((cell) => cell.trim() !== '')) read.first.push(row);
      // It is not kept.
      return null;
    },
  };
  try {
    parse(text, options);
    return read;
  } catch (error) {
    if (error instanceof RejectedError) throw error;
    if (quote === null) throw new RejectedError('FILE_CORRUPT', { cause: error });
    return tableIn(text, null);
  }
};

/** A table as text: one line a row, a tab between cells. */
export const readCsv: DocumentReader = (bytes) => {
  const { lines, first } = tableIn(decodeText(bytes));
  const table = tableOf(first);
  return { pages: [stated(lines.join('\n'), table ? [table] : [])], engine: 'csv-parse 7.0.3' };
};
