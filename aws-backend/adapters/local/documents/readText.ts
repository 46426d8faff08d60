import { parse } from 'csv-parse/sync';
import { RejectedError } from '../../../runtime/errors.ts';
import type { Inside } from './attachedFiles.ts';
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
import { xmlPages } from './xml/xmlPages.ts';
import { xmlText } from './xml/xmlText.ts';
import { maxTableRows, tableOf } from './tables/table.ts';

/** Escapes in JSON ("M\u00fcller") and XML ("M&#252;ller"), which would hide names from recognition. */
const escapes = [
  { isUsed: /^\s*[[{][^]*[\]}]\s*$/, escape: /\\(?:u(?<hex>[\da-f]{4})|[^u])/gi },
  { isUsed: /^\s*<\?xml/, escape: /&#(?:x(?<hex>[\da-f]{2,6})|(?<decimal>\d{2,7}));/gi },
];

const letterOf = ({ hex, decimal }: Partial<Record<string, string>>): string => {
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  const letter = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  // Characters with a meaning in the syntax stay escaped.
  return /^[^\p{Cc}"'\\<>&]$/u.test(letter) ? letter : '';
};

const withLetters = (text: string): string =>
  escapes
    .filter(({ isUsed }) => isUsed.test(text))
    .reduce((read, { escape }) => read.replace(escape, (...match) => letterOf(match.at(-1) as Record<string, string>) || match[0]), text)
    // Replaces lone surrogates.
    .toWellFormed();

/** Terminal escape sequences in logs, such as colors and window titles: ECMA-48, 5.4 and 8.3.89. */
const looks = /\u001b(?:\[[\d;:?]{0,40}[@-~]|\][^\u0007\u001b]{0,500}(?:\u0007|\u001b\\))/g;

/** Reads plain text in any encoding, captions, vCards, iCalendar files, JSON, and XML such as e-invoices with their embedded files. */
export const readTxt =
  (inside?: Inside): DocumentReader =>
  (bytes, _fileName, onPage) => {
    const text = captionText(withLetters(cardText(decodeText(wholeLetters(bytes)).replace(looks, ''))));
    const xml = xmlText(text);
    return xml ? xmlPages(xml, inside, onPage) : { pages: [stated(text)], engine: 'iconv-lite 0.7.3' };
  };

/** Reads the visible text of a saved web page, without scripts, styles and link targets. */
export const readHtml: DocumentReader = (bytes) => {
  const html = decodeText(bytes);
  return { pages: [orTooDeep(() => stated(htmlText(html), htmlTables(html)))], engine: 'html-to-text 10.0.1' };
};

/** The lines of a CSV file, and the cells of the first rows. */
interface ReadTable {
  lines: string[];
  first: string[][];
}

/** Returns a cell as Excel displays it: ="007" keeps leading zeros. */
const shownCell = (cell: string): string => inOneLine(/^="([^"]*)"$/.exec(cell)?.[1] ?? cell);

/** Parses CSV. If a quotation mark is unbalanced, parses again with quotation marks as ordinary characters. */
const tableIn = (text: string, quote: '"' | null = '"'): ReadTable => {
  const { delimiter, fromLine } = delimiterOf(text);
  const read: ReadTable = { lines: [], first: [] };
  const counted = countedLines();
  const options = {
    bom: true,
    delimiter,
    from_line: fromLine,
    // Trims spaces between a delimiter and a quotation mark; not with tabs, which would be trimmed too.
    ltrim: delimiter !== '\t',
    quote,
    // Files merged from several systems have mixed line endings.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells: string[]) => {
      const row = cells.map(shownCell);
      read.lines.push(counted(row.join('\t')));
      if (read.first.length < maxTableRows && row.some((cell) => cell.trim() !== '')) read.first.push(row);
      // Null discards the record, to save memory.
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

/** Reads CSV: one line per row, tabs between cells. */
export const readCsv: DocumentReader = (bytes) => {
  const { lines, first } = tableIn(decodeText(bytes));
  const table = tableOf(first);
  return { pages: [stated(lines.join('\n'), table ? [table] : [])], engine: 'csv-parse 7.0.3' };
};
