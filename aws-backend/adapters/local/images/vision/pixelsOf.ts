import type { Sharp } from 'sharp';
import type { Pixels } from './vision.ts';

/** The engines' input has about 300 pixels per side, so more would only be slower. */
const longestSide = 1024;

/** Prepares a picture for the engines: small, RGB, on white. */
export const pixelsOf = async (picture: Sharp): Promise<Pixels> => {
  const { data, info } = await picture
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
};
