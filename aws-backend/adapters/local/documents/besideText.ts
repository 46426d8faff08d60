import type { Pdf } from './openPdf.ts';
import { placedOn } from './layerLines.ts';
import { lettersOf } from './pagedText.ts';
import { pdfPictures } from './pdfPictures.ts';
import { writtenOn } from './pdfTextLayer.ts';
import { picturesToRead, type PicturePart } from './picturesToRead.ts';

/** Fewer are a mark of whoever sold the scanner. */
const fewestHidden = 40;

/** What a page shows beside its text. */
export interface BesideText {
  /** Pictures that may hold writing, and are to be looked at. */
  parts: PicturePart[];
  /** The share of the page that pictures take. */
  share: number;
  /** Another OCR engine has left below a scan what it read there: letters that are there to be searched and not to be seen. */
  hasHiddenText: boolean;
}

/** Finds what of a page its text layer does not tell. */
export const besideText = async (pdf: Pdf, number: number): Promise<BesideText> => {
  const page = await pdf.getPage(number);
  const found = await pdfPictures(page);
  const placeOf = placedOn(page);
  const written = found.pictures.length === 0 ? [] : await writtenOn(page);
  page.cleanup();
  const texts = written.map((item) => ({ ...placeOf(item), letters: lettersOf(item.str) }));
  return { parts: picturesToRead(found.pictures, texts), share: found.share, hasHiddenText: found.hiddenLetters >= fewestHidden };
};
