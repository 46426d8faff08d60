import type { Span } from './spans.ts';

/** A cell of a text table. */
export interface Cell extends Span {
  said: string;
}

/** A line of a text; blank lines are empty and end a table. */
export interface Line {
  line: string;
  start: number;
}

/** A quoted cell, in which two quotation marks escape one. */
const quoted = /\s{0,9}"(?:[^"]|"")*"[ \t]{0,9}/y;

/** Returns the end of a quoted cell, which may contain delimiters; undefined if it isn't quoted. */
const quotedEnd = (row: string, start: number, delimiter: string): number | undefined => {
  quoted.lastIndex = start;
  if (!quoted.test(row)) return undefined;
  const end = quoted.lastIndex;
  return end === row.length || row.startsWith(delimiter, end) ? end : undefined;
};

/** The column separator of plain text tables: two or more spaces. */
export const gap = '  ';

/** Splits a row into cells. Extraction already removed the quotes around tab-separated cells, so quotation marks are text in these. */
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

/** The maximum number of lines of a row with a quoted multi-line cell. */
const maxLines = 20;
const marksIn = (line: string): number => line.split('"').length - 1;

/** Returns the row that starts at a line, including further lines if a quoted cell continues on them. */
export const rowFrom = (text: string, lines: readonly Line[], index: number, delimiter: string): string => {
  const [first, ...more] = lines.slice(index, index + maxLines);
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
