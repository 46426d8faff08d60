import type { PersonalDataCategory } from '../../../contracts/interpretation.ts';
import { columnOf, isOf, type Column } from './columnHeads.ts';
import { isNobody, isOrdinary } from './nameWords.ts';
import type { Span } from './spans.ts';

interface Cell extends Span {
  said: string;
}

/** A cell that holds personal data. */
type Found = Span & { category: PersonalDataCategory };

const cellsOf = (line: string, start: number, delimiter: string): Cell[] => {
  let at = start;
  return line.split(delimiter).map((cell) => {
    const said = cell.trim().replace(/^"(.*)"$/, '$1');
    const from = at + cell.indexOf(said);
    at += cell.length + delimiter.length;
    return { said, start: from, end: from + said.length };
  });
};

const delimiters = ['\t', ';', '|', ','];
const longestHead = 1000;

interface Table {
  delimiter: string;
  columns: (Column | undefined)[];
}

const isHead = ({ said }: Cell): boolean => said.length < 60 && !/[\d@]{2}/.test(said);

/** The head of a table: two cells or more, none of which holds a value, and one of which says what is personal below it. */
const headIn = (line: string): Table | undefined => {
  if (line.length > longestHead) return undefined;
  for (const delimiter of delimiters) {
    const cells = cellsOf(line, 0, delimiter);
    if (cells.length > 1 && cells.every(isHead) && cells.some(({ said }) => columnOf(said) !== undefined))
      return { delimiter, columns: cells.map(({ said }) => columnOf(said)) };
  }
  return undefined;
};

const foundAs = (column: Column | undefined, { said, start, end }: Cell): Found[] =>
  column !== undefined && isOf(column, said) ? [{ category: column.category, start, end }] : [];

/** Not the head of a second column. */
const isValue = ({ category }: Column, said: string): boolean =>
  category !== 'NAME' || said.split(' ').every((word) => !isOrdinary(word) && !isNobody(word));

/** "Date of birth ⇥ 2 May 1970": a form's field and what stands beside it. */
const besideHead = (line: string, start: number): Found[] => {
  const [label, value, ...more] = line.length > longestHead ? [] : cellsOf(line, start, '\t');
  if (label === undefined || value === undefined || more.length > 0) return [];
  const column = columnOf(label.said);
  return column !== undefined && isValue(column, value.said) ? foundAs(column, value) : [];
};

/** What stands in the columns of tables, and beside the fields of forms, whose heads say that it is personal. */
export const findInColumns = (text: string): Found[] => {
  const found: Found[] = [];
  let table: Table | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\n]*\S[^\n]*|\n[ \t]*\n/g)) {
    const cells = table === undefined ? [] : cellsOf(line, index, table.delimiter);
    const isRow = table !== undefined && cells.length === table.columns.length;
    if (isRow) {
      found.push(...cells.flatMap((cell, position) => foundAs(table?.columns[position], cell)));
      continue;
    }
    const beside = besideHead(line, index);
    found.push(...beside);
    table = beside.length > 0 ? undefined : headIn(line);
  }
  return found;
};
