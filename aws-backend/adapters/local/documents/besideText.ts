import type { Pdf } from './openPdf.ts';
import { placedOn } from './layerLines.ts';
import { lettersOf } from './pagedText.ts';
import { pdfPictures } from './pdfPictures.ts';
import { writtenOn } from './pdfTextLayer.ts';
import { picturesToRead, type PicturePart } from './picturesToRead.ts';

/** Fewer hidden characters are a watermark of the scanner. */
const minHidden = 40;

/** What a page shows besides its text. */
export interface BesideText {
  /** Images that may contain text, for OCR. */
  parts: PicturePart[];
  /** The share of the page that images cover. */
  share: number;
  /** Whether a scan has an invisible text layer of another OCR engine, for searching. */
  hasHiddenText: boolean;
}

/** Finds the content of a page that its text layer doesn't cover. */
export const besideText = async (pdf: Pdf, number: number): Promise<BesideText> => {
  const page = await pdf.getPage(number);
  const found = await pdfPictures(page);
  const placeOf = placedOn(page);
  const written = found.pictures.length === 0 ? [] : await writtenOn(page);
  page.cleanup();
  const texts = written.map((item) => ({ ...placeOf(item), letters: lettersOf(item.str) }));
  return { parts: picturesToRead(found.pictures, texts), share: found.share, hasHiddenText: found.hiddenLetters >= minHidden };
};
