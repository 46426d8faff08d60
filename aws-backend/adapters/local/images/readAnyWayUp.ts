import { straightened } from './paper/straighten.ts';
import { enlargeImage, turnImage } from './prepareImage.ts';

/** The quality of an OCR result, used to decide whether another attempt may be better. */
export interface Reading {
  /** 0 to 1. */
  confidence: number;
  /** Whether nothing in the picture looks like text, in any orientation. */
  isBlank: boolean;
  /** The median word height in pixels; 0 if there are no words. */
  wordHeight: number;
}

/** The clockwise rotation around its center and the enlargement with which a picture was read. */
export interface Held {
  degrees: number;
  scale: number;
}

/** Confidence below which other orientations are tried: upright pages have 0.9 and more, sideways ones about 0.4. */
const doubtful = 0.7;
const quarterTurns = [90, 270, 180];
/** Longest side in pixels that is enough to determine the orientation. */
const glance = 1500;
/** In pixels. Smaller words, such as in screenshots, are recognized better when enlarged. */
const smallWords = 14;

/**
 * Reads a deskewed picture, also in other orientations if the confidence is low, and enlarged if its words are small. Returns the result
 * with the highest confidence.
 */
export const readAnyWayUp = async <Found extends Reading>(
  read: (image: Buffer) => Promise<Found>,
  image: Buffer,
): Promise<Found & { held: Held }> => {
  const readOn = async (degrees: number, turning: { longest?: number } = {}) => {
    const side = degrees === 0 ? image : await turnImage(image, degrees, turning);
    const straight = await straightened(side);
    return { reading: await read(straight.image), image: straight.image, held: { degrees: degrees + straight.degrees, scale: 1 } };
  };
  let best = await readOn(0);
  for (const degrees of quarterTurns) {
    if (best.reading.confidence >= doubtful || best.reading.isBlank) break;
    const glanced = await readOn(degrees, { longest: glance });
    if (glanced.reading.confidence <= Math.max(best.reading.confidence, doubtful)) continue;
    const turned = await readOn(degrees);
    if (turned.reading.confidence > best.reading.confidence) best = turned;
  }
  if (best.reading.wordHeight > 0 && best.reading.wordHeight < smallWords) {
    const { image: large, scale } = await enlargeImage(best.image);
    const reading = scale > 1 ? await read(large) : best.reading;
    if (reading.confidence > best.reading.confidence) best = { ...best, reading, held: { ...best.held, scale } };
  }
  return { ...best.reading, held: best.held };
};
