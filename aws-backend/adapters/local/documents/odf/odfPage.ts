import { RejectedError } from '../../../../runtime/errors.ts';
import { stated, type PageText } from '../pagedText.ts';
import { columnName } from '../tables/columnName.ts';
import { rowLines } from '../tables/rowLines.ts';
import { maxTableColumns, maxTableRows, tableOf, type FoundTable } from '../tables/table.ts';

/** Limits on the output of repetitions per file, because a cell may be repeated a million times. */
const maxRepeatedCells = 1_000_000;
const maxRepeatedLetters = 32 * 1024 * 1024;

/** The rest of these limits for a file. */
export interface Spare {
  cells: number;
  letters: number;
}
export const spare = (): Spare => ({ cells: maxRepeatedCells, letters: maxRepeatedLetters });

/** Subtracts a repetition. Throws ARCHIVE_TOO_LARGE if a limit is exceeded. */
export const taken = (left: Spare, cells: number, letters: number): void => {
  left.cells -= cells;
  left.letters -= letters;
  if (left.cells < 0 || left.letters < 0) throw new RejectedError('ARCHIVE_TOO_LARGE');
};

/** Builds the text of a sheet or slide line by line. */
export class OdfPage {
  readonly lines: string[] = [];
  readonly below: string[] = [];
  readonly #tables: FoundTable[] = [];
  readonly #spare: Spare;
  #lineOf = rowLines();
  #rows: string[][] = [];
  #cells: { text: string; times: number }[] = [];
  #row = 0;
  #column = 0;
  #columns = 0;
  /** Ranges of hidden columns; `to` is exclusive. */
  readonly #hidden: [from: number, to: number][] = [];
  /** Whether hidden cells were left out. */
  hasHidden = false;

  constructor(left: Spare) {
    this.#spare = left;
  }

  /** The address of the current cell, such as "B7". */
  get address(): string {
    return columnName(this.#column) + String(this.#row + 1);
  }

  cell(text: string, times: number): void {
    this.#column += times;
    if (text !== '') taken(this.#spare, times - 1, (times - 1) * text.length);
    this.#cells.push({ text, times });
  }

  /** Takes the column definitions, which precede the cells. */
  columns(times: number, isHidden: boolean): void {
    if (isHidden && this.#hidden.length < maxTableColumns) this.#hidden.push([this.#columns, this.#columns + times]);
    this.#columns += times;
  }

  row(times: number, isHidden = false): void {
    this.#leaveOut(isHidden);
    const filled = this.#placed();
    const line = this.#lineOf(filled);
    if (line !== '') taken(this.#spare, (times - 1) * filled.length, (times - 1) * line.length);
    const written = line === '' ? 1 : times;
    for (let each = 0; each < written && line !== ''; each += 1) this.lines.push(line);
    this.#keep(written);
    this.#row += times;
    this.#column = 0;
    this.#cells = [];
  }

  /** Removes hidden cells. */
  #leaveOut(isRowHidden: boolean): void {
    if (!isRowHidden && this.#hidden.length === 0) return;
    let from = 0;
    this.#cells = this.#cells.map(({ text, times }) => {
      const to = from + times;
      const left = isRowHidden ? times : this.#hidden.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0);
      from = to;
      if (left > 0 && text !== '') this.hasHidden = true;
      return { text, times: times - left };
    });
  }

  /** Returns the non-empty cells of a row, with repetitions. */
  #placed(): { column: number; text: string }[] {
    let next = 0;
    return this.#cells.flatMap(({ text, times }) => {
      const column = next;
      next += times;
      return text === '' ? [] : Array.from({ length: times }, (_, index) => ({ column: column + index, text }));
    });
  }

  /** Adds a row to the table, up to the limits of rows and columns. */
  #keep(times: number): void {
    const cells = this.#cells.flatMap(({ text, times: each }) => Array.from({ length: Math.min(each, maxTableColumns) }, () => text));
    const kept = Math.min(times, maxTableRows - this.#rows.length);
    for (let each = 0; each < kept; each += 1) this.#rows.push(cells.slice(0, maxTableColumns));
  }

  endTable(): void {
    const table = tableOf(this.#rows);
    if (table) this.#tables.push(table);
    this.#lineOf = rowLines();
    this.#rows = [];
    this.#row = 0;
    this.#columns = 0;
    this.#hidden.length = 0;
  }

  get text(): PageText {
    return stated([...this.lines, ...this.below].join('\n'), this.#tables);
  }
}
