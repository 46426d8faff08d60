import sharp from 'sharp';
import type { Covers, Rectangle } from './covers.ts';

/** Pixels around a word, because glyphs reach beyond the boxes that engines report. */
const margin = 4;

const black = { r: 0, g: 0, b: 0 };

const boxWithin = ({ left, top, width, height }: Rectangle, picture: { width: number; height: number }): Rectangle => {
  const [x, y] = [Math.max(0, Math.floor(left - margin)), Math.max(0, Math.floor(top - margin))];
  return {
    left: x,
    top: y,
    width: Math.max(1, Math.min(picture.width - x, Math.ceil(left + width + margin) - x)),
    height: Math.max(1, Math.min(picture.height - y, Math.ceil(top + height + margin) - y)),
  };
};

/** Burns black boxes into an image, and returns it as JPEG: the pixels below are gone, and so is all metadata, such as the location. */
export const coverPicture = async (picture: Uint8Array, { rectangles, isWhole }: Covers): Promise<Buffer> => {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const all = isWhole ? [{ left: 0, top: 0, width: info.width, height: info.height }] : rectangles.map((one) => boxWithin(one, info));
  const boxes = all.map(({ left, top, width, height }) => ({
    input: { create: { width, height, channels: 3 as const, background: black } },
    left,
    top,
  }));
  return sharp(data, { raw }).composite(boxes).jpeg({ quality: 85 }).toBuffer();
};
