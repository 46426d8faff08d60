import type { TextItem } from './layerLines.ts';
import type { PdfNote } from './pdfNotes.ts';

/** What a page is turned by, clockwise: its cosine and sine. */
const ways: Readonly<Record<number, readonly [number, number]>> = { 90: [0, 1], 180: [-1, 0], 270: [0, -1] };

type Turn = <Values extends readonly number[]>(values: Values) => Values;

/** Turns pairs of numbers, each a place or a way. */
const turnBy =
  ([cosine, sine]: readonly [number, number]): Turn =>
  (values) =>
    values.map((value, index) =>
      index % 2 === 0 ? value * cosine + (values[index + 1] ?? 0) * sine : value * cosine - (values[index - 1] ?? 0) * sine,
    ) as unknown as typeof values;

/** Puts what stands on a page where a reader sees it, and back to where the file has it. */
export interface Upright {
  item(item: TextItem): TextItem;
  note(note: PdfNote): PdfNote;
  back(item: TextItem): TextItem;
}

const same = <Thing>(thing: Thing): Thing => thing;

/** For pages that many programs lay on their side, as they do for broad tables: their writing runs upwards or upside down in the file. */
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
