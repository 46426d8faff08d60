import { darkAreas, neighbours, type DarkArea } from './darkAreas.ts';
import type { Grey } from './ground.ts';
import { forPixels, isLightWriting } from './lightWriting.ts';

/** What differs from the ground of an area by no more is ground. */
const sameGround = 40;
/** Cells around an area that some of it may lie in: how grounds are told cuts off its corners. */
const rim = 4;
/** Pixels of ground beside each other; what is grey at the edge of a letter has fewer. */
const shortestGround = 6;

const cellsAround = (cells: readonly number[], ground: Grey): Set<number> => {
  const around = new Set<number>();
  for (const cell of cells) {
    const [x, y] = [cell % ground.width, Math.floor(cell / ground.width)];
    for (let nearY = Math.max(0, y - rim); nearY <= Math.min(ground.height - 1, y + rim); nearY += 1)
      for (let nearX = Math.max(0, x - rim); nearX <= Math.min(ground.width - 1, x + rim); nearX += 1)
        around.add(nearY * ground.width + nearX);
  }
  return around;
};

/** Cells within an area. Less is a letter, or an icon. */
const fewestInner = 40;
/** A bar, a button or a bubble fills such a share of the box around it; a huge letter does not, and has a hole that looks like writing. */
const leastFilled = 0.7;

/** The box around an area is filled by it, or nearly as wide as the picture: the ground of a page may have much upon it. */
const isGround = ({ cells }: DarkArea, { width }: Grey): boolean => {
  const [xs, ys] = [cells.map((cell) => cell % width), cells.map((cell) => Math.floor(cell / width))];
  const rangeOf = (values: readonly number[]): number => {
    const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
    return most - least + 1;
  };
  return rangeOf(xs) >= width * 0.9 || cells.length >= rangeOf(xs) * rangeOf(ys) * leastFilled;
};

/** The cells of an area that have others of it on all sides. */
const innerOf = ({ cells }: DarkArea, ground: Grey): Set<number> => {
  const all = new Set(cells);
  return new Set(cells.filter((cell) => neighbours(cell, ground).every((near) => all.has(near))));
};

/** Some of the ground of an area, which goes on from this pixel to one of its sides. */
const isGroundAt = ({ pixels, width }: Grey, at: number, bright: number): boolean =>
  [1, -1, width, -width].some((step) => {
    for (let far = 0; far < shortestGround; far += 1) if (Math.abs((pixels[at + far * step] ?? 0) - bright) > sameGround) return false;
    return true;
  });

/** White becomes black and the ground white; at its rim, where the ground of something else begins, only its ground becomes white. */
const turn = (picture: Grey, ground: Grey, { cells, bright }: DarkArea, inner: ReadonlySet<number>): void => {
  const { pixels } = picture;
  const before = { ...picture, pixels: pixels.slice() };
  for (const cell of inner) {
    const own = ground.pixels[cell] ?? 0;
    forPixels(picture, ground, cell, (at) => {
      pixels[at] = 255 - Math.max(0, Math.round((((pixels[at] ?? 0) - own) * 255) / (255 - own)));
    });
  }
  const outer = cells.filter((cell) => !inner.has(cell));
  for (const cell of cellsAround(outer, ground)) {
    if (inner.has(cell)) continue;
    forPixels(picture, ground, cell, (at) => {
      if (isGroundAt(before, at, bright)) pixels[at] = 255;
    });
  }
};

/** Makes dark writing on light ground of what is light on dark in a part of a picture: a bar at its head, a button, a bubble of a chat. */
export const turnLightWriting = (picture: Grey, ground: Grey): boolean => {
  let isTurned = false;
  for (const area of darkAreas(ground)) {
    const inner = innerOf(area, ground);
    if (inner.size < fewestInner || !isGround(area, ground) || !isLightWriting(picture, ground, [...inner])) continue;
    turn(picture, ground, area, inner);
    isTurned = true;
  }
  return isTurned;
};
