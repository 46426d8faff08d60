import { cellSide, type Grey } from './ground.ts';

/** Maximum slant in degrees to either side: people photograph and scan pages straighter than this. */
const maxDegrees = 12;
const coarseStep = 0.5;
const fineStep = 0.1;
/** Sampling step in pixels, horizontally and vertically. */
const every = 2;
/** Minimum gain in sharpness for which the page is rotated. */
const minGain = 1.1;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The top edges of ink, as alternating x and y: the letters of a line start at few different heights. */
const upperEdges = ({ pixels, width, height }: Grey, ground: Grey): Int32Array => {
  const places: number[] = [];
  for (let y = every; y < height; y += every)
    for (let x = 0; x < width; x += every) {
      const bright = ground.pixels[Math.floor(y / cellSide) * ground.width + Math.floor(x / cellSide)] ?? 255;
      const isInk = (pixels[y * width + x] ?? 255) < bright * 0.7;
      if (isInk && (pixels[(y - every) * width + x] ?? 0) >= bright * 0.7) places.push(x, y);
    }
  return Int32Array.from(places);
};

/** Measures how much the edges align in few lines if the page is rotated back by this many degrees. */
const sharpnessAt = (places: Int32Array, degrees: number, { width, height }: Grey): number => {
  const [sine, cosine] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
  const counts = new Uint32Array(Math.ceil((width + height) / every) + 2);
  const offset = sine > 0 ? width * sine : 0;
  for (let index = 0; index < places.length; index += 2) {
    const line = Math.round(((places[index + 1] ?? 0) * cosine - (places[index] ?? 0) * sine + offset) / every);
    counts[line] = (counts[line] ?? 0) + 1;
  }
  return counts.reduce((sum, count) => sum + count * count, 0);
};

const best = (from: number, to: number, step: number, sharpness: (degrees: number) => number): number => {
  let [found, most] = [0, -1];
  for (let degrees = from; degrees <= to + step / 2; degrees += step) {
    const own = sharpness(degrees);
    if (own > most) [found, most] = [degrees, own];
  }
  return found;
};

/** Returns the slant of a page's lines in degrees; positive if they fall to the right. */
export const slantOf = (picture: Grey, ground: Grey): number => {
  const places = upperEdges(picture, ground);
  const sharpness = (degrees: number): number => sharpnessAt(places, degrees, picture);
  const about = best(-maxDegrees, maxDegrees, coarseStep, sharpness);
  const degrees = best(about - coarseStep, about + coarseStep, fineStep, sharpness);
  return sharpness(degrees) > minGain * sharpness(0) ? degrees : 0;
};
