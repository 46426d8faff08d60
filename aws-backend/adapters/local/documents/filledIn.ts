import { baseOf, blankAfter, isBox, isLevel, leftOf, rightOf } from './itemPlaces.ts';
import type { TextItem } from './layerLines.ts';
import type { PdfNote } from './pdfNotes.ts';
import { onRule } from './ruledLines.ts';

/** The assumed font height is the field's height, but at most this, in points. */
const maxHeight = 12;
/** The largest distance of a label above its value, in font heights. */
const labelPitch = 3;
/** The most values to place on a page, as each is compared with all its text; the rest are output below it. */
const maxPlaced = 500;

/** Converts a form value to a text item of the page. */
const itemOf = ({ text, place: [left, lower, right, upper] }: PdfNote): TextItem => {
  const height = Math.min(maxHeight, upper - lower);
  const isTall = upper - lower > 2 * maxHeight;
  const base = isTall ? upper - height : lower + (upper - lower - height) / 2 + 0.2 * height;
  const width = Math.min(right - left, text.length * height * 0.6);
  return { str: text, dir: 'ltr', transform: [height, 0, 0, height, left, base], width, height, fontName: '', hasEOL: false };
};

const lastOf = (items: readonly TextItem[], isWanted: (item: TextItem) => boolean, measure: (item: TextItem) => number): number => {
  let found = -1;
  items.forEach((item, index) => {
    const best = items[found];
    if (item.str.trim() !== '' && isLevel(item) && isWanted(item) && (!best || measure(item) > measure(best))) found = index;
  });
  return found;
};

/** Inserts a value after the text to its left, before that to its right, or below its label. Undefined if there is none of these. */
export const placedIn = (items: readonly TextItem[], own: TextItem): TextItem[] | undefined => {
  const isBeside = (item: TextItem) => Math.abs(baseOf(item) - baseOf(own)) < 0.6 * Math.max(item.height, own.height);
  const written = onRule(items, own, isBeside);
  if (written) return written;
  const left = lastOf(items, (item) => isBeside(item) && rightOf(item) <= leftOf(own) + own.height, rightOf);
  const before = items[left];
  if (before) {
    const ends = { ...own, hasEOL: before.hasEOL };
    return [...items.slice(0, left), { ...before, hasEOL: false }, blankAfter(before), ends, ...items.slice(left + 1)];
  }
  const right = lastOf(items, isBeside, (item) => -leftOf(item));
  if (right >= 0) return [...items.slice(0, right), own, blankAfter(own), ...items.slice(right)];
  if (isBox(own.str)) return undefined;
  const isAbove = (item: TextItem) =>
    baseOf(item) > baseOf(own) &&
    baseOf(item) - baseOf(own) < labelPitch * own.height + item.height &&
    leftOf(item) < leftOf(own) + Math.max(own.width, own.height) &&
    rightOf(item) > leftOf(own);
  const label = lastOf(items, isAbove, (item) => -baseOf(item));
  const end = label < 0 ? -1 : items.findIndex((item, index) => index >= label && (item.hasEOL || index === items.length - 1));
  const above = items[end];
  return above && [...items.slice(0, end), { ...above, hasEOL: true }, { ...own, hasEOL: true }, ...items.slice(end + 1)];
};

/** Returns a page's text with form values in their places, and the notes that belong to none of its lines. */
export const withFilledIn = (
  written: readonly TextItem[],
  notes: readonly PdfNote[],
): { items: readonly TextItem[]; below: readonly PdfNote[] } => {
  let items = written;
  const below: PdfNote[] = [];
  for (const [index, note] of notes.entries()) {
    const placed = note.isOnPage && index < maxPlaced ? placedIn(items, itemOf(note)) : undefined;
    if (placed) items = placed;
    else if (!isBox(note.text)) below.push(note);
  }
  return { items, below };
};
