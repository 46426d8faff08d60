import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { MediaResult } from '../../../contracts/result.ts';
import { coverPicture } from './coverPicture.ts';
import { coversOf, valuesBetween } from './covers.ts';
import type { OcrWords } from './ocrWords.ts';

/** The same as reading has: a picture with more is rejected before it comes here. */
const mostPixels = 120_000_000;

const coveredFrame = async (bytes: Uint8Array, page: number, values: readonly string[], ocr: OcrWords): Promise<Buffer> => {
  const upright = await sharp(bytes, { limitInputPixels: mostPixels, page })
    .rotate()
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return coverPicture(upright, coversOf(values.length === 0 ? [] : await ocr.find(upright), values));
};

/** A picture with what is personal covered: a JPEG, or a PDF where it has several pages. */
export const redactPicture = async (
  bytes: Uint8Array,
  { extraction, personalData }: MediaResult,
  ocr: OcrWords,
): Promise<{ bytes: Uint8Array; contentType: string; extension: string }> => {
  const frames: Buffer[] = [];
  for (const { number, start, end } of extraction.pages.length > 0 ? extraction.pages : [{ number: 1, start: 0, end: 0 }]) {
    frames.push(await coveredFrame(bytes, number - 1, valuesBetween(extraction.text, personalData, start, end), ocr));
  }
  const [first] = frames;
  if (frames.length === 1 && first) return { bytes: first, contentType: 'image/jpeg', extension: 'jpg' };
  const copy = await PDFDocument.create();
  for (const frame of frames) {
    const picture = await copy.embedJpg(frame);
    copy.addPage([picture.width, picture.height]).drawImage(picture, { x: 0, y: 0, width: picture.width, height: picture.height });
  }
  return { bytes: await copy.save(), contentType: 'application/pdf', extension: 'pdf' };
};
