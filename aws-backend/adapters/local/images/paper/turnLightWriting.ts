import { darkAreas, neighbours, type DarkArea } from './darkAreas.ts';
import type { Grey } from './ground.ts';
import { forPixels, isLightWriting } from './lightWriting.ts';
import { turnRim } from './turnRim.ts';

/** Width in cells of the margin that may still belong to an area: the background's median filter cuts off its corners. */
const rim = 4;

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

/** Minimum number of inner cells of an area; smaller ones are letters or icons. */
const minInner = 40;
/** Minimum share of its bounding box that a bar, button or bubble fills; a huge letter fills less, and its counter looks like text. */
const minFilled = 0.7;

/** Whether an area fills its bounding box or is nearly as wide as the picture: much of a page's background may be covered. */
const isGround = ({ cells }: DarkArea, { width }: Grey): boolean => {
  const [xs, ys] = [cells.map((cell) => cell % width), cells.map((cell) => Math.floor(cell / width))];
  const rangeOf = (values: readonly number[]): number => {
    const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
    return most - least + 1;
  };
  return rangeOf(xs) >= width * 0.9 || cells.length >= rangeOf(xs) * rangeOf(ys) * minFilled;
};

/** The cells of an area whose existing neighbors all belong to it. */
const innerOf = ({ cells }: DarkArea, ground: Grey): Set<number> => {
  const all = new Set(cells);
  return new Set(cells.filter((cell) => neighbours(cell, ground).every((near) => all.has(near))));
};

/** Inverts the inner cells of an area, and its part of the cells at its rim, where another background begins. */
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
  const around = [...cellsAround(outer, ground)].filter((cell) => !inner.has(cell));
  turnRim(picture, before, ground, { inner, around }, bright);
};

/** Inverts areas with light text on a dark background: header bars, buttons, chat bubbles. Returns whether it changed the picture. */
export const turnLightWriting = (picture: Grey, ground: Grey): boolean => {
  let isTurned = false;
  for (const area of darkAreas(ground)) {
    const inner = innerOf(area, ground);
    if (inner.size < minInner || !isGround(area, ground) || !isLightWriting(picture, ground, [...inner])) continue;
    turn(picture, ground, area, inner);
    isTurned = true;
  }
  return isTurned;
};
