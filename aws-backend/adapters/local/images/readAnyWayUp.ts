import { turnImage } from './prepareImage.ts';
import type { Ocr, OcrReading } from './tesseractOcr.ts';

/** A page the right way up is read with 0.9 and more, one on its side with about 0.4. */
const doubtful = 0.7;
const quarterTurns = [90, 270, 180];
/** Pixels of the longest side that suffice to tell which way is up. */
const glance = 1500;

/** Reads a picture, on its other sides too where the first reading is doubtful; the surest reading counts. */
export const readAnyWayUp = async (ocr: Ocr, image: Buffer): Promise<OcrReading> => {
  let best = await ocr.read(image);
  for (const degrees of quarterTurns) {
    if (best.confidence >= doubtful || best.isBlank) break;
    const glanced = await ocr.read(await turnImage(image, degrees, glance));
    if (glanced.confidence <= Math.max(best.confidence, doubtful)) continue;
    const reading = await ocr.read(await turnImage(image, degrees));
    if (reading.confidence > best.confidence) best = reading;
  }
  return best;
};
