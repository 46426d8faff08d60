import { columnOf, columnsOf, isOf, type Column } from './columnHeads.ts';
import { isNobody, isOrdinary } from './nameWords.ts';
import type { Span } from './spans.ts';
import { cellsOf, gap, linesOf, rowFrom, type Cell } from './tableCells.ts';

/** A cell with personal data, or with a thing that is no person's. */
type Found = Span & { category: Column['category'] };

const delimiters = ['\t', ';', '|', ',', gap];
const longestHead = 1000;

interface Table {
  delimiter: string;
  columns: (Column | undefined)[];
}

const isHead = ({ said }: Cell): boolean => said.length < 60 && !/[\d@]{2}/.test(said);

/** Reads a table header: at least two cells without values, of which one is for personal data or two are for things. */
const headIn = (line: string): Table | undefined => {
  if (line.length > longestHead) return undefined;
  for (const delimiter of delimiters) {
    const cells = cellsOf(line, 0, delimiter);
    if (cells.length < 2 || !cells.every(isHead)) continue;
    const columns = columnsOf(cells.map(({ said }) => said));
    const personal = columns.filter((column) => column !== undefined && column.category !== 'THING').length;
    const things = columns.filter((column) => column?.category === 'THING').length;
    if (personal > 0 || things > 1) return { delimiter, columns };
  }
  return undefined;
};

const foundAs = (column: Column | undefined, { said, start, end }: Cell): Found[] =>
  column !== undefined && isOf(column, said) ? [{ category: column.category, start, end }] : [];

/** Whether it is a value and not another header. */
const isValue = ({ category }: Column, said: string): boolean =>
  category !== 'NAME' || said.split(' ').every((word) => !isOrdinary(word) && !isNobody(word));

/** Reads a form field and its value: "Date of birth ⇥ 2 May 1970". */
const besideHead = (line: string, start: number): Found[] => {
  const [label, value, ...more] = line.length > longestHead ? [] : cellsOf(line, start, '\t').filter(({ said }) => said !== '');
  if (label === undefined || value === undefined || more.length > 0) return [];
  const column = columnOf(label.said);
  return column !== undefined && isValue(column, value.said) ? foundAs(column, value) : [];
};

/** Reads a row, or returns undefined if it isn't one. If trailing cells are missing, ordinary words are ignored, such as "Sum". */
const inRow = ({ delimiter, columns }: Table, cells: readonly Cell[]): Found[] | undefined => {
  if (cells.length === columns.length) return cells.flatMap((cell, position) => foundAs(columns[position], cell));
  if (delimiter !== '\t' || cells.length < 2 || cells.length > columns.length) return undefined;
  return cells.flatMap((cell, position) => {
    const column = columns[position];
    return column !== undefined && isValue(column, cell.said) ? foundAs(column, cell) : [];
  });
};

/** Finds personal data (and things) in table columns and form fields by their headers and labels. */
export const findInColumns = (text: string): Found[] => {
  const found: Found[] = [];
  const lines = linesOf(text);
  let table: Table | undefined;
  let rowEnd = 0;
  for (const [index, { line, start }] of lines.entries()) {
    if (start < rowEnd) continue;
    const row = table === undefined ? line : rowFrom(text, lines, index, table.delimiter);
    const cells = table === undefined ? [] : cellsOf(row, start, table.delimiter);
    const held = table && inRow(table, cells);
    const isWhole = cells.length === table?.columns.length;
    const beside = isWhole ? [] : besideHead(line, start);
    const head = isWhole || beside.length > 0 ? undefined : headIn(line);
    rowEnd = start + row.length;
    if (held && beside.length === 0 && head === undefined) {
      found.push(...held);
      continue;
    }
    rowEnd = start + line.length;
    found.push(...beside);
    table = head;
  }
  return found;
};
