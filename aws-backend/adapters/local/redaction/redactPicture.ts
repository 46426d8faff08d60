import { PDFDocument } from 'pdf-lib';
import type { MediaResult } from '../../../contracts/result.ts';
import { decodeHeic } from '../images/decodeHeic.ts';
import { firstPicture } from '../images/firstPicture.ts';
import { openPicture, orRejected, type PictureFile } from '../images/openPicture.ts';
import { pictureLimits } from '../images/pictureLimits.ts';
import { groundOf } from '../images/prepareImage.ts';
import { coverPicture } from './coverPicture.ts';
import { coversOf, valuesBetween } from './covers.ts';
import type { OcrWords } from './ocrWords.ts';

const coveredFrame = async (file: PictureFile, page: number, values: readonly string[], ocr: OcrWords): Promise<Buffer> => {
  const picture = openPicture(file, pictureLimits, page);
  // Without personal data, the background is white, so that white text that another engine didn't read stays invisible.
  const background = values.length === 0 ? '#ffffff' : await orRejected(groundOf(picture));
  const upright = await orRejected(picture.flatten({ background }).png({ compressionLevel: 1 }).toBuffer());
  return coverPicture(upright, coversOf(values.length === 0 ? [] : await ocr.find(upright), values));
};

/** Returns an image with its personal data covered, as JPEG, or as PDF if it has several pages. */
export const redactPicture = async (
  given: PictureFile,
  { extraction, personalData }: MediaResult,
  ocr: OcrWords,
): Promise<{ bytes: Uint8Array; contentType: string; extension: string }> => {
  const file = firstPicture(await decodeHeic(given, pictureLimits));
  const frames: Buffer[] = [];
  for (const { number, start, end } of extraction.pages.length > 0 ? extraction.pages : [{ number: 1, start: 0, end: 0 }]) {
    frames.push(await coveredFrame(file, number - 1, valuesBetween(extraction.text, personalData, start, end), ocr));
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
