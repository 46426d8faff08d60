import type { TextItem } from './layerLines.ts';
import type { PdfNote } from './pdfNotes.ts';

/** The cosine and sine of a page's clockwise rotation. */
const ways: Readonly<Record<number, readonly [number, number]>> = { 90: [0, 1], 180: [-1, 0], 270: [0, -1] };

type Turn = <Values extends readonly number[]>(values: Values) => Values;

/** Rotates pairs of numbers, which are points or vectors. */
const turnBy =
  ([cosine, sine]: readonly [number, number]): Turn =>
  (values) =>
    values.map((value, index) =>
      index % 2 === 0 ? value * cosine + (values[index + 1] ?? 0) * sine : value * cosine - (values[index - 1] ?? 0) * sine,
    ) as unknown as typeof values;

/** Converts places on a page to displayed coordinates, and back to those of the file. */
export interface Upright {
  item(item: TextItem): TextItem;
  note(note: PdfNote): PdfNote;
  back(item: TextItem): TextItem;
}

const same = <Thing>(thing: Thing): Thing => thing;

/** Returns the conversion for a rotated page, as programs write for wide tables, whose text runs upwards or upside down in the file. */
export const uprightOn = ({ rotate }: { rotate: number }): Upright => {
  const way = ways[((rotate % 360) + 360) % 360];
  if (!way) return { item: same, note: same, back: same };
  const [turn, turnBack] = [turnBy(way), turnBy([way[0], -way[1]])];
  const turned = (item: TextItem, by: Turn): TextItem => ({ ...item, transform: by(item.transform as number[]) });
  return {
    item: (item) => turned(item, turn),
    back: (item) => turned(item, turnBack),
    note: (note) => {
      const [x0, y0, x1, y1] = turn(note.place);
      return { ...note, place: [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)] };
    },
  };
};
