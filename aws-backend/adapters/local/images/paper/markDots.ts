import { ink, rule } from './markRules.ts';

/** Maximum size of a dot or dash in pixels. */
const highest = 7;
const widest = 24;
/** Maximum gap between the first two dots of a row in pixels. */
const widestGap = 24;
/** Minimum number of similar, equally spaced dots in a row; no word has that many. */
const fewest = 12;
/** Maximum step in dot pitches: descenders of letters may hide dots. */
const maxHidden = 4;

/** The bounding box of a dot or dash; its ends are exclusive. */
interface Dot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A row of dots that is being followed. */
interface Row {
  dots: Dot[];
  pitch: number;
}

interface InkMap {
  map: Uint8Array;
  width: number;
  height: number;
}

const isInk = ({ map, width, height }: InkMap, x: number, y: number): boolean =>
  x >= 0 && x < width && y >= 0 && y < height && ((map[y * width + x] ?? 0) & ink) !== 0;

/** Whether there is ink in a line from one position to another (exclusive). */
const hasInk = (page: InkMap, y: number, from: number, to: number): boolean => {
  for (let x = from; x < to; x += 1) if (isInk(page, x, y)) return true;
  return false;
};

/** Returns the dot whose top edge is a run of ink; undefined if the ink belongs to something larger. */
const dotBelow = (page: InkMap, from: number, to: number, top: number): Dot | undefined => {
  let [left, right, bottom] = [from, to, top + 1];
  if (right - left > widest || hasInk(page, top - 1, left - 1, right + 1)) return undefined;
  for (; hasInk(page, bottom, left - 1, right + 1); bottom += 1) {
    while (isInk(page, left - 1, bottom)) left -= 1;
    while (isInk(page, right, bottom)) right += 1;
    if (bottom - top >= highest || right - left > widest) return undefined;
  }
  return { left, right, top, bottom };
};

const dotsOf = (page: InkMap): Dot[] => {
  const dots: Dot[] = [];
  for (let y = 0; y < page.height; y += 1)
    for (let x = 0; x < page.width; x += 1) {
      if (!isInk(page, x, y)) continue;
      const from = x;
      while (x < page.width && isInk(page, x, y)) x += 1;
      const dot = dotBelow(page, from, x, y);
      if (dot) dots.push(dot);
    }
  return dots;
};

const areAlike = (a: Dot, b: Dot): boolean =>
  Math.abs(a.right - a.left - (b.right - b.left)) <= 1 &&
  Math.abs(a.bottom - a.top - (b.bottom - b.top)) <= 1 &&
  Math.abs(a.top - b.top) <= 1;

/** Whether a dot continues a row: at the row's pitch, or a multiple of it if dots between are hidden. */
const goesOn = ({ dots, pitch }: Row, dot: Dot): boolean => {
  const last = dots.at(-1);
  if (!last || !areAlike(last, dot)) return false;
  const step = dot.left - last.left;
  if (dots.length === 1) return dot.left - last.right <= widestGap;
  const times = Math.round(step / pitch);
  return times >= 1 && times <= maxHidden && Math.abs(step - times * pitch) <= 1 + 0.1 * pitch;
};

const mark = ({ map, width }: InkMap, { left, right, top, bottom }: Dot): void => {
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) map[y * width + x] = (map[y * width + x] ?? 0) | rule;
};

/** Marks dotted and dashed lines, such as below form fields and between a title and its page number. */
export const markDots = (page: InkMap): void => {
  /** The open rows by the top of their last dot. */
  const open = new Map<number, Row>();
  const end = (row: Row | undefined): void => {
    if (row && row.dots.length >= fewest) for (const dot of row.dots) mark(page, dot);
  };
  for (const dot of dotsOf(page).toSorted((a, b) => a.left - b.left)) {
    const near = [dot.top, dot.top - 1, dot.top + 1].find((top) => {
      const row = open.get(top);
      return row !== undefined && goesOn(row, dot);
    });
    const row = near === undefined ? undefined : open.get(near);
    if (row && near !== undefined) {
      if (row.dots.length === 1) row.pitch = dot.left - (row.dots[0]?.left ?? 0);
      row.dots.push(dot);
      open.delete(near);
      open.set(dot.top, row);
    } else {
      end(open.get(dot.top));
      open.set(dot.top, { dots: [dot], pitch: 0 });
    }
  }
  for (const row of open.values()) end(row);
};
