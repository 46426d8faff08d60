import { cellSide, type Grey } from './ground.ts';

/** Writing is at least so much brighter or darker than its ground. */
const leastContrast = 50;
/** Goes through the pixels of a cell. */
export const forPixels = ({ width, height }: Grey, { width: across }: Grey, cell: number, act: (at: number) => void): void => {
  const [left, top] = [(cell % across) * cellSide, Math.floor(cell / across) * cellSide];
  for (let y = top; y < Math.min(height, top + cellSide); y += 1)
    for (let x = left; x < Math.min(width, left + cellSide); x += 1) act(y * width + x);
};

/** At least this share of an area is writing; less is the corner of something that lies on it, as of a letter on a desk. */
const leastWriting = 0.01;

/** Cells to both sides of one that are filled as it is where a band goes through them, as what shows between two bars; letters fill each in another way. */
const bandReach = 2;

/** How many more pixels of each cell are lighter than its ground than are darker. */
const lighterIn = (picture: Grey, ground: Grey, cells: readonly number[]): Map<number, number> =>
  new Map(
    cells.map((cell) => {
      const bright = ground.pixels[cell] ?? 0;
      let lighter = 0;
      forPixels(picture, ground, cell, (at) => {
        const difference = (picture.pixels[at] ?? 0) - bright;
        if (Math.abs(difference) > leastContrast) lighter += Math.sign(difference);
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

/** Enough of what is within an area stands out from its ground, and more of that is lighter than darker. */
export const isLightWriting = (picture: Grey, ground: Grey, cells: readonly number[]): boolean => {
  const lighter = lighterIn(picture, ground, cells);
  let sum = 0;
  for (const [cell, own] of lighter) if (!isOfBand(lighter, cell, 1) && !isOfBand(lighter, cell, ground.width)) sum += own;
  return sum > cells.length * cellSide ** 2 * leastWriting;
};
