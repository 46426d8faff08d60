import sharp from 'sharp';

/** A grey picture, one byte a pixel, row by row. */
export interface Grey {
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** Pixels of a side of a cell: the ground is told for whole cells. */
export const cellSide = 8;
/**
 * Pixels of the longest side for each cell of a side of the square whose middle brightness is its ground's: on a page, the square is wider
 * than a line of writing, of which the lesser part is ink; on a screen, it is no higher than a bar.
 */
const sidePerCell = 260;
const narrowest = 5;

/** How bright the ground below the writing is, cell by cell: paper in the shade is darker than paper in the light. */
export const groundOf = async ({ pixels, width, height }: Grey): Promise<Grey> => {
  const [across, down] = [Math.ceil(width / cellSide), Math.ceil(height / cellSide)];
  const sampled = new Uint8Array(across * down);
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1) {
      // The middle of the cell, or the last pixel of a picture that ends before it.
      const [atX, atY] = [Math.min(width - 1, x * cellSide + cellSide / 2), Math.min(height - 1, y * cellSide + cellSide / 2)];
      sampled[y * across + x] = pixels[atY * width + atX] ?? 0;
    }
  const window = Math.max(narrowest, Math.round(Math.max(width, height) / sidePerCell));
  const raw = { width: across, height: down, channels: 1 as const };
  const grounds = await sharp(sampled, { raw })
    .median(Math.min(window, across, down))
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { pixels: grounds, width: across, height: down };
};
