import sharp from 'sharp';
import type { MediaFormat } from '../../../contracts/format.ts';
import { countFrames } from './openPicture.ts';
import { pictureLimits } from './pictureLimits.ts';

const plain = sharp({ create: { width: 100, height: 100, channels: 3, background: 'white' } });

describe('countFrames', () => {
  it('rejects an animated WebP with too many frames', async () => {
    const bytes = Buffer.from(`RIFF\0\0\0\0WEBP${'ANMF\0\0\0\0'.repeat(10_001)}`);

    await expect(countFrames({ bytes, format: 'webp' }, pictureLimits)).rejects.toMatchObject({ code: 'TOO_MANY_PIXELS' });
  });

  it('allows AVIF half as many pixels as other formats, because it is decoded as a whole', async () => {
    const limits = { ...pictureLimits, maxPixels: 15_000 };

    await expect(countFrames({ bytes: await plain.clone().avif().toBuffer(), format: 'avif' }, limits)).rejects.toMatchObject({
      code: 'TOO_MANY_PIXELS',
    });
    expect(await countFrames({ bytes: await plain.clone().png().toBuffer(), format: 'png' }, limits)).toEqual({ toRead: 1, all: 1 });
  });

  it.each<[string, MediaFormat, Buffer | Promise<Buffer>]>([
    ['progressive JPEG', 'jpeg', plain.clone().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer()],
    ['16-bit interlaced PNG', 'png', plain.clone().ensureAlpha().toColourspace('rgb16').png({ progressive: true }).toBuffer()],
  ])('rejects a %s at a lower size, because its decoder buffers the whole picture', async (_, format, made) => {
    const bytes = await made;
    const limits = { ...pictureLimits, maxPixels: 11_000 };

    await expect(countFrames({ bytes, format }, limits)).rejects.toMatchObject({ code: 'TOO_MANY_PIXELS' });
    expect(await countFrames({ bytes, format }, { ...limits, maxPixels: 20_000 })).toEqual({ toRead: 1, all: 1 });
  });

  it('accepts a progressive JPEG with subsampled colors, which takes less memory', async () => {
    const bytes = await plain.clone().jpeg({ progressive: true, chromaSubsampling: '4:2:0' }).toBuffer();

    expect(await countFrames({ bytes, format: 'jpeg' }, { ...pictureLimits, maxPixels: 11_000 })).toEqual({ toRead: 1, all: 1 });
  });
});
