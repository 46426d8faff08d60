import type { DomNode } from 'html-to-text';
import { convertSeen } from '../html/seenPage.ts';
import { raised } from '../raised.ts';
import { spansOf } from './boundSpans.ts';
import { maxTableColumns, tableOf, type FoundTable } from './table.ts';

/** Pages also use tables for layout: their cells are longer than this, or contain tables. */
const longestCell = 200;

const hidden: ReadonlySet<string> = new Set(['script', 'style']);
const childrenOf = (node: DomNode): DomNode[] => ('children' in node && !hidden.has(node.name ?? '') ? node.children : []);
const textOf = (node: DomNode): string => {
  if (node.type === 'text') return node.data ?? '';
  const text = childrenOf(node).map(textOf).join(' ');
  return node.name === 'sup' ? raised(text.trim()) : text;
};

const within = (node: DomNode, name: string): DomNode[] =>
  childrenOf(node).flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);

/** Returns a function that reads the next row's cells by column: places that cells of rows above span stay empty. */
const rowReader = (): ((row: DomNode) => string[]) => {
  /** How many more rows the cell above spans, by column. */
  let reach: number[] = [];
  return (row) => {
    const isTaken = reach.map((rows) => rows > 0);
    reach = reach.map((rows) => rows - 1);
    const cells: string[] = [];
    for (const cell of childrenOf(row).filter(({ name }) => name === 'td' || name === 'th')) {
      while (isTaken[cells.length]) cells.push('');
      const { columns, rows } = spansOf(cell);
      for (let column = cells.length; column < Math.min(maxTableColumns, cells.length + columns); column += 1) reach[column] = rows - 1;
      cells.push(textOf(cell), ...Array.from({ length: columns - 1 }, () => ''));
    }
    return cells;
  };
};

/** Returns the rows of a data table, or undefined for a layout table; of nested tables, only the innermost have data. */
const dataRowsOf = (table: DomNode): string[][] | undefined => {
  if (within(table, 'table').length > 0) return undefined;
  const rows = within(table, 'tr').map(rowReader());
  return rows.every((row) => row.every((cell) => cell.length <= longestCell)) ? rows : undefined;
};

/** Returns the data tables of a web page or a Word file. */
export const htmlTables = (html: string): FoundTable[] => {
  const found: FoundTable[] = [];
  const take = (outermost: DomNode): void => {
    for (const table of [outermost, ...within(outermost, 'table')]) {
      const rows = dataRowsOf(table);
      const made = rows && tableOf(rows);
      if (made) found.push(made);
    }
  };
  const options = {
    limits: { maxInputLength: Number.MAX_SAFE_INTEGER },
    // Tables may be anywhere, even outside the body.
    baseElements: { selectors: [] },
    formatters: { take },
    selectors: [{ selector: 'table', format: 'take' }],
  };
  convertSeen(html, options, (piece) => /<table\b/iu.test(piece));
  return found;
};
