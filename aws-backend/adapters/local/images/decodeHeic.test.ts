import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { decodeHeic } from './decodeHeic.ts';
import { pictureLimits } from './pictureLimits.ts';

const heic = readFileSync(path.join(import.meta.dirname, '..', '..', '..', '..', 'scripts', 'samples', 'receipt.heic'));

describe('decodeHeic', () => {
  it('makes a picture of the same size of it that sharp opens', async () => {
    const { bytes, format } = await decodeHeic({ bytes: heic, format: 'heic' }, pictureLimits);

    expect(format).toBe('jpeg');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 350, height: 900 });
  });

  it('leaves any other picture as it is', async () => {
    const file = { bytes: Buffer.from('GIF89a'), format: 'gif' } as const;

    expect(await decodeHeic(file, pictureLimits)).toBe(file);
  });

  it.each([
    ['is cut off', heic.subarray(0, 3_000)],
    ['is no picture', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  ])('says that a file is damaged that %s', async (_what, bytes) => {
    await expect(decodeHeic({ bytes, format: 'heic' }, pictureLimits)).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it('refuses one of more pixels than are read, before it takes memory for them', async () => {
    const limits = { ...pictureLimits, mostPixels: 350 * 900 - 1 };

    await expect(decodeHeic({ bytes: heic, format: 'heic' }, limits)).rejects.toMatchObject({ code: 'TOO_MANY_PIXELS' });
  });
});
