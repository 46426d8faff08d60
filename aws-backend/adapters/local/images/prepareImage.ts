import sharp, { type Sharp } from 'sharp';

/** A picture of 100 megapixels takes about 400 MB to hold. */
export const mostPixels = 100_000_000;

/** OCR gains nothing above this, and its time grows with the area. */
const longestSide = 4000;

/** What the size of letters is guessed from; without it the OCR engine complains. */
const dotsPerInch = 200;

/** A picture on the whole darker than this (of 255) is light writing on dark ground. */
const dark = 100;

const written = (image: Sharp): Promise<Buffer> => image.withMetadata({ density: dotsPerInch }).png({ compressionLevel: 1 }).toBuffer();

/** One page of a picture as OCR reads it best: the right way up as the camera says, without transparency, dark on light. */
export const prepareImage = async (bytes: Uint8Array, page: number): Promise<Buffer> => {
  const grey = await written(
    sharp(bytes, { limitInputPixels: mostPixels, page, failOn: 'error' })
      .rotate()
      .flatten({ background: '#ffffff' })
      .greyscale()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true }),
  );
  const { channels } = await sharp(grey).stats();
  const isDark = (channels[0]?.mean ?? 255) < dark;
  return isDark ? written(sharp(grey).negate()) : grey;
};

/** The same, turned clockwise. */
export const turnImage = (image: Buffer, degrees: number): Promise<Buffer> => written(sharp(image).rotate(degrees));
