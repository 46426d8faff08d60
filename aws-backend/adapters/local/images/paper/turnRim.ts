import { forPixels } from './lightWriting.ts';
import type { Grey } from './ground.ts';

/** Maximum difference in brightness at which a pixel counts as an area's background. */
const sameGround = 40;
/** Maximum thickness in pixels of the letters' strokes in an area. */
const thickestStroke = 16;
/** Width in pixels of the gray edge between an area and its surroundings. */
const edge = 2;

/** What a pixel is: at the rim of an area, on its background, or part of a letter on it. */
const [rim, area, letter] = [1, 2, 3];

/** The cells of an area: those that are inverted entirely, and those around where another background begins. */
interface Parts {
  inner: Iterable<number>;
  around: Iterable<number>;
}

/** The pixels to the left, to the right, above and below. */
const besides = ({ width, height }: Grey, at: number): number[] => {
  const x = at % width;
  const beside = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
  return beside.filter((near) => near >= 0 && near < width * height);
};

/** Calls a function for each pixel of the rim. */
type ForRim = (act: (at: number) => void) => void;

/** Flood-fills the area's background from its inner cells into the rim. */
const spread = (picture: Grey, map: Uint8Array, bright: number, forRim: ForRim): void => {
  const isOpen = (at: number): boolean => map[at] === rim && Math.abs((picture.pixels[at] ?? 0) - bright) <= sameGround;
  const open: number[] = [];
  const reach = (at: number): void => {
    map[at] = area;
    open.push(at);
  };
  forRim((start) => {
    if (!isOpen(start) || !besides(picture, start).some((near) => map[near] === area)) return;
    reach(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) besides(picture, at).filter(isOpen).forEach(reach);
  });
};

/** Whether a pixel lies between two parts of the area: it belongs to a letter, not to the surroundings. */
const isBetween = (map: Uint8Array, at: number, step: number): boolean => {
  const isNear = (sign: number): boolean => {
    for (let far = 1; far <= thickestStroke; far += 1) if (map[at + sign * far * step] === area) return true;
    return false;
  };
  return isNear(1) && isNear(-1);
};

/** Whether a pixel is next to the area. */
const isEdge = (map: Uint8Array, at: number, width: number): boolean => {
  for (let y = -edge; y <= edge; y += 1) for (let x = -edge; x <= edge; x += 1) if (map[at + y * width + x] === area) return true;
  return false;
};

/**
 * Turns light letters at the rim of an area into dark ones on white, pixel by pixel, and leaves what is beside the area. `before` is the
 * picture before its inner cells were inverted.
 */
export const turnRim = (picture: Grey, before: Grey, ground: Grey, { inner, around }: Parts, bright: number): void => {
  const { pixels, width } = picture;
  const map = new Uint8Array(pixels.length);
  const forRim: ForRim = (act) => {
    for (const cell of around) forPixels(picture, ground, cell, act);
  };
  forRim((at) => {
    map[at] = rim;
  });
  for (const cell of inner)
    forPixels(picture, ground, cell, (at) => {
      map[at] = area;
    });
  spread(before, map, bright, forRim);
  forRim((at) => {
    if (map[at] === rim && (isBetween(map, at, 1) || isBetween(map, at, width))) map[at] = letter;
  });
  forRim((at) => {
    if (map[at] === letter) pixels[at] = 255 - Math.max(0, Math.round((((before.pixels[at] ?? 0) - bright) * 255) / (255 - bright)));
    else if (map[at] === area || isEdge(map, at, width)) pixels[at] = 255;
  });
};
