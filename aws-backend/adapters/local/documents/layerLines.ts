import type { Pdf } from './openPdf.ts';
import type { PagePart } from './renderPdfPage.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Item = Awaited<ReturnType<Page['getTextContent']>>['items'][number];
export type TextItem = Extract<Item, { str: string }>;

/** A line of a page's own text, where it begins, and how far it goes: in points from the upper left. */
export interface LayerLine {
  text: string;
  left: number;
  right: number;
  top: number;
}

type Place = Omit<LayerLine, 'text'>;

/** Tells where on a page an item begins, and how far it goes. */
export const placedOn = (page: Page): ((item: TextItem) => Place) => {
  const viewport = page.getViewport({ scale: 1 });
  return ({ transform, width }) => {
    const [, , , , x = 0, y = 0] = transform as number[];
    const [left = 0, top = 0] = viewport.convertToViewportPoint(x, y) as number[];
    return { left, right: left + width, top };
  };
};

/** White between words that are drawn from right to left, where the parser tells of none: in heights of a letter. */
const leastGap = 0.1;
const isWordToTheLeft = (before: Place, place: Place, height: number): boolean =>
  Math.abs(before.top - place.top) < height / 2 && place.right + leastGap * height < before.left;

/** The lines that a page's items make, in the order that the file has them. */
export const linesOf = (page: Page, items: readonly TextItem[]): LayerLine[] => {
  const placeOf = placedOn(page);
  const lines: LayerLine[] = [];
  let before: Place | undefined;
  for (const item of items) {
    const place = placeOf(item);
    const last = lines.at(-1);
    if (before && last) {
      const isApart = /\S$/.test(last.text) && /^\S/.test(item.str) && isWordToTheLeft(before, place, item.height);
      last.text += (isApart ? ' ' : '') + item.str;
      last.left = Math.min(last.left, place.left);
      last.right = Math.max(last.right, place.right);
    } else lines.push({ text: item.str, ...place });
    before = item.hasEOL ? undefined : place;
  }
  return lines;
};

/** What is read on a picture of a page. */
export interface PictureText {
  place: PagePart;
  text: string;
}

/** After how many lines a picture stands: below the last one in its column that begins above its middle. */
const linesAbove = (lines: readonly LayerLine[], { left, top, width, height }: PagePart): number =>
  lines.findLastIndex((line) => line.top < top + height / 2 && line.left < left + width && line.right > left) + 1;

/** The lines of a page, with what its pictures say where they stand, as paragraphs of their own. */
export const withPictures = (lines: readonly LayerLine[], pictures: readonly PictureText[]): string => {
  const after = pictures.map(({ place, text }) => ({ text, at: linesAbove(lines, place) }));
  const textsAt = (at: number): string[] => after.filter((each) => each.at === at).map(({ text }) => `\n${text}\n`);
  return [...textsAt(0), ...lines.flatMap(({ text }, index) => [text, ...textsAt(index + 1)])].join('\n');
};
