import type { Grey } from './ground.ts';

/** Maximum brightness (of 255) of a dark area's background; those of red, blue and green buttons are below it. */
const brightest = 190;
/** Maximum brightness difference of adjacent cells in the same area: lighting changes gradually. */
const maxStep = 12;

/** A connected area of cells with a dark background. */
export interface DarkArea {
  cells: number[];
  /** The mean brightness of its background. */
  bright: number;
}

/** The cells to the left, to the right, above and below that exist. */
export const neighbours = (cell: number, { width, height }: Grey): number[] => {
  const x = cell % width;
  const beside = [x > 0 ? cell - 1 : -1, x < width - 1 ? cell + 1 : -1, cell - width, cell + width];
  return beside.filter((near) => near >= 0 && near < width * height);
};

/** Flood-fills an area, starting from one of its cells. */
const spread = (start: number, ground: Grey, isTaken: Uint8Array): DarkArea => {
  const brightOf = (cell: number): number => ground.pixels[cell] ?? 255;
  const cells = [start];
  let sum = 0;
  isTaken[start] = 1;
  // The array grows during the iteration.
  for (const cell of cells) {
    sum += brightOf(cell);
    for (const near of neighbours(cell, ground)) {
      if (isTaken[near] === 1 || brightOf(near) > brightest || Math.abs(brightOf(near) - brightOf(cell)) > maxStep) continue;
      isTaken[near] = 1;
      cells.push(near);
    }
  }
  return { cells, bright: sum / cells.length };
};

/** Finds the areas with a dark background: bars, buttons and bubbles, or a whole page in the shade. */
export const darkAreas = (ground: Grey): DarkArea[] => {
  const isTaken = new Uint8Array(ground.pixels.length);
  const areas: DarkArea[] = [];
  ground.pixels.forEach((bright, cell) => {
    if (bright <= brightest && isTaken[cell] === 0) areas.push(spread(cell, ground, isTaken));
  });
  return areas;
};
