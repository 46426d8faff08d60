import { baseOf, isLevel, leftOf, rightOf } from './itemPlaces.ts';
import type { TextItem } from './layerLines.ts';
import { plainLetters, type FilledBox } from './pdfDrawing.ts';

/** Fewer letters may be beside the box: within an item, all count as equally wide. */
const fewestLetters = 3;
/** A chart or a map has more; in a file made to take for ever, each would be compared with all that is written. */
const [mostBoxes, mostPlaces] = [1000, 1000];
/** In points: lower or narrower, it is a line. */
const leastSide = 3;
/** Blanks between two entries of a form, which the field's own box fills: how wide they are, nobody knows. */
const gap = /\s{3}/;

type Edges = readonly [left: number, lower: number, right: number, upper: number];

/** A place where a box lies upon letters. */
export interface CoveredPlace {
  edges: Edges;
  isBlack: boolean;
  /** Something else was written there afterwards. */
  isWrittenOver: boolean;
}

const edgesOf = ({ matrix: [a, b, c, d, e, f] }: FilledBox): Edges => {
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const isLine = ([left, lower, right, upper]: Edges): boolean => right - left < leastSide || upper - lower < leastSide;

/** Where a box lies upon some letters of an item, if it does. */
const uponItem = (item: TextItem, [left, lower, right, upper]: Edges): Edges | undefined => {
  const [base, letterWidth] = [baseOf(item), item.width / Math.max(1, item.str.length)];
  if (lower > base + 0.2 * item.height || upper < base + 0.5 * item.height) return undefined;
  const [from, to] = [Math.max(left, leftOf(item)), Math.min(right, rightOf(item))];
  const letters = item.str.slice(...[from, to].map((x) => Math.round((x - leftOf(item)) / letterWidth)));
  if (to <= from || plainLetters(letters) < fewestLetters || gap.test(letters)) return undefined;
  return [from, base + 0.2 * item.height, to, base + 0.5 * item.height];
};

/** Whether an item stands on most of a place in a line. */
const isUpon = (item: TextItem, base: number, [from, , to]: Edges): boolean =>
  isLevel(item) &&
  Math.abs(baseOf(item) - base) < item.height / 2 &&
  plainLetters(item.str) > 0 &&
  Math.min(to, rightOf(item)) - Math.max(from, leftOf(item)) > (to - from) / 2;

/** Where boxes lie upon letters that were drawn before them. */
export const coveredPlaces = (items: readonly TextItem[], boxes: readonly FilledBox[]): CoveredPlace[] => {
  const known = boxes.map((box) => ({ ...box, edges: edgesOf(box) })).filter(({ edges }) => !isLine(edges));
  if (known.length > mostBoxes) return [];
  let letters = 0;
  const written = items.map((item) => ({ item, before: (letters += plainLetters(item.str)) - plainLetters(item.str) }));
  const found: CoveredPlace[] = [];
  for (const { item, before } of written.filter((each) => isLevel(each.item))) {
    for (const { edges, after, isBlack } of known) {
      const upon = after > before && found.length < mostPlaces ? uponItem(item, edges) : undefined;
      if (!upon) continue;
      const isWrittenOver = written.some((later) => later.before >= after && isUpon(later.item, baseOf(item), upon));
      found.push({ edges: upon, isBlack, isWrittenOver });
    }
  }
  return found;
};
