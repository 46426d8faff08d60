import { inColumns, type EdgedRow } from './mergedCells.ts';
import { tableOf, type FoundTable } from './tables/table.ts';

/** Collects text piece by piece, with the tables in it. */
export class RunningText {
  readonly pieces: string[] = [];
  readonly tables: FoundTable[] = [];
  #rows: EdgedRow[] = [];
  #cells: string[] = [];
  #cellFrom = 0;

  say(text: string): void {
    this.pieces.push(text);
  }

  /** Ends a paragraph, and outside of a table also the table before it. */
  endParagraph(isInTable: boolean): void {
    this.pieces.push('\n');
    if (!isInTable) this.endTable();
  }

  endCell(): void {
    this.#cells.push(this.pieces.slice(this.#cellFrom).join(''));
    this.pieces.push('\t');
    this.#cellFrom = this.pieces.length;
  }

  /** `edges`: the right edges of its cells, if known. */
  endRow(edges?: readonly number[]): void {
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, edges });
    this.#cells = [];
    this.pieces.push('\n');
    this.#cellFrom = this.pieces.length;
  }

  endTable(): void {
    const table = tableOf(inColumns(this.#rows));
    if (table) this.tables.push(table);
    this.#rows = [];
    this.#cells = [];
    this.#cellFrom = this.pieces.length;
  }

  get text(): string {
    return this.pieces.join('');
  }
}
