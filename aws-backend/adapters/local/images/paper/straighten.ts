import sharp from 'sharp';
import { turnImage } from '../prepareImage.ts';
import { groundOf, type Grey } from './ground.ts';
import { slantOf } from './slant.ts';

/** The median brightness of a picture's rim, used to fill the corners after the rotation. */
const rimOf = ({ pixels, width, height }: Grey): number => {
  const isRim = (cell: number): boolean => [0, width - 1].includes(cell % width) || [0, height - 1].includes(Math.floor(cell / width));
  const rim = pixels.filter((_, cell) => isRim(cell)).toSorted();
  return rim[Math.floor(rim.length / 2)] ?? 255;
};

/** Rotates a page so that its lines are horizontal. `degrees` is the clockwise rotation. */
export const straightened = async (image: Buffer): Promise<{ image: Buffer; degrees: number }> => {
  const { data, info } = await sharp(image).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const picture = { pixels: data, width: info.width, height: info.height };
  const ground = await groundOf(picture);
  const degrees = -slantOf(picture, ground);
  if (degrees === 0) return { image, degrees: 0 };
  const rim = rimOf(ground);
  return { image: await turnImage(image, degrees, { background: { r: rim, g: rim, b: rim } }), degrees };
};
