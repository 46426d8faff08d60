import sharp, { type Sharp } from 'sharp';
import { cleanPaper } from './paper/cleanPaper.ts';

/** In pixels. OCR doesn't improve above this, and its time grows with the area. */
export const longestSide = 4000;

/** The OCR engine estimates text sizes from this; without it, it logs a warning. */
const dotsPerInch = 200;

/** A picture with a lower mean brightness (of 255) has light text on a dark background. */
const dark = 100;

const written = (image: Sharp): Promise<Buffer> => image.withMetadata({ density: dotsPerInch }).png({ compressionLevel: 1 }).toBuffer();

/** In pixels. The OCR engine fails on pictures that are smaller than its window. */
const shortestSide = 16;

const greyOn = (picture: Sharp, background: string): Promise<Buffer> =>
  written(
    picture
      .clone()
      .flatten({ background })
      .greyscale()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true }),
  );

const wideEnough = async (grey: Buffer): Promise<Buffer> => {
  const { width, height } = await sharp(grey).metadata();
  const [right, bottom] = [Math.max(0, shortestSide - width), Math.max(0, shortestSide - height)];
  return right + bottom === 0 ? grey : written(sharp(grey).extend({ right, bottom, background: '#ffffff' }));
};

const brightnessOf = async (grey: Buffer): Promise<{ mean: number; stdev: number }> =>
  (await sharp(grey).stats()).channels[0] ?? { mean: 255, stdev: 0 };

const cleaned = async (grey: Sharp): Promise<Buffer> => {
  const { data, info } = await grey.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  await cleanPaper({ pixels: data, width, height });
  return written(sharp(data, { raw: { width, height, channels: 1 } }));
};

const grounded = async (picture: Sharp): Promise<{ ground: string; grey: Buffer; mean: number }> => {
  const ground = '#ffffff';
  const grey = await greyOn(picture, ground);
  const { mean, stdev } = await brightnessOf(grey);
  if (stdev >= 1 || !(await picture.metadata()).hasAlpha) return { ground, grey, mean };
  const onBlack = await greyOn(picture, '#000000');
  return { ground: '#000000', grey: onBlack, mean: (await brightnessOf(onBlack)).mean };
};

/** The background color for a transparent picture: white, unless it would be invisible on it, such as a white signature for dark pages. */
export const groundOf = async (picture: Sharp): Promise<string> => (await grounded(picture)).ground;

/** Prepares a picture for OCR: grayscale, without transparency, dark on light. */
export const prepareImage = async (picture: Sharp): Promise<Buffer> => {
  const { grey, mean } = await grounded(picture);
  return wideEnough(await cleaned(mean < dark ? sharp(grey).negate() : sharp(grey)));
};

interface Turning {
  background?: { r: number; g: number; b: number };
  longest?: number;
}

/** Rotates a picture clockwise. `longest` limits its longest side, for a quick check whether it is readable in this orientation. */
export const turnImage = (
  image: Buffer,
  degrees: number,
  { background = { r: 255, g: 255, b: 255 }, longest }: Turning = {},
): Promise<Buffer> => {
  const turned = sharp(image).rotate(degrees, { background });
  if (longest === undefined) return written(turned);
  return written(turned.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true }));
};

/** Doubles the size of a picture, up to `longestSide`. */
export const enlargeImage = async (image: Buffer): Promise<{ image: Buffer; scale: number }> => {
  const { width, height } = await sharp(image).metadata();
  const scale = Math.min(2, longestSide / Math.max(width, height));
  if (scale <= 1) return { image, scale: 1 };
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return { image: await written(sharp(image).resize({ ...size, fit: 'fill', kernel: 'cubic' })), scale };
};
