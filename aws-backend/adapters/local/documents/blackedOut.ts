import { coveredPlaces, type CoveredPlace } from './coveredPlaces.ts';
import type { TextItem } from './layerLines.ts';
import type { Pdf } from './openPdf.ts';
import { pdfPictures } from './pdfPictures.ts';
import { drawn, leastContrast, shadesIn, type Drawing } from './unseenWords.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Of 255. */
const darkest = 100;

/** White-out, and paint of any colour, looks the same all over; what is black may have a rim. */
const isCovered = (page: Page, { edges, isBlack, isWrittenOver }: CoveredPlace, drawing: Drawing): boolean => {
  const [least, most] = shadesIn(page, edges, drawing) ?? [0, 255];
  return isWrittenOver || (isBlack ? most < darkest : most - least < leastContrast);
};

/** Whether words of a page lie below boxes, as where somebody blacked them out or painted them white: nobody sees them, and which they are, only the drawing tells. */
export const isBlackedOut = async (pdf: Pdf, number: number, items: readonly TextItem[]): Promise<boolean> => {
  const page = await pdf.getPage(number);
  const places = coveredPlaces(items, (await pdfPictures(page)).boxes);
  if (places.length === 0) return false;
  const drawing = await drawn(pdf, number);
  return places.some((place) => isCovered(page, place, drawing));
};
