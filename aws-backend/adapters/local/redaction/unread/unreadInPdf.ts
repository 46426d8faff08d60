import { holdsAdobeForm } from '../../documents/besidePages.ts';
import { hasHiddenLayers } from '../../documents/hiddenLayers.ts';
import { holdsJpeg2000, withoutJpeg2000 } from '../../documents/jpeg2000/withoutJpeg2000.ts';
import { isBlackedOut } from '../../documents/blackedOut.ts';
import { openPdf, type Pdf } from '../../documents/openPdf.ts';
import { plainLetters } from '../../documents/pdfDrawing.ts';
import { hidesNotes } from '../../documents/pdfNotes.ts';
import { pdfPictures } from '../../documents/pdfPictures.ts';
import { writtenOn } from '../../documents/pdfTextLayer.ts';
import { unseenOn } from '../../documents/unseenWords.ts';
import { besidePdfPages } from './besidePdfPages.ts';
import { fieldOf, said } from './fieldOf.ts';
import { unreadBesidePages } from './unreadBesidePages.ts';

/** Metadata with text by people or their programs: ISO 32000-1, 14.3. */
const written = ['Author', 'Title', 'Subject', 'Keywords', 'Custom'];
const writtenAsXmp = ['dc:creator', 'dc:title', 'dc:description', 'dc:subject', 'pdf:keywords'];

const hasWords = async (pdf: Pdf): Promise<boolean> => {
  const { info, metadata } = (await pdf.getMetadata()) as { info: unknown; metadata: { get(name: string): unknown } | null };
  const words = written.map((name) => fieldOf(info, name));
  return (
    words.some((value) => said(value) || (typeof value === 'object' && value !== null)) ||
    writtenAsXmp.some((name) => said(metadata?.get(name)))
  );
};

/** PDFs embed photos as JPEG files, including their Exif. */
const hasCameraNotes = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('Exif\0\0');

/** Whether a file was saved incrementally, so that it still contains its earlier text. Linearized files have two ends from the start. */
const hasEarlierWords = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const usual = file.subarray(0, 1024).includes('/Linearized') ? 2 : 1;
  let ends = 0;
  for (let at = file.indexOf('startxref'); at >= 0; at = file.indexOf('startxref', at + 1)) ends += 1;
  return ends > usual;
};

/** Whether text or images extend beyond the visible page, as after cropping: the file still contains them. Fewer characters don't count. */
const minLetters = 3;
const goesOnBesidePage = async (page: Awaited<ReturnType<Pdf['getPage']>>, written: readonly { str: string }[]): Promise<boolean> => {
  const { letters, isPictureCut } = await pdfPictures(page);
  return isPictureCut || letters - written.reduce((sum, { str }) => sum + plainLetters(str), 0) >= minLetters;
};

/** Whether pages or annotations have text that isn't extracted because it is invisible. */
const hidesWords = async (pdf: Pdf): Promise<boolean> => {
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const written = await writtenOn(page);
    const isHiding =
      (await unseenOn(pdf, number, written)).size > 0 ||
      (await isBlackedOut(pdf, number, written)) ||
      (await hidesNotes(page)) ||
      (await goesOnBesidePage(page, written));
    page.cleanup();
    if (isHiding) return true;
  }
  return false;
};

/**
 * Whether a PDF contains more than its pages show: metadata, attachments, hidden layers, invisible text, bookmarks, personal links,
 * undecodable images, Exif or earlier versions.
 */
export const unreadInPdf = async (bytes: Uint8Array): Promise<boolean> => {
  if (hasEarlierWords(bytes) || hasCameraNotes(bytes) || holdsJpeg2000(await withoutJpeg2000(bytes))) return true;
  if (await besidePdfPages(bytes)) return true;
  const pdf = await openPdf(bytes);
  try {
    return (
      (await hasWords(pdf)) ||
      (await holdsAdobeForm(pdf)) ||
      (await hasHiddenLayers(pdf)) ||
      (await hidesWords(pdf)) ||
      (await unreadBesidePages(pdf))
    );
  } finally {
    await pdf.destroy();
  }
};
