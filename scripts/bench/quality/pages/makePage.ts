import sharp, { type Sharp } from 'sharp';
import { xmlText } from '../../../xmlText.ts';

/** Pixels an inch, and the size of letters in points, of a page as office scanners give it. */
const dotsPerInch = 200;
const points = 11;

/** A page as a printer sets it. */
export const printed = async (lines: readonly string[], font: string): Promise<Buffer> => {
  const size = (points / 72) * dotsPerInch;
  const [width, height] = [1654, Math.round(320 + lines.length * size * 1.5)];
  const rows = lines.map((line, index) => `<text x="160" y="${180 + index * size * 1.5}">${xmlText(line)}</text>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${font}" font-size="${size}"><rect width="100%" height="100%" fill="#fff"/>${rows}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).greyscale().png().toBuffer();
};

const written = (page: Sharp): Promise<Buffer> => page.jpeg({ quality: 75 }).toBuffer();

/** Light that falls from one side, as a picture to multiply with. */
const shade = (width: number, height: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#9a9a9a"/></linearGradient><rect width="100%" height="100%" fill="url(#g)"/></svg>`,
  );

const noise = async (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 9 } } })
    .png()
    .toBuffer();

/** What a phone makes of a page: a little turned and slanted, lit from one side, soft, noisy and pressed hard as JPEG. */
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

/** The page on its side, as it lies when the sheet was fed the wrong way. */
export const turned = async (page: Buffer): Promise<Buffer> => written(sharp(page).rotate(90));

/** Light letters on dark ground, as a screen in dark mode shows them. */
export const dark = async (page: Buffer): Promise<Buffer> => written(sharp(page).negate());

/** The page as it lies when it was fed askew. */
export const askew = async (page: Buffer): Promise<Buffer> => written(sharp(page).rotate(5, { background: '#ffffff' }));

/** Rules around each line, as those of a form or a table. */
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

/** Half the dots, as old fax machines and thumbnails have. */
export const coarse = async (page: Buffer): Promise<Buffer> => written(sharp(page).resize({ width: 1000 }));
