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

/** Tells where on a page an item begins, and how far it goes. */
export const placedOn = (page: Page): ((item: TextItem) => Omit<LayerLine, 'text'>) => {
  const viewport = page.getViewport({ scale: 1 });
  return ({ transform, width }) => {
    const [, , , , x = 0, y = 0] = transform as number[];
    const [left = 0, top = 0] = viewport.convertToViewportPoint(x, y) as number[];
    return { left, right: left + width, top };
  };
};

/** The lines that a page's items make, in the order that the file has them. */
export const linesOf = (page: Page, items: readonly TextItem[]): LayerLine[] => {
  const placeOf = placedOn(page);
  const lines: LayerLine[] = [];
  let isOpen = false;
  for (const item of items) {
    const place = placeOf(item);
    const last = lines.at(-1);
    if (isOpen && last) {
      last.text += item.str;
      last.right = Math.max(last.right, place.right);
    } else lines.push({ text: item.str, ...place });
    isOpen = !item.hasEOL;
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
