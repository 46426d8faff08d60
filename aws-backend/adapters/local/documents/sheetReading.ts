import type ExcelJS from 'exceljs';
import { note, type Note } from '../../../contracts/notes.ts';
import { usualCalendar, type Calendar } from './calendar.ts';
import { cellText, resultOf } from './cellText.ts';
import { countedLines } from './countedLines.ts';
import { nothingHidden } from './hiddenCells.ts';
import { mostTableColumns } from './tables/table.ts';

/** A cell that holds something, and where it stands. */
interface ReadCell {
  column: number;
  text: string;
}

/** How the cells of a workbook are read, and what was found on the way. */
export class SheetReading {
  readonly calendar: Calendar;
  /** Counts the lines that the sheets become. */
  readonly counted = countedLines();
  /** Nought stands for a formula that was never worked out. */
  readonly #areNoughtsBlank: boolean;
  readonly #formulas = { missing: 0, noughts: 0, values: 0 };
  /** Something that is hidden was left out. */
  hasHidden = false;
  /** Formulas that show nothing were worked out, and came to nothing. */
  areBlanksSaved = false;

  constructor(calendar = usualCalendar, areNoughtsBlank = false) {
    this.calendar = calendar;
    this.#areNoughtsBlank = areNoughtsBlank;
  }

  /** Some programs write nought for each formula, and leave it to Excel to work them out. */
  get areFormulasNoughts(): boolean {
    return this.#formulas.noughts > 0 && this.#formulas.values === 0;
  }

  /** There are formulas, and none of them shows anything. */
  get areFormulasBlank(): boolean {
    return this.#formulas.missing > 0 && this.#formulas.noughts + this.#formulas.values === 0;
  }

  /** What a person should know. A formula that came to nothing looks like one that was never worked out, so that is only told where all do. */
  get notes(): Note[] {
    return [
      ...(this.areFormulasBlank && !this.areBlanksSaved ? [note('FORMULAS_NOT_SAVED')] : []),
      ...(this.hasHidden ? [note('HIDDEN_LEFT_OUT')] : []),
    ];
  }

  /** The cells of a row that are seen, each in the column where it is seen. */
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

/** The cells of a row as those of a table, empty ones too. */
export const asTableRow = (cells: readonly ReadCell[]): string[] => {
  const texts: string[] = [];
  for (const { column, text } of cells.filter((cell) => cell.column <= mostTableColumns)) {
    while (texts.length < column - 1) texts.push('');
    texts.push(text);
  }
  return texts;
};
