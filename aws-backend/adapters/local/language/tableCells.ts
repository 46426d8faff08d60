import type { Span } from './spans.ts';

/** A cell of a table within a text. */
export interface Cell extends Span {
  said: string;
}

/** A line of a text, or the empty one that ends a table. */
export interface Line {
  line: string;
  start: number;
}

/** A cell in quotation marks, two of which are one within it. */
const quoted = /\s{0,9}"(?:[^"]|"")*"[ \t]{0,9}/y;

/** Where a cell in quotation marks ends, in which a delimiter is a letter like others. Undefined for any other. */
const quotedEnd = (row: string, start: number, delimiter: string): number | undefined => {
  quoted.lastIndex = start;
  if (!quoted.test(row)) return undefined;
  const end = quoted.lastIndex;
  return end === row.length || row.startsWith(delimiter, end) ? end : undefined;
};

/** What parts the columns of a table in a plain text: two spaces, or more. */
export const gap = '  ';

/** The cells of a row. Where tabs part them, a reader has taken off the quotation marks around them, and any others are letters. */
export const cellsOf = (row: string, start: number, delimiter: string): Cell[] => {
  const cells: Cell[] = [];
  const hasQuoted = delimiter !== '\t' && row.includes('"');
  for (let at = 0; at <= row.length;) {
    const next = (hasQuoted ? quotedEnd(row, at, delimiter) : undefined) ?? row.indexOf(delimiter, at);
    const end = next < 0 ? row.length : next;
    const cell = row.slice(at, end);
    const said = cell.trim().replace(/^"([^]*)"$/, '$1');
    const from = start + at + cell.indexOf(said);
    cells.push({ said, start: from, end: from + said.length });
    at = end + delimiter.length;
  }
  return delimiter === gap ? cells.filter(({ said }) => said !== '') : cells;
};

export const linesOf = (text: string): Line[] => {
  let start = 0;
  return text.split('\n').map((said) => {
    const line = { line: said.trim() === '' ? '' : said, start };
    start += said.length + 1;
    return line;
  });
};

/** Lines of one row, of which a cell in quotation marks may have several. */
const mostLines = 20;
const marksIn = (line: string): number => line.split('"').length - 1;

/** The row that begins in a line: that line, or as many as the cell has that begins with a quotation mark and does not end in it. */
export const rowFrom = (text: string, lines: readonly Line[], index: number, delimiter: string): string => {
  const [first, ...more] = lines.slice(index, index + mostLines);
  if (first === undefined) return '';
  const isOpen = delimiter !== '\t' && cellsOf(first.line, 0, delimiter).some(({ said }) => said.startsWith('"'));
  let marks = marksIn(first.line);
  for (const { line, start } of isOpen ? more : []) {
    if (marks % 2 === 0) break;
    marks += marksIn(line);
    if (marks % 2 === 0) return text.slice(first.start, start + line.length);
  }
  return first.line;
};
