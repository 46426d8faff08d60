import type { MediaFormat } from '../../../../contracts/format.ts';
import { sampleFile } from '../../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../../test/media.ts';
import { memoryObjects } from '../../../../test/memoryObjects.ts';
import { openSound } from '../openSound.ts';
import { loudnessOf } from '../segments.ts';
import { likeness } from '../test/likeness.ts';
import { framesAtOnce } from './amrFrames.ts';

const opened = (bytes: Uint8Array, format: MediaFormat = 'amr') => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.length });
  objects.put(media, bytes);
  return openSound(objects, { media, format });
};

const heard = async (bytes: Uint8Array, format?: MediaFormat, fromMs = 0): Promise<Float32Array> =>
  Float32Array.from((await Array.fromAsync(opened(bytes, format).samples(fromMs))).flatMap((piece) => [...piece]));

const { bytes: hello } = sampleFile('sound/hello.amr');
const [magic, frames] = [hello.subarray(0, 6), hello.subarray(6)];
/** Repeated, so that it is longer than one decoding batch. */
const long = Buffer.concat([magic, frames, frames, frames, frames, frames]);

describe('AMR', () => {
  it.each<[string, MediaFormat]>([
    ['hello.amr', 'amr'],
    ['hello.3gp', 'mp4'],
  ])('in %s is decoded to its end, with the loudness of the original', async (name, format) => {
    const { bytes } = sampleFile(`sound/${name}`);

    const sound = await heard(bytes, format);

    const said = await heard(sampleFile('sound/hello.wav').bytes, 'wav');
    expect(likeness(Float32Array.from(loudnessOf(said)), Float32Array.from(loudnessOf(sound)))).toBeGreaterThan(0.95);
    expect(await opened(bytes, format).durationMs()).toBe(Math.round(sound.length / 16));
  });

  it('is decoded the same from the middle as from the beginning', async () => {
    const whole = await heard(long);

    expect(whole.length).toBeGreaterThan((framesAtOnce / 50) * 16_000);
    expect(likeness(whole.subarray(14 * 16_000), await heard(long, 'amr', 14_000))).toBeGreaterThan(0.99);
  });

  it.each([-1, 0, 1])('is decoded to its last frame for two batches plus %i frames', async (more) => {
    const silent = Buffer.alloc(2 * framesAtOnce + more, 0x7c); // “no data” frames of one byte
    const bytes = Buffer.concat([magic, silent]);

    expect((await heard(bytes)).length).toBe(silent.length * 320);
    expect(await opened(bytes).durationMs()).toBe(silent.length * 20);
  });

  it('is decoded up to other data, and rejected without any frame', async () => {
    const text = Buffer.from('\xff\xfb is no frame', 'latin1');

    expect(await heard(Buffer.concat([hello, text]))).toEqual(await heard(hello));
    await expect(heard(Buffer.concat([magic, text]))).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it('with several channels is rejected as unsupported', async () => {
    const channels = Buffer.concat([Buffer.from('#!AMR_MC1.0\n'), frames]);

    await expect(heard(channels)).rejects.toMatchObject({ code: 'RECORDING_TYPE_UNSUPPORTED' });
  });
});
