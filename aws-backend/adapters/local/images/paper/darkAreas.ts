import type { Grey } from './ground.ts';

/** The ground of a dark area is at most so bright (of 255): that of red, blue and green buttons is. */
const brightest = 190;
/** The grounds of two cells beside each other that belong together differ by no more: light falls off slowly. */
const mostStep = 12;

/** Cells of dark ground that lie beside each other. */
export interface DarkArea {
  cells: number[];
  /** How bright its ground is on the whole. */
  bright: number;
}

/** The cells to the left, to the right, above and below, as far as there are such. */
export const neighbours = (cell: number, { width, height }: Grey): number[] => {
  const x = cell % width;
  const beside = [x > 0 ? cell - 1 : -1, x < width - 1 ? cell + 1 : -1, cell - width, cell + width];
  return beside.filter((near) => near >= 0 && near < width * height);
};

/** The cells of an area, from one of them on. */
const spread = (start: number, ground: Grey, isTaken: Uint8Array): DarkArea => {
  const brightOf = (cell: number): number => ground.pixels[cell] ?? 255;
  const cells = [start];
  let sum = 0;
  isTaken[start] = 1;
  // Grows while it is gone through.
  for (const cell of cells) {
    sum += brightOf(cell);
    for (const near of neighbours(cell, ground)) {
      if (isTaken[near] === 1 || brightOf(near) > brightest || Math.abs(brightOf(near) - brightOf(cell)) > mostStep) continue;
      isTaken[near] = 1;
      cells.push(near);
    }
  }
  return { cells, bright: sum / cells.length };
};

/** Where the ground is dark: bars, buttons and bubbles, or a whole page in the shade. */
export const darkAreas = (ground: Grey): DarkArea[] => {
  const isTaken = new Uint8Array(ground.pixels.length);
  const areas: DarkArea[] = [];
  ground.pixels.forEach((bright, cell) => {
    if (bright <= brightest && isTaken[cell] === 0) areas.push(spread(cell, ground, isTaken));
  });
  return areas;
};
