import { pictureIn, storedEntries } from '../officeArt/pictures.ts';
import { recordsIn } from '../officeArt/records.ts';
import { Continued } from './continued.ts';
import { kinds, type BiffRecord } from './records.ts';
import { shortString } from './strings.ts';

/** [MS-ODRAW] 2.2.14, 2.2.16 and 2.2.9: containers of shapes, and what a shape looks like. */
const containers = new Set([0xf002, 0xf003, 0xf004]);
const look = 0xf00b;
/** [MS-ODRAW] 2.3.23.2: which picture of the file a shape shows, counted from 1. */
const shownPicture = 0x104;
const propertyBytes = 6;
/** Shapes in groups in groups: real files have a few. */
const deepest = 50;

const picturesShown = (drawing: Buffer, depth = 0): number[] =>
  recordsIn(drawing).flatMap(({ kind, instance, body }) => {
    if (containers.has(kind) && depth < deepest) return picturesShown(body, depth + 1);
    if (kind !== look) return [];
    const count = Math.min(instance, Math.floor(body.length / propertyBytes));
    const at = Array.from({ length: count }, (_, index) => index * propertyBytes);
    return at.filter((each) => (body.readUInt16LE(each) & 0x3fff) === shownPicture).map((each) => body.readUInt32LE(each + 2));
  });

/** The pictures of a workbook, each as its file was. */
export const workbookPictures = (group: Buffer): (Uint8Array | undefined)[] => storedEntries(group).map(({ body }) => pictureIn(body));

/** What lies over the cells of a sheet: notes, boxes with words, pictures and the words of charts. */
export class Drawings {
  readonly #boxes = new Map<number, string>();
  readonly #notes: { row: number; column: number; box: number }[] = [];
  readonly #shapes: Buffer[] = [];
  readonly #charts: string[] = [];
  #box = 0;

  take({ kind, body, further, data }: BiffRecord): void {
    if (kind === kinds.msoDrawing) this.#shapes.push(body, ...further);
    // [MS-XLS] 2.4.181 and 2.5.143: the first thing said of an object is its kind and number.
    if (kind === kinds.obj) this.#box = body.readUInt16LE(6);
    if (kind === kinds.txo) this.#boxes.set(this.#box, this.#wordsOf(body, further));
    if (kind === kinds.note) this.#notes.push({ row: body.readUInt16LE(0), column: body.readUInt16LE(2), box: body.readUInt16LE(6) });
    if (kind === kinds.seriesText) {
      const read = data();
      read.skip(2);
      this.#charts.push(shortString(read));
    }
  }

  /** [MS-XLS] 2.4.329: the letters of a box stand in what continues it. */
  #wordsOf(body: Buffer, further: readonly Buffer[]): string {
    const count = body.readUInt16LE(10);
    if (count === 0) return '';
    const read = new Continued(further);
    return read.letters(count, (read.uint8() & 1) === 1).trim();
  }

  /** Lines to be written below the cells. */
  lines(addressOf: (row: number, column: number) => string): string[] {
    const noted = new Set(this.#notes.map(({ box }) => box));
    const notes = this.#notes.map(({ row, column, box }) => [addressOf(row, column), this.#boxes.get(box) ?? ''] as const);
    const boxes = [...this.#boxes].filter(([box]) => !noted.has(box)).map(([, words]) => words);
    return [
      ...notes.filter(([, words]) => words !== '').map(([address, words]) => `Note at ${address}: ${words}`),
      ...[...boxes, ...this.#charts].filter((words) => words !== ''),
    ];
  }

  /** The pictures that are shown, by their number in the workbook, from 0; each once. */
  pictures(): number[] {
    return [...new Set(picturesShown(Buffer.concat(this.#shapes)))].map((number) => number - 1).filter((number) => number >= 0);
  }
}
