import { cellSide, type Grey } from './ground.ts';

/** Degrees to either side: who photographs or scans a page holds it straighter. */
const mostDegrees = 12;
const coarseStep = 0.5;
const fineStep = 0.1;
/** Every so many pixels across, and down, are looked at. */
const every = 2;
/** Lines stand out so much more when turned, or the page is left as it is. */
const leastGain = 1.1;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Where writing begins below white, as x and y one after the other: letters of a line begin at few heights. */
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

/** How much the edges fall together to few lines if the page is turned back by so many degrees. */
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

/** How many degrees the lines of a page fall to the right. */
export const slantOf = (picture: Grey, ground: Grey): number => {
  const places = upperEdges(picture, ground);
  const sharpness = (degrees: number): number => sharpnessAt(places, degrees, picture);
  const about = best(-mostDegrees, mostDegrees, coarseStep, sharpness);
  const degrees = best(about - coarseStep, about + coarseStep, fineStep, sharpness);
  return sharpness(degrees) > leastGain * sharpness(0) ? degrees : 0;
};
