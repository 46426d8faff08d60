import type { Sharp } from 'sharp';
import type { Pixels } from './vision.ts';

/** What the engines look at has about 300 pixels a side, so more is only slower. */
const longestSide = 1024;

/** A picture as the engines take it: small, in three colours, on white. */
export const pixelsOf = async (picture: Sharp): Promise<Pixels> => {
  const { data, info } = await picture
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
};
