import sharp from 'sharp';
import { endedPhoto } from './brokenOff.ts';
import { pictureLimits } from './pictureLimits.ts';

const plain = sharp({ create: { width: 100, height: 100, channels: 3, background: 'white' } });

describe('endedPhoto', () => {
  it('makes a truncated photo readable', async () => {
    const whole = await plain.clone().jpeg().toBuffer();
    const ended = await endedPhoto({ bytes: whole.subarray(0, -20), format: 'jpeg' }, pictureLimits);

    expect((await sharp(ended?.bytes, { failOn: 'error' }).stats()).channels[0]?.max).toBe(255);
  });

  it.each([
    ['a complete photo', (whole: Buffer) => whole],
    ['a photo with data after its end, as some cameras write', (whole: Buffer) => Buffer.concat([whole, Buffer.alloc(100, 7)])],
    ['a file that isn’t a photo', (whole: Buffer) => whole.subarray(2)],
  ])('returns undefined for %s', async (_, change) => {
    const bytes = change(await plain.clone().jpeg().toBuffer());

    expect(await endedPhoto({ bytes, format: 'jpeg' }, pictureLimits)).toBeUndefined();
  });
});
