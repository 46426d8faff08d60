import { withoutRoom } from './letterRoom.ts';
import type { Pdf } from './openPdf.ts';
import type { PagePart } from './renderPdfPage.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Item = Awaited<ReturnType<Page['getTextContent']>>['items'][number];
export type TextItem = Extract<Item, { str: string }>;

/** A line of a page's text layer and its place, in points from the top left. */
export interface LayerLine {
  text: string;
  left: number;
  right: number;
  top: number;
}

type Place = Omit<LayerLine, 'text'>;

/** Returns a function from a text item to its place on the page. */
export const placedOn = (page: Page): ((item: TextItem) => Place) => {
  const viewport = page.getViewport({ scale: 1 });
  return ({ transform, width }) => {
    const [, , , , x = 0, y = 0] = transform as number[];
    const [left = 0, top = 0] = viewport.convertToViewportPoint(x, y) as number[];
    return { left, right: left + width, top };
  };
};

/** The least gap between words drawn from right to left, where the parser reports no space; in font heights. */
const minGap = 0.1;
/** The gap between columns, or a label and its value, in font heights; gaps between words are 0.3, or 0.8 in justified lines. */
const cellGap = 1.5;

interface Drawn {
  item: TextItem;
  place: Place;
}

const isLevelWith = (before: Drawn, { item, place }: Drawn): boolean => Math.abs(before.place.top - place.top) < item.height / 2;

/** Returns the separator between two pieces of a line: a tab for a wide gap, a space between words, or the parser's spaces. */
const between = (before: Drawn, next: Drawn, blanks: string): string => {
  const isLevel = isLevelWith(before, next);
  if (isLevel && next.place.left - before.place.right > cellGap * next.item.height) return '\t';
  const isToTheLeft = isLevel && next.place.right + minGap * next.item.height < before.place.left;
  return blanks === '' && isToTheLeft && /\S$/.test(before.item.str) && /^\S/.test(next.item.str) ? ' ' : blanks;
};

const slopeOf = ({ transform }: TextItem): number => Math.atan2((transform as number[])[1] ?? 0, (transform as number[])[0] ?? 1);

/** Whether text has another angle than the line before, such as a stamp, so that it is a separate line. */
const isAskew = (before: Drawn, { item }: Drawn): boolean => Math.abs(slopeOf(before.item) - slopeOf(item)) > 0.05;

const isBlank = ({ str }: TextItem): boolean => str.trim() === '';

/** Joins a page's items to lines, in the file's order. */
export const linesOf = (page: Page, items: readonly TextItem[]): LayerLine[] => {
  const placeOf = placedOn(page);
  const lines: LayerLine[] = [];
  let before: Drawn | undefined;
  let blanks = '';
  for (const item of items) {
    const drawn = { item, place: placeOf(item) };
    const last = lines.at(-1);
    if (before && last && isBlank(item)) blanks += item.str;
    else if (before && last && !isAskew(before, drawn)) {
      last.text += between(before, drawn, blanks) + item.str;
      last.left = Math.min(last.left, drawn.place.left);
      last.right = Math.max(last.right, drawn.place.right);
      [before, blanks] = [drawn, ''];
    } else {
      lines.push({ text: item.str, ...drawn.place });
      [before, blanks] = [drawn, ''];
    }
    if (item.hasEOL) [before, blanks] = [undefined, ''];
  }
  return lines.map((line) => ({ ...line, text: withoutRoom(line.text) }));
};

/** The text of an image on a page. */
export interface PictureText {
  place: PagePart;
  text: string;
}

/** Returns how many lines precede an image: up to the last one in its column that begins above its center. */
const linesAbove = (lines: readonly LayerLine[], { left, top, width, height }: PagePart): number =>
  lines.findLastIndex((line) => line.top < top + height / 2 && line.left < left + width && line.right > left) + 1;

/** Returns the lines of a page, with the text of its images in their places as separate paragraphs. */
export const withPictures = (lines: readonly LayerLine[], pictures: readonly PictureText[]): string => {
  const after = pictures.map(({ place, text }) => ({ text, at: linesAbove(lines, place) }));
  const textsAt = (at: number): string[] => after.filter((each) => each.at === at).map(({ text }) => `\n${text}\n`);
  return [...textsAt(0), ...lines.flatMap(({ text }, index) => [text, ...textsAt(index + 1)])].join('\n');
};
