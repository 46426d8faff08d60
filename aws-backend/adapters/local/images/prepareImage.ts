import sharp, { type Sharp } from 'sharp';

/** Pixels. OCR gains nothing above this, and its time grows with the area. */
export const longestSide = 4000;

/** What the size of letters is guessed from; without it the OCR engine complains. */
const dotsPerInch = 200;

/** A picture on the whole darker than this (of 255) is light writing on dark ground. */
const dark = 100;

const written = (image: Sharp): Promise<Buffer> => image.withMetadata({ density: dotsPerInch }).png({ compressionLevel: 1 }).toBuffer();

/** A picture as OCR reads it best: without transparency, dark on light. */
export const prepareImage = async (picture: Sharp): Promise<Buffer> => {
  const grey = await written(
    picture
      .flatten({ background: '#ffffff' })
      .greyscale()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true }),
  );
  const { channels } = await sharp(grey).stats();
  const isDark = (channels[0]?.mean ?? 255) < dark;
  return isDark ? written(sharp(grey).negate()) : grey;
};

/** The same, turned clockwise; small enough to tell in short time whether it can be read so. */
export const turnImage = (image: Buffer, degrees: number, longest = longestSide): Promise<Buffer> =>
  written(sharp(image).rotate(degrees).resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true }));
