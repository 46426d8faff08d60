import sharp from 'sharp';
import { countFrames } from './openPicture.ts';
import { pictureLimits } from './pictureLimits.ts';

const plain = sharp({ create: { width: 100, height: 100, channels: 3, background: 'white' } });

describe('countFrames', () => {
  it('refuses a moving WebP of more frames than can be gone through in time', async () => {
    const bytes = Buffer.from(`RIFF\0\0\0\0WEBP${'ANMF\0\0\0\0'.repeat(10_001)}`);

    await expect(countFrames({ bytes, format: 'webp' }, pictureLimits)).rejects.toMatchObject({ code: 'TOO_MANY_PIXELS' });
  });

  it('refuses an AVIF of half as many pixels as other pictures may have, for it is decoded whole', async () => {
    const limits = { ...pictureLimits, mostPixels: 15_000 };

    await expect(countFrames({ bytes: await plain.avif().toBuffer(), format: 'avif' }, limits)).rejects.toMatchObject({
      code: 'TOO_MANY_PIXELS',
    });
    expect(await countFrames({ bytes: await plain.png().toBuffer(), format: 'png' }, limits)).toEqual({ toRead: 1, all: 1 });
  });
});
