import { baseOf, isLevel, leftOf, rightOf } from './itemPlaces.ts';
import type { TextItem } from './layerLines.ts';
import { plainLetters, type FilledBox } from './pdfDrawing.ts';

/** Fewer characters may be outside the box, because all in an item are assumed to be equally wide. */
const minLetters = 3;
/** Charts and maps have more boxes; the limit protects from hostile files, as each is compared with all text. */
const [maxBoxes, maxPlaces] = [1000, 1000];
/** In points; a smaller box is a line. */
const minSide = 3;
/** Spaces of unknown width between form entries, which a field's own box fills. */
const gap = /\s{3}/;

type Edges = readonly [left: number, lower: number, right: number, upper: number];

/** A place where a box lies on text. */
export interface CoveredPlace {
  edges: Edges;
  isBlack: boolean;
  /** Whether other text was drawn over the box. */
  isWrittenOver: boolean;
}

const edgesOf = ({ matrix: [a, b, c, d, e, f] }: FilledBox): Edges => {
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const isLine = ([left, lower, right, upper]: Edges): boolean => right - left < minSide || upper - lower < minSide;

/** Returns where a box covers characters of an item, or undefined. */
const uponItem = (item: TextItem, [left, lower, right, upper]: Edges): Edges | undefined => {
  const [base, letterWidth] = [baseOf(item), item.width / Math.max(1, item.str.length)];
  if (lower > base + 0.2 * item.height || upper < base + 0.5 * item.height) return undefined;
  const [from, to] = [Math.max(left, leftOf(item)), Math.min(right, rightOf(item))];
  const letters = item.str.slice(...[from, to].map((x) => Math.round((x - leftOf(item)) / letterWidth)));
  if (to <= from || plainLetters(letters) < minLetters || gap.test(letters)) return undefined;
  return [from, base + 0.2 * item.height, to, base + 0.5 * item.height];
};

/** Whether an item covers most of a place in its line. */
const isUpon = (item: TextItem, base: number, [from, , to]: Edges): boolean =>
  isLevel(item) &&
  Math.abs(baseOf(item) - base) < item.height / 2 &&
  plainLetters(item.str) > 0 &&
  Math.min(to, rightOf(item)) - Math.max(from, leftOf(item)) > (to - from) / 2;

/** Returns the places where boxes lie on text that was drawn before them. */
export const coveredPlaces = (items: readonly TextItem[], boxes: readonly FilledBox[]): CoveredPlace[] => {
  const known = boxes.map((box) => ({ ...box, edges: edgesOf(box) })).filter(({ edges }) => !isLine(edges));
  if (known.length > maxBoxes) return [];
  let letters = 0;
  const written = items.map((item) => ({ item, before: (letters += plainLetters(item.str)) - plainLetters(item.str) }));
  const found: CoveredPlace[] = [];
  for (const { item, before } of written.filter((each) => isLevel(each.item))) {
    for (const { edges, after, isBlack } of known) {
      const upon = after > before && found.length < maxPlaces ? uponItem(item, edges) : undefined;
      if (!upon) continue;
      const isWrittenOver = written.some((later) => later.before >= after && isUpon(later.item, baseOf(item), upon));
      found.push({ edges: upon, isBlack, isWrittenOver });
    }
  }
  return found;
};
