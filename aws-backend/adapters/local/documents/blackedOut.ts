import { baseOf, isLevel, leftOf, rightOf } from './itemPlaces.ts';
import type { TextItem } from './layerLines.ts';
import type { Pdf } from './openPdf.ts';
import { plainLetters, type BlackBox } from './pdfDrawing.ts';
import { pdfPictures } from './pdfPictures.ts';
import { drawn, shadesIn } from './unseenWords.ts';

/** Fewer letters may be beside the box: within an item, all count as equally wide. */
const fewestLetters = 3;
/** Of 255. */
const darkest = 100;
/** A chart or a map has more. */
const mostBoxes = 1000;

type Edges = readonly [left: number, lower: number, right: number, upper: number];

const edgesOf = ({ matrix: [a, b, c, d, e, f] }: BlackBox): Edges => {
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** Where a box lies upon some letters of an item, if it does. */
const uponItem = (item: TextItem, [left, lower, right, upper]: Edges): Edges | undefined => {
  const [base, letterWidth] = [baseOf(item), item.width / Math.max(1, item.str.length)];
  if (lower > base + 0.2 * item.height || upper < base + 0.5 * item.height) return undefined;
  const [from, to] = [Math.max(left, leftOf(item)), Math.min(right, rightOf(item))];
  const [first, last] = [from, to].map((x) => Math.round((x - leftOf(item)) / letterWidth));
  if (to <= from || plainLetters(item.str.slice(first, last)) < fewestLetters) return undefined;
  return [from, base + 0.2 * item.height, to, base + 0.5 * item.height];
};

/** Where boxes lie upon letters that were drawn before them. */
const uponLetters = (items: readonly TextItem[], boxes: readonly BlackBox[]): Edges[] => {
  const known = boxes.map((box) => ({ edges: edgesOf(box), after: box.after }));
  const found: Edges[] = [];
  let before = 0;
  for (const item of items) {
    const [start, level] = [before, isLevel(item)];
    before += plainLetters(item.str);
    for (const { edges, after } of level ? known : []) {
      const upon = after > start ? uponItem(item, edges) : undefined;
      if (upon) found.push(upon);
    }
  }
  return found;
};

/** Whether words of a page lie below black boxes, as where somebody meant to make them unreadable: nobody sees them, and which they are, only the drawing tells. */
export const isBlackedOut = async (pdf: Pdf, number: number, items: readonly TextItem[]): Promise<boolean> => {
  const page = await pdf.getPage(number);
  const { boxes } = await pdfPictures(page);
  const places = boxes.length > mostBoxes ? [] : uponLetters(items, boxes);
  if (places.length === 0) return false;
  const drawing = await drawn(pdf, number);
  return places.some((place) => (shadesIn(page, place, drawing)?.[1] ?? 255) < darkest);
};
