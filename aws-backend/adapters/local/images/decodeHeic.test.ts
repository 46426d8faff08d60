import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import libheif from 'libheif-js/wasm-bundle.js';
import { decodeHeic } from './decodeHeic.ts';
import { pictureLimits } from './pictureLimits.ts';
import { gridHeic } from './test/gridHeic.ts';

const heic = readFileSync(path.join(import.meta.dirname, '..', '..', '..', '..', 'scripts', 'samples', 'receipt.heic'));

describe('decodeHeic', () => {
  it('converts HEIC to a JPEG of the same size', async () => {
    const { bytes, format } = await decodeHeic({ bytes: heic, format: 'heic' }, pictureLimits);

    expect(format).toBe('jpeg');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 350, height: 900 });
  });

  it('returns other formats unchanged', async () => {
    const file = { bytes: Buffer.from('GIF89a'), format: 'gif' } as const;

    expect(await decodeHeic(file, pictureLimits)).toBe(file);
  });

  it.each([
    ['a truncated file', heic.subarray(0, 3_000)],
    ['a file without the size of its picture', Buffer.from(heic.toString('latin1').replace('ispe', 'none'), 'latin1')],
    ['a file without a picture', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  ])('rejects %s as corrupt', async (_what, bytes) => {
    await expect(decodeHeic({ bytes, format: 'heic' }, pictureLimits)).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it('rejects a picture with too many pixels', async () => {
    const limits = { ...pictureLimits, maxPixels: 350 * 900 - 1 };

    await expect(decodeHeic({ bytes: heic, format: 'heic' }, limits)).rejects.toMatchObject({ code: 'TOO_MANY_PIXELS' });
  });

  it('frees its memory: further photos need no more', async () => {
    const padding = Buffer.concat([Buffer.from([0, 0x20, 0, 8]), Buffer.from('free'), Buffer.alloc(0x20_0000)]);
    const photo = { bytes: Buffer.concat([heic, padding]), format: 'heic' } as const;
    await decodeHeic(photo, pictureLimits);
    await decodeHeic(photo, pictureLimits);
    const before = libheif.HEAPU8.length;
    for (let count = 0; count < 10; count += 1) await decodeHeic(photo, pictureLimits);

    expect(libheif.HEAPU8).toHaveLength(before);
  });

  it('decodes a photo of many tiles with the memory for one tile', async () => {
    await decodeHeic({ bytes: heic, format: 'heic' }, pictureLimits);
    const before = libheif.HEAPU8.length;
    const photo = gridHeic(heic, { columns: 12, rows: 4, width: 4200, height: 3600 });
    const { bytes } = await decodeHeic({ bytes: photo, format: 'heic' }, pictureLimits);

    expect(await sharp(bytes).metadata()).toMatchObject({ width: 4200, height: 3600 });
    expect(libheif.HEAPU8).toHaveLength(before);
  });

  it('decodes the intact tiles of a photo, and leaves damaged ones white', async () => {
    const grid = { columns: 2, rows: 1, width: 700, height: 900 };
    const [{ bytes }, whole] = await Promise.all([
      decodeHeic({ bytes: gridHeic(heic, { ...grid, lost: 1 }), format: 'heic' }, pictureLimits),
      decodeHeic({ bytes: heic, format: 'heic' }, pictureLimits),
    ]);
    const half = (left: number): Promise<Buffer> => sharp(bytes).extract({ left, top: 0, width: 350, height: 900 }).toBuffer();
    const meanOf = async (picture: Uint8Array): Promise<number> => (await sharp(picture).stats()).channels[0]?.mean ?? 0;

    expect(await meanOf(await half(0))).toBe(255);
    expect(await meanOf(await half(350))).toBeCloseTo(await meanOf(whole.bytes), 0);
  });

  it('rejects a photo as corrupt if all tiles are damaged', async () => {
    const photo = gridHeic(heic, { columns: 2, rows: 1, width: 700, height: 900, lost: 2 });

    await expect(decodeHeic({ bytes: photo, format: 'heic' }, pictureLimits)).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });
});
