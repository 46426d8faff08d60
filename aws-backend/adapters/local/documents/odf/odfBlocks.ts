import { maxTableColumns, maxTableRows, tableOf, type FoundTable } from '../tables/table.ts';
import type { BlockKind } from './odfNames.ts';
import { spare, taken } from './odfPage.ts';

/** A part of a text with its own lines. */
export interface Block {
  kind: BlockKind;
  /** The tag that ends it. */
  tag: string;
  /** How often it is repeated. */
  times: number;
  /** The list number of a paragraph. */
  number: string;
  /** The text of a paragraph. */
  words: string;
  /** Whether its text is visible, followed by the same for its open spans. */
  shown: boolean[];
  /** Whether its open spans are superscript. */
  raised: boolean[];
  /** Its lines; for a paragraph, those of objects anchored to it. */
  lines: string;
  /** Cells of a row, with repetitions. */
  cells: string[];
  rows: string[][];
}

export const blockOf = (kind: BlockKind, tag: string, times = 1, isShown = true): Block => ({
  kind,
  tag,
  times,
  number: '',
  words: '',
  shown: [isShown],
  raised: [],
  lines: '',
  cells: [],
  rows: [],
});

/** Concatenates without copying the text, because hostile files nest thousands of blocks. */
const joined = (first: string, second: string, between: string): string =>
  first === '' ? second : second === '' ? first : first + between + second;

export const addLines = (block: Block, lines: string): void => {
  block.lines = joined(block.lines, lines, '\n');
};

/** Hides a whole paragraph, as a hidden-paragraph field does. */
export const hide = (block: Block | undefined): void => {
  if (block?.kind !== 'paragraph') return;
  block.words = '';
  block.shown.fill(false);
};

/** Returns the number and text of a paragraph, followed by the lines of its anchored objects. */
export const paragraphLines = ({ number, words, lines }: Block): string => {
  const own = words.trim();
  return joined(own === '' ? '' : number + own, lines, '\n');
};

/** Builds tables from rows and cells, which a file may repeat a million times. */
export const odfTables = () => {
  const left = spare();
  const tables: FoundTable[] = [];
  return {
    tables,
    endCell(row: Block, { lines, times }: Block): void {
      if (lines !== '') taken(left, times - 1, (times - 1) * lines.length);
      const kept = lines === '' ? Math.min(times, maxTableColumns) : times;
      for (let each = 0; each < kept; each += 1) {
        row.cells.push(lines);
        row.lines += (row.cells.length === 1 ? '' : '\t') + lines;
      }
    },
    endRow(table: Block, { cells, lines, times }: Block): void {
      const isEmpty = cells.every((cell) => cell === '');
      if (isEmpty) return;
      taken(left, (times - 1) * cells.length, (times - 1) * lines.length);
      for (let each = 0; each < times; each += 1) {
        addLines(table, lines);
        if (table.rows.length < maxTableRows) table.rows.push(cells.slice(0, maxTableColumns));
      }
    },
    /** Call only for outer tables: nested ones are text of their cells. */
    endTable({ rows }: Block): void {
      const table = tableOf(rows);
      if (table) tables.push(table);
    },
  };
};
