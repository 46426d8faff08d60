import libheif from 'libheif-js/wasm-bundle.js';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tiledPixels, tilingOf } from './heicTiles.ts';
import { gridHeic } from './test/gridHeic.ts';

const heic = readFileSync(path.join(import.meta.dirname, '..', '..', '..', '..', 'scripts', 'samples', 'receipt.heic'));
const imageOf = (file: Buffer) => {
  const [image] = new libheif.HeifDecoder().decode(file);
  if (image === undefined) throw new Error('No picture');
  return image;
};

/** Decodes the picture as a whole with libheif. */
const wholePixels = (image: ReturnType<typeof imageOf>): Buffer => {
  const { heif_chroma_interleaved_RGB: rgb } = libheif.heif_chroma;
  const decoded = libheif.heif_js_decode_image2(image.handle, libheif.heif_colorspace.heif_colorspace_RGB, rgb);
  const [plane] = 'code' in decoded ? [] : decoded.channels;
  if (plane === undefined) throw new Error('Not decoded');
  const { data, width, height, stride } = plane;
  return Buffer.concat(Array.from({ length: height }, (_, row) => data.slice(row * stride, row * stride + width * 3)));
};

describe('tiledPixels', () => {
  it.each([0, 1, 2, 3])('returns the same pixels as libheif for a picture with cropped edge tiles, turned %d times', (turns) => {
    const image = imageOf(gridHeic(heic, { columns: 3, rows: 2, width: 1000, height: 1700, turns }));
    const tiling = tilingOf(image);
    const pixels = tiling && tiledPixels(image, tiling);

    expect(tiling).toMatchObject(turns % 2 === 0 ? { columns: 3, rows: 2 } : { columns: 2, rows: 3 });
    expect(pixels?.data.compare(wholePixels(image))).toBe(0);
  });

  it.each([0, 1, 2, 3])('ignores tiles outside the picture, turned %d times', (turns) => {
    const image = imageOf(gridHeic(heic, { columns: 4, rows: 5, width: 500, height: 700, turns }));
    const tiling = tilingOf(image);

    expect((tiling && tiledPixels(image, tiling))?.data.compare(wholePixels(image))).toBe(0);
  });

  it('isn’t used for a picture without tiles', () => {
    expect(tilingOf(imageOf(heic))).toBeUndefined();
  });
});
