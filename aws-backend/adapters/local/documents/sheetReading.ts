import type ExcelJS from 'exceljs';
import { note, type Note } from '../../../contracts/notes.ts';
import { usualCalendar, type Calendar } from './calendar.ts';
import { cellText, resultOf } from './cellText.ts';
import { countedLines } from './countedLines.ts';
import { nothingHidden } from './hiddenCells.ts';
import { maxTableColumns } from './tables/table.ts';

/** A non-empty cell and its column. */
interface ReadCell {
  column: number;
  text: string;
}

/** Reads the cells of a workbook and collects findings for notes. */
export class SheetReading {
  readonly calendar: Calendar;
  /** Limits the length of the text. */
  readonly counted = countedLines();
  /** Whether 0 stands for formulas that were never calculated. */
  readonly #areNoughtsBlank: boolean;
  readonly #formulas = { missing: 0, noughts: 0, values: 0 };
  /** Whether hidden content was left out. */
  hasHidden = false;
  /** Whether blank formulas were calculated and have empty results. */
  areBlanksSaved = false;

  constructor(calendar = usualCalendar, areNoughtsBlank = false) {
    this.calendar = calendar;
    this.#areNoughtsBlank = areNoughtsBlank;
  }

  /** Whether all formulas are 0, as some programs write, leaving the calculation to Excel. */
  get areFormulasNoughts(): boolean {
    return this.#formulas.noughts > 0 && this.#formulas.values === 0;
  }

  /** Whether there are formulas, all without a result. */
  get areFormulasBlank(): boolean {
    return this.#formulas.missing > 0 && this.#formulas.noughts + this.#formulas.values === 0;
  }

  /** Notes for users. An empty result looks like a missing one, so missing results are noted only if no formula has one. */
  get notes(): Note[] {
    return [
      ...(this.areFormulasBlank && !this.areBlanksSaved ? [note('FORMULAS_NOT_SAVED')] : []),
      ...(this.hasHidden ? [note('HIDDEN_LEFT_OUT')] : []),
    ];
  }

  /** Returns the visible cells of a row, in the columns where they are displayed. */
  cellsOf(row: ExcelJS.Row, hidden = nothingHidden): ReadCell[] {
    const isRowHidden = hidden.row(row.number);
    const cells: ReadCell[] = [];
    row.eachCell((cell, column) => {
      const text = this.#textOf(cell);
      if (text === '') return;
      if (!isRowHidden && !hidden.column(column)) cells.push({ column: hidden.placeOf(column), text });
      else this.hasHidden = true;
    });
    return cells;
  }

  #textOf(cell: ExcelJS.Cell): string {
    const calculated = resultOf(cell);
    if (!calculated) return cellText(cell, this.calendar);
    const { result } = calculated;
    const isMissing = result === undefined || (result === 0 && this.#areNoughtsBlank);
    this.#formulas[isMissing ? 'missing' : result === 0 ? 'noughts' : 'values'] += 1;
    return isMissing ? '' : cellText(cell, this.calendar);
  }
}

/** Returns the cells of a row for a table, including empty ones. */
export const asTableRow = (cells: readonly ReadCell[]): string[] => {
  const texts: string[] = [];
  for (const { column, text } of cells.filter((cell) => cell.column <= maxTableColumns)) {
    while (texts.length < column - 1) texts.push('');
    texts.push(text);
  }
  return texts;
};
