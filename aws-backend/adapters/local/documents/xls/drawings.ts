import { pictureIn, storedEntries } from '../officeArt/pictures.ts';
import { recordsIn } from '../officeArt/records.ts';
import { properties, propertiesOf } from '../officeArt/shapeProperties.ts';
import { Continued } from './continued.ts';
import { kinds, type BiffRecord } from './records.ts';
import { shortString } from './strings.ts';

/** [MS-ODRAW] 2.2.13, 2.2.16 and 2.2.14: drawings and groups, which can be nested, and shapes. */
const groups = new Set([0xf002, 0xf003]);
const shape = 0xf004;
/** The deepest nesting of groups; real files have a few levels. */
const deepest = 50;

/** Returns the numbers of the pictures that shapes show, from 1. */
const picturesShown = (drawing: Buffer, depth = 0): number[] =>
  recordsIn(drawing).flatMap(({ kind, body }) => {
    if (groups.has(kind) && depth < deepest) return picturesShown(body, depth + 1);
    return kind === shape ? (propertiesOf(recordsIn(body)).numbers.get(properties.picture) ?? []) : [];
  });

/** Returns the embedded image files of a workbook. */
export const workbookPictures = (group: Buffer): (Uint8Array | undefined)[] => storedEntries(group).map(({ body }) => pictureIn(body));

/** Collects the notes, text boxes, pictures and chart texts of a sheet. */
export class Drawings {
  readonly #boxes = new Map<number, string>();
  readonly #notes: { row: number; column: number; box: number }[] = [];
  readonly #shapes: Buffer[] = [];
  readonly #charts: string[] = [];
  #box = 0;

  take({ kind, body, further, data }: BiffRecord): void {
    if (kind === kinds.msoDrawing) this.#shapes.push(body, ...further);
    // [MS-XLS] 2.4.181 and 2.5.143: an object's record starts with its type and ID.
    if (kind === kinds.obj) this.#box = body.readUInt16LE(6);
    if (kind === kinds.txo) this.#boxes.set(this.#box, this.#wordsOf(body, further));
    if (kind === kinds.note) this.#notes.push({ row: body.readUInt16LE(0), column: body.readUInt16LE(2), box: body.readUInt16LE(6) });
    if (kind === kinds.seriesText) {
      const read = data();
      read.skip(2);
      this.#charts.push(shortString(read));
    }
  }

  /** [MS-XLS] 2.4.329: the text of a text box is in its continuation records. */
  #wordsOf(body: Buffer, further: readonly Buffer[]): string {
    const count = body.readUInt16LE(10);
    if (count === 0) return '';
    const read = new Continued(further);
    return read.letters(count, (read.uint8() & 1) === 1).trim();
  }

  /** Returns the lines to output below the cells. */
  lines(addressOf: (row: number, column: number) => string): string[] {
    const noted = new Set(this.#notes.map(({ box }) => box));
    const notes = this.#notes.map(({ row, column, box }) => [addressOf(row, column), this.#boxes.get(box) ?? ''] as const);
    const boxes = [...this.#boxes].filter(([box]) => !noted.has(box)).map(([, words]) => words);
    return [
      ...notes.filter(([, words]) => words !== '').map(([address, words]) => `Note at ${address}: ${words}`),
      ...[...boxes, ...this.#charts].filter((words) => words !== ''),
    ];
  }

  /** Returns the distinct indices in the workbook, from 0, of the displayed pictures. */
  pictures(): number[] {
    return [...new Set(picturesShown(Buffer.concat(this.#shapes)))].map((number) => number - 1).filter((number) => number >= 0);
  }
}
