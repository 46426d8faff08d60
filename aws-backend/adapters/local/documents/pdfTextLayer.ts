import { getResolvedPDFJS } from 'unpdf';
import type { Pdf } from './openPdf.ts';
import { isBlackedOut } from './blackedOut.ts';
import { drawnOnce } from './drawnTwice.ts';
import { withFilledIn } from './filledIn.ts';
import { withFlattened } from './flattenedForm.ts';
import { isGarbled } from './garbled.ts';
import { withoutHiddenLayers } from './hiddenLayers.ts';
import { withoutRoom } from './letterRoom.ts';
import { withWords } from './letterspaced.ts';
import { withLeaningLines } from './leaningLines.ts';
import { linesOf, withPictures, type PictureText, type TextItem } from './layerLines.ts';
import { stated, type PageText } from './pagedText.ts';
import { lettersIn } from './pdfDrawing.ts';
import { pdfNotes } from './pdfNotes.ts';
import { withRaised } from './raisedItems.ts';
import type { PdfPiece } from './tables/pdfLines.ts';
import { pdfTables } from './tables/pdfTables.ts';
import { withoutUnseenWords } from './unseenWords.ts';
import { uprightOn } from './uprightItems.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Some programs separate columns by spaces instead of positioning them. */
const columnsOfSpaces = / {3,}/;

const minSlope = 0.001;

/** Splits an item at column gaps, and places the pieces as if all its characters were equally wide. */
const piecesOf = ({ str, transform, width, height }: TextItem): PdfPiece[] => {
  const [advance = 1, slope = 0, , , left = 0, base = 0] = transform as number[];
  // Text that doesn't run from left to right belongs to no line; some programs write 0 as a very small number.
  if (Math.abs(slope) > minSlope || advance < 0 || str.trim() === '') return [];
  const letterWidth = width / str.length;
  let from = 0;
  return str.split(columnsOfSpaces).flatMap((text) => {
    const at = str.indexOf(text, from);
    from = at + text.length;
    return text === '' ? [] : [{ text, left: left + at * letterWidth, base, width: text.length * letterWidth, height }];
  });
};

/** Replaces soft hyphens: a drawn one is visible, although many fonts map it to a soft hyphen. */
const seenHyphen = (str: string): string => str.replaceAll('\u00ad', '-');

/** Returns all characters that a page draws, in order, with the spaces among them. */
const drawnText = async (page: Page): Promise<string> => {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray
    .map((operator, index) => (operator === OPS.showText ? seenHyphen(lettersIn((argsArray[index] as unknown[])[0])) : ''))
    .join('');
};

/** Returns the text items of a page. */
export const writtenOn = async (page: Page): Promise<TextItem[]> => {
  const items = (await page.getTextContent()).items.filter((item): item is TextItem => 'str' in item);
  const shown = withLeaningLines(items).map((item) => ({ ...item, str: seenHyphen(item.str) }));
  return (await withWords(shown, () => drawnText(page))).map((item) => ({ ...item, str: withoutRoom(item.str) }));
};

const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Returns a function that checks whether text is missing on a page. */
const besideLettersOf = (written: readonly TextItem[]): ((text: string) => boolean) => {
  const letters = plain(written.map(({ str }) => str).join(''));
  return (text) => !letters.includes(plain(text));
};

/** Returns a page's text with form values, annotations, tables, and the text of `pictures`. Keeps the page loaded, to read its images. */
export const textLayerOf = async (pdf: Pdf, number: number, pictures: readonly PictureText[] = []): Promise<PageText> => {
  const page = await pdf.getPage(number);
  const { items: onLayers = [], hasHidden } = await withoutHiddenLayers(pdf, page, await writtenOn(page));
  const garbled = isGarbled(onLayers);
  const blackedOut = !garbled && (await isBlackedOut(pdf, number, onLayers));
  const written = garbled || blackedOut ? [] : drawnOnce(await withoutUnseenWords(pdf, number, onLayers));
  const upright = uprightOn(page);
  const { items, below } = withFilledIn(withFlattened(withRaised(written.map(upright.item))), (await pdfNotes(page)).map(upright.note));
  const isNew = besideLettersOf(written);
  const text = withPictures(linesOf(page, items.map(upright.back)), pictures);
  const lines = [text, ...below.filter(({ isLink, text: said }) => !isLink || isNew(said)).map((note) => note.text)].filter(
    (line) => line !== '',
  );
  const layer = stated(lines.join('\n'), pdfTables(items.flatMap(piecesOf)));
  return {
    ...layer,
    ...(hasHidden ? { hasHidden } : {}),
    ...(garbled ? { isGarbled: true } : {}),
    ...(blackedOut ? { isBlackedOut: true } : {}),
  };
};
