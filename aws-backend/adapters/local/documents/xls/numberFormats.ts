import { daysTo1904 } from '../calendar.ts';
import { isHiddenBy } from '../hidingFormat.ts';
import { numberText } from '../shownNumber.ts';
import { dateText, isOfTime } from '../shownValues.ts';
import { Continued } from './continued.ts';
import { kinds, type BiffRecord } from './records.ts';
import { longString } from './strings.ts';

/** ECMA-376, part 1, 18.8.30: the built-in formats that change the meaning of a number. */
const builtIn: Readonly<Partial<Record<number, string>>> = {
  9: '0%',
  10: '0.00%',
  ...Object.fromEntries([14, 15, 16, 17, 18, 20, 22].map((id) => [id, 'yyyy-mm-dd hh:mm'])),
  ...Object.fromEntries([19, 21, 45, 47].map((id) => [id, 'hh:mm:ss'])),
  46: '[h]:mm:ss',
  ...Object.fromEntries([27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'yyyy-mm-dd'])),
};

const dayMs = 24 * 60 * 60 * 1000;
/** Days from the start of Excel's calendar to 1970. */
const daysTo1970 = 25_569;

/** Formats values by the index of a cell's format (XF): [MS-XLS] 2.4.353 and 2.4.126. */
export class NumberFormats {
  readonly #written = new Map<number, string>();
  readonly #formatOfCell: number[] = [];
  #is1904 = false;

  take({ kind, body, data }: BiffRecord): void {
    if (kind === kinds.date1904 && body.readUInt16LE(0) === 1) this.#is1904 = true;
    if (kind === kinds.xf) this.#formatOfCell.push(body.readUInt16LE(2));
    if (kind !== kinds.format) return;
    const read: Continued = data();
    this.#written.set(read.uint16(), longString(read));
  }

  /** Returns a number or text as cells of this format display it. */
  shown(value: number | string, cellFormat: number): string {
    const id = this.#formatOfCell[cellFormat] ?? 0;
    const format = this.#written.get(id) ?? builtIn[id] ?? '';
    if (isHiddenBy(format, value)) return '';
    if (typeof value === 'string') return value;
    if (!isOfTime(format)) return numberText(value, format);
    const days = value - daysTo1970 + (this.#is1904 ? daysTo1904 : 0);
    return dateText(new Date(Math.round(days * dayMs)), this.#is1904, format);
  }
}
