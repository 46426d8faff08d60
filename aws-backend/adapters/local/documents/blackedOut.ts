import { coveredPlaces, type CoveredPlace } from './coveredPlaces.ts';
import type { TextItem } from './layerLines.ts';
import type { Pdf } from './openPdf.ts';
import { pdfPictures } from './pdfPictures.ts';
import { drawn, minContrast, shadesIn, type Drawing } from './unseenWords.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** The lightest shade (0 to 255) that counts as black. */
const darkest = 100;

/** Whether a place is covered: paint of any color is uniform; black may have a lighter border. */
const isCovered = (page: Page, { edges, isBlack, isWrittenOver }: CoveredPlace, drawing: Drawing): boolean => {
  const [least, most] = shadesIn(page, edges, drawing) ?? [0, 255];
  return isWrittenOver || (isBlack ? most < darkest : most - least < minContrast);
};

/** Whether boxes hide text on a page, as where it was blacked out or painted white. Renders the page to see whether a box covers it. */
export const isBlackedOut = async (pdf: Pdf, number: number, items: readonly TextItem[]): Promise<boolean> => {
  const page = await pdf.getPage(number);
  const places = coveredPlaces(items, (await pdfPictures(page)).boxes);
  if (places.length === 0) return false;
  const drawing = await drawn(pdf, number);
  return places.some((place) => isCovered(page, place, drawing));
};
