import { straightened } from './paper/straighten.ts';
import { enlargeImage, turnImage } from './prepareImage.ts';

/** What has to be known of a reading to tell whether another one would be better. */
export interface Reading {
  /** 0 to 1. */
  confidence: number;
  /** Nothing on the picture looks like writing, whichever way it is held. */
  isBlank: boolean;
  /** How high words are, in pixels; 0 where there are none. */
  wordHeight: number;
}

/** How a picture was held to be read: turned clockwise around its middle, and enlarged. */
export interface Held {
  degrees: number;
  scale: number;
}

/** A page the right way up is read with 0.9 and more, one on its side with about 0.4. */
const doubtful = 0.7;
const quarterTurns = [90, 270, 180];
/** Pixels of the longest side that suffice to tell which way is up. */
const glance = 1500;
/** Pixels. Smaller words, as on a screen, are read better when enlarged. */
const smallWords = 14;

/** Reads a picture, laid straight, on its other sides too where the first reading is doubtful, and enlarged where its words are small; the surest reading counts. */
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
