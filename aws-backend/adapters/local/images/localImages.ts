import sharp from 'sharp';
import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { joinPages, type PageText } from '../documents/pagedText.ts';
import { tesseractOcr, type Ocr, type OcrReading } from './tesseractWorker.ts';

/** A picture of 100 megapixels takes about 400 MB to hold. */
const mostPixels = 100_000_000;
const mostFrames = 100;
/** OCR gains nothing above this, and its time grows with the area. */
const longestSide = 4000;
/** A page the right way up is read with 0.9 and more, one on its side with about 0.4. */
const doubtful = 0.7;
const quarterTurns = [90, 270, 180];

const rejectionOf = (error: unknown): RejectedError => {
  const message = error instanceof Error ? error.message : '';
  return new RejectedError(message.includes('pixel limit') ? 'TOO_MANY_PIXELS' : 'FILE_CORRUPT', { cause: error });
};

/** The right way up as the camera says, without transparency, dark on light. */
const prepare = async (bytes: Uint8Array, page: number): Promise<Buffer> => {
  const image = sharp(bytes, { limitInputPixels: mostPixels, page, failOn: 'error' })
    .rotate()
    .flatten({ background: '#ffffff' })
    .greyscale();
  const { channels } = await image.clone().stats();
  const isDark = (channels[0]?.mean ?? 255) < 100;
  const lit = isDark ? image.negate() : image;
  return lit.resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true }).png().toBuffer();
};

const turned = async (image: Buffer, degrees: number): Promise<Buffer> => sharp(image).rotate(degrees).png().toBuffer();

/** Reads a picture, on its other sides too where the first reading is doubtful; the surest reading counts. */
const readAnyWayUp = async (ocr: Ocr, image: Buffer): Promise<OcrReading> => {
  let best = await ocr.read(image);
  for (const degrees of quarterTurns) {
    if (best.confidence >= doubtful || best.text.trim() === '') break;
    const reading = await ocr.read(await turned(image, degrees));
    if (reading.confidence > best.confidence) best = reading;
  }
  return best;
};

const countFrames = async (bytes: Uint8Array): Promise<number> => {
  const { pages = 1, width, height } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata();
  if (width * height > mostPixels) throw new RejectedError('TOO_MANY_PIXELS');
  return pages;
};

/** Reads the text in pictures on this machine: PNG, JPEG and TIFF, the latter with all its pages. */
export const localImages = (ocr: Ocr = tesseractOcr()): Images & { close(): Promise<void> } => ({
  async read({ bytes, format }) {
    if (bytes.byteLength === 0) throw new RejectedError('FILE_EMPTY');
    try {
      const frames = await countFrames(bytes);
      if (frames > mostFrames) throw new RejectedError('TOO_MANY_PAGES');
      const pages: PageText[] = [];
      for (let frame = 0; frame < frames; frame += 1) {
        const { text, confidence } = await readAnyWayUp(ocr, await prepare(bytes, frame));
        pages.push({ text, method: 'ocr', confidence });
      }
      return { schemaVersion: 1, format, ...joinPages(pages), attachments: [], engine: 'tesseract.js 7.0.0' };
    } catch (error) {
      throw error instanceof RejectedError ? error : rejectionOf(error);
    }
  },
  close: () => ocr.close(),
});
