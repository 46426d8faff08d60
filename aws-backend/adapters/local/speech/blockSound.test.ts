import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { openSound } from './openSound.ts';
import { likeness } from './test/likeness.ts';

const opened = (bytes: Uint8Array) => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.length });
  objects.put(media, bytes);
  return openSound(objects, { media, format: 'wav' });
};

const heard = async (bytes: Uint8Array, fromMs = 0): Promise<Float32Array> => {
  const pieces = await Array.fromAsync(opened(bytes).samples(fromMs));
  return Float32Array.from(pieces.flatMap((piece) => [...piece]));
};

const sample = (name: string): Buffer => Buffer.from(sampleFile(`sound/${name}`).bytes);

/** Creates a recording with a different number at an offset of its format chunk. */
const saying = (value: number, at: number): Buffer => {
  const bytes = sample('hello-ima.wav');
  bytes.writeUInt16LE(value, bytes.indexOf('fmt ') + 8 + at);
  return bytes;
};

/** Offsets in a format chunk. */
const [channelsAt, blockAt, samplesAt] = [2, 12, 18];

describe.each(['hello-ima.wav', 'hello-ms.wav', 'hello-gsm.wav'])('A call recording with a block codec: %s', (name) => {
  it('is decoded like the original, to its end', async () => {
    const sound = await heard(sample(name));

    expect(likeness(await heard(sample('hello.wav')), sound)).toBeGreaterThan(0.95);
    expect(await opened(sample(name)).durationMs()).toBe(Math.round(sound.length / 16));
  });

  it('is decoded the same from the middle as from the beginning', async () => {
    const whole = await heard(sample(name));

    expect(likeness(whole.subarray(2 * 16_000), await heard(sample(name), 2_000))).toBeGreaterThan(0.99);
  });

  it('has a single track and unknown tags', async () => {
    const sound = opened(sample(name));

    expect([await sound.hasMoreTracks(), await sound.tags()]).toEqual([false, undefined]);
  });
});

describe('A WAV file with a block codec', () => {
  it('is decoded even if its header claims more samples per block than fit', async () => {
    const sound = await heard(saying(65_535, samplesAt));

    expect(sound).toEqual(await heard(sample('hello-ima.wav')));
  });

  it.each([
    ['a block is shorter than its head', saying(4, blockAt)],
    ['there is no channel', saying(0, channelsAt)],
  ])('is rejected as unsupported if %s', async (_, bytes) => {
    await expect(opened(bytes).durationMs()).rejects.toMatchObject({ code: 'RECORDING_TYPE_UNSUPPORTED' });
  });
});
