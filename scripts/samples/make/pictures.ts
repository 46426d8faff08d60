import sharp, { type Sharp } from 'sharp';
import { xmlText } from '../../xmlText.ts';

/** Cleanly rendered text at 150 dpi. */
export const typeset = async (lines: readonly string[], width = 1240): Promise<Sharp> => {
  const height = 160 + lines.length * 38;
  const rows = lines.map((line, index) => `<text x="110" y="${120 + index * 38}">${xmlText(line)}</text>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="serif" font-size="25"><rect width="100%" height="100%" fill="#fff"/>${rows}</svg>`;
  const drawn = await sharp(Buffer.from(svg)).png().toBuffer();
  return sharp(drawn).greyscale();
};

/** A scanned page, slightly rotated. */
export const scanned = async (lines: readonly string[]): Promise<Buffer> =>
  (await typeset(lines)).rotate(0.6, { background: '#fdfdfd' }).png({ compressionLevel: 9, palette: true, colours: 16 }).toBuffer();

/** A photo taken with the camera on its side; the EXIF orientation says which way is up. */
export const photographed = async (lines: readonly string[]): Promise<Buffer> => {
  const upright = await (await typeset(lines, 900)).toBuffer();
  return sharp(upright).rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality: 70 }).toBuffer();
};

/** A multi-page TIFF, as fax machines produce. */
export const faxed = async (pages: readonly (readonly string[])[]): Promise<Buffer> => {
  const drawn = await Promise.all(pages.map(async (lines) => (await typeset(lines)).threshold(160).png().toBuffer()));
  return sharp(drawn, { join: { animated: true } }).greyscale().tiff({ compression: 'deflate' }).toBuffer();
};
