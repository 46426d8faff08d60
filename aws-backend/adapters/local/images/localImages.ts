import sharp from 'sharp';
import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { joinPages, type PageText } from '../documents/pagedText.ts';
import { mostPixels, prepareImage, turnImage } from './prepareImage.ts';
import { tesseractOcr, type Ocr, type OcrReading } from './tesseractOcr.ts';

/** Pages one TIFF may have: OCR takes about a second each. */
const mostFrames = 50;
/** A page the right way up is read with 0.9 and more, one on its side with about 0.4. */
const doubtful = 0.7;
const quarterTurns = [90, 270, 180];

const rejectionOf = (error: unknown): RejectedError => {
  const isTooLarge = error instanceof Error && error.message.includes('pixel limit');
  return new RejectedError(isTooLarge ? 'TOO_MANY_PIXELS' : 'FILE_CORRUPT', { cause: error });
};

/** Only what reads the file tells of its faults; a fault of the OCR engine is not the file's. */
const orRejected = async <Result>(reading: Promise<Result>): Promise<Result> =>
  reading.catch((error: unknown) => {
    throw rejectionOf(error);
  });

/** Reads a picture, on its other sides too where the first reading is doubtful; the surest reading counts. */
const readAnyWayUp = async (ocr: Ocr, image: Buffer): Promise<OcrReading> => {
  let best = await ocr.read(image);
  for (const degrees of quarterTurns) {
    if (best.confidence >= doubtful || best.text.trim() === '') break;
    const reading = await ocr.read(await turnImage(image, degrees));
    if (reading.confidence > best.confidence) best = reading;
  }
  return best;
};

const countFrames = async (bytes: Uint8Array): Promise<number> => {
  const { pages = 1, width, height } = await orRejected(sharp(bytes, { limitInputPixels: mostPixels }).metadata());
  if (width * height > mostPixels) throw new RejectedError('TOO_MANY_PIXELS');
  if (pages > mostFrames) throw new RejectedError('TOO_MANY_PAGES');
  return pages;
};

/** Reads the text in pictures on this machine: PNG, JPEG and TIFF, the latter with all its pages. */
export const localImages = (ocr: Ocr = tesseractOcr()): Images & { close(): Promise<void> } => ({
  async read({ bytes, format }) {
    if (bytes.byteLength === 0) throw new RejectedError('FILE_EMPTY');
    const frames = await countFrames(bytes);
    const pages: PageText[] = [];
    for (let frame = 0; frame < frames; frame += 1) {
      const { text, confidence } = await readAnyWayUp(ocr, await orRejected(prepareImage(bytes, frame)));
      pages.push({ text, method: 'ocr', confidence });
    }
    return { schemaVersion: 1, format, ...joinPages(pages), attachments: [], engine: 'tesseract.js 7.0.0' };
  },
  close: () => ocr.close(),
});
