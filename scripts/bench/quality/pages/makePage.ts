import sharp, { type Sharp } from 'sharp';
import { xmlText } from '../../../xmlText.ts';

/** Resolution in dots per inch, and font size in points, like pages from office scanners. */
const dotsPerInch = 200;
const points = 11;

/** A cleanly rendered page. */
export const printed = async (lines: readonly string[], font: string): Promise<Buffer> => {
  const size = (points / 72) * dotsPerInch;
  const [width, height] = [1654, Math.round(320 + lines.length * size * 1.5)];
  const rows = lines.map((line, index) => `<text x="160" y="${180 + index * size * 1.5}">${xmlText(line)}</text>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${font}" font-size="${size}"><rect width="100%" height="100%" fill="#fff"/>${rows}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).greyscale().png().toBuffer();
};

const written = (page: Sharp): Promise<Buffer> => page.jpeg({ quality: 75 }).toBuffer();

/** Uneven lighting from one side, as a picture to multiply with. */
const shade = (width: number, height: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#9a9a9a"/></linearGradient><rect width="100%" height="100%" fill="url(#g)"/></svg>`,
  );

const noise = async (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 9 } } })
    .png()
    .toBuffer();

/** Simulates a phone photo of a page: slightly rotated and skewed, lit from one side, blurred, noisy, and strongly compressed as JPEG. */
export const photographed = async (page: Buffer): Promise<Buffer> => {
  const slanted = await sharp(page)
    .affine([1, 0.012, -0.014, 1], { background: '#e8e8e8', interpolator: 'bicubic' })
    .rotate(1.2, { background: '#e8e8e8' })
    .blur(0.8)
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = slanted.info;
  const lit = sharp(slanted.data)
    .toColourspace('srgb')
    .composite([
      { input: shade(width, height), blend: 'multiply' },
      { input: await noise(width, height), blend: 'soft-light' },
    ]);
  return written(sharp(await lit.png().toBuffer()));
};

/** The page rotated by 90°, as if the sheet was fed the wrong way. */
export const turned = async (page: Buffer): Promise<Buffer> => written(sharp(page).rotate(90));

/** Light text on a dark background, like a screen in dark mode. */
export const dark = async (page: Buffer): Promise<Buffer> => written(sharp(page).negate());

/** The page rotated by 5°, as if it was fed askew. */
export const askew = async (page: Buffer): Promise<Buffer> => written(sharp(page).rotate(5, { background: '#ffffff' }));

/** Adds ruling lines around each text line, as in a form or table. */
export const ruled = async (page: Buffer): Promise<Buffer> => {
  const { width, height } = await sharp(page).metadata();
  const pitch = (points / 72) * dotsPerInch * 1.5;
  const rows = Array.from(
    { length: Math.floor((height - 180) / pitch) },
    (_, row) => `M100 ${String(146 + row * pitch)}H${String(width - 100)}`,
  );
  const rules = `<path d="${rows.join('')}M100 146V${String(height - 100)}M${String(width - 100)} 146V${String(height - 100)}" stroke="#333" stroke-width="3"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">${rules}</svg>`;
  return written(
    sharp(page)
      .toColourspace('srgb')
      .composite([{ input: Buffer.from(svg) }]),
  );
};

/** The page at lower resolution, as from old fax machines and thumbnails. */
export const coarse = async (page: Buffer): Promise<Buffer> => written(sharp(page).resize({ width: 1000 }));
