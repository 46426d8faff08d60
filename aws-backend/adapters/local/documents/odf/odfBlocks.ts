import { mostTableColumns, mostTableRows, tableOf, type FoundTable } from '../tables/table.ts';
import type { BlockKind } from './odfNames.ts';
import { spare, taken } from './odfPage.ts';

/** A part of a text that has lines of its own. */
export interface Block {
  kind: BlockKind;
  /** The tag that ends it. */
  tag: string;
  /** How often it stands there. */
  times: number;
  /** What numbers a paragraph. */
  number: string;
  /** The words of a paragraph. */
  words: string;
  /** Whether they are seen, and those of the pieces of it that are open. */
  shown: boolean[];
  /** Whether those of the pieces that are open stand above the line. */
  raised: boolean[];
  /** Its lines; those of what hangs on a paragraph. */
  lines: string;
  /** Cells of a row, each as often as it is kept. */
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

/** Two pieces of text put together, and not copied: hostile files have thousands in each other. */
const joined = (first: string, second: string, between: string): string =>
  first === '' ? second : second === '' ? first : first + between + second;

export const addLines = (block: Block, lines: string): void => {
  block.lines = joined(block.lines, lines, '\n');
};

/** A field says of the whole paragraph that it is not seen. */
export const hide = (block: Block | undefined): void => {
  if (block?.kind !== 'paragraph') return;
  block.words = '';
  block.shown.fill(false);
};

/** The number and the words of a paragraph, with what hangs on it below. */
export const paragraphLines = ({ number, words, lines }: Block): string => {
  const own = words.trim();
  return joined(own === '' ? '' : number + own, lines, '\n');
};

/** Puts rows and cells together, of which a file may say that they stand there a million times. */
export const odfTables = () => {
  const left = spare();
  const tables: FoundTable[] = [];
  return {
    tables,
    endCell(row: Block, { lines, times }: Block): void {
      if (lines !== '') taken(left, times - 1, (times - 1) * lines.length);
      const kept = lines === '' ? Math.min(times, mostTableColumns) : times;
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
        if (table.rows.length < mostTableRows) table.rows.push(cells.slice(0, mostTableColumns));
      }
    },
    /** Tables in cells of others are words of those. */
    endTable({ rows }: Block): void {
      const table = tableOf(rows);
      if (table) tables.push(table);
    },
  };
};
