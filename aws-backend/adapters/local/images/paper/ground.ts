import sharp from 'sharp';

/** A grayscale picture, one byte per pixel, row by row. */
export interface Grey {
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** Side of a cell in pixels: the background is determined per cell. */
export const cellSide = 8;
/**
 * The side of the median filter's window is one cell per this many pixels of the picture's longest side: on a page, the window is wider than a
 * line of text, whose smaller part is ink; on a screenshot, it is no higher than a bar.
 */
const sidePerCell = 260;
const narrowest = 5;

/** Computes the brightness of the background for each cell: paper in the shade is darker than paper in the light. */
export const groundOf = async ({ pixels, width, height }: Grey): Promise<Grey> => {
  const [across, down] = [Math.ceil(width / cellSide), Math.ceil(height / cellSide)];
  const sampled = new Uint8Array(across * down);
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1) {
      // The middle of the cell, or the last pixel if the picture ends before it.
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
