import sharp from 'sharp';

/** A picture of this many megapixels with one line of text, and a small file size. */
export const plainPicture = (megapixels: number, format: 'jpeg' | 'png'): Promise<Buffer> => {
  const side = Math.round(Math.sqrt(megapixels * 1_000_000));
  const line = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(side)}" height="${String(Math.round(side / 10))}"><text x="20" y="${String(Math.round(side / 14))}" font-family="sans-serif" font-size="${String(Math.round(side / 20))}">Total due: 12,241.20 GBP</text></svg>`;
  return sharp({ create: { width: side, height: side, channels: 3, background: '#ffffff' }, limitInputPixels: false })
    .composite([{ input: Buffer.from(line), top: 0, left: 0 }])
    .toFormat(format)
    .toBuffer();
};
