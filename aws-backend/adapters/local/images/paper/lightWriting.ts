import { cellSide, type Grey } from './ground.ts';

/** Minimum difference in brightness between text and its background. */
const minContrast = 50;
/** Calls a function for each pixel of a cell. */
export const forPixels = ({ width, height }: Grey, { width: across }: Grey, cell: number, act: (at: number) => void): void => {
  const [left, top] = [(cell % across) * cellSide, Math.floor(cell / across) * cellSide];
  for (let y = top; y < Math.min(height, top + cellSide); y += 1)
    for (let x = left; x < Math.min(width, left + cellSide); x += 1) act(y * width + x);
};

/** Minimum share of text in an area; less is the corner of an object on it, such as of a letter on a desk. */
const minWriting = 0.01;

/**
 * A cell belongs to a band, such as the gap between two bars, if this many cells on both sides are filled alike; letters fill each cell
 * differently.
 */
const bandReach = 2;

/** For each cell, the number of pixels lighter than its background minus that of darker ones. */
const lighterIn = (picture: Grey, ground: Grey, cells: readonly number[]): Map<number, number> =>
  new Map(
    cells.map((cell) => {
      const bright = ground.pixels[cell] ?? 0;
      let lighter = 0;
      forPixels(picture, ground, cell, (at) => {
        const difference = (picture.pixels[at] ?? 0) - bright;
        if (Math.abs(difference) > minContrast) lighter += Math.sign(difference);
      });
      return [cell, lighter];
    }),
  );

const isOfBand = (lighter: ReadonlyMap<number, number>, cell: number, step: number): boolean => {
  const own = lighter.get(cell) ?? 0;
  for (let far = -bandReach; far <= bandReach; far += 1)
    if (Math.abs((lighter.get(cell + far * step) ?? Infinity) - own) > cellSide) return false;
  return true;
};

/** Whether an area contains enough pixels that contrast with its background, and most of them are lighter. */
export const isLightWriting = (picture: Grey, ground: Grey, cells: readonly number[]): boolean => {
  const lighter = lighterIn(picture, ground, cells);
  let sum = 0;
  for (const [cell, own] of lighter) if (!isOfBand(lighter, cell, 1) && !isOfBand(lighter, cell, ground.width)) sum += own;
  return sum > cells.length * cellSide ** 2 * minWriting;
};
