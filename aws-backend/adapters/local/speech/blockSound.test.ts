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

/** A recording whose head says another number at a place of its format's chunk. */
const saying = (value: number, at: number): Buffer => {
  const bytes = sample('hello-ima.wav');
  bytes.writeUInt16LE(value, bytes.indexOf('fmt ') + 8 + at);
  return bytes;
};

/** Numbers of a format's chunk, by their places. */
const [channelsAt, blockAt, samplesAt] = [2, 12, 18];

describe.each(['hello-ima.wav', 'hello-ms.wav', 'hello-gsm.wav'])('a call as its recorder kept it: %s', (name) => {
  it('is heard as it was said, to its end', async () => {
    const sound = await heard(sample(name));

    expect(likeness(await heard(sample('hello.wav')), sound)).toBeGreaterThan(0.95);
    expect(await opened(sample(name)).durationMs()).toBe(Math.round(sound.length / 16));
  });

  it('is heard from its middle on as from its beginning', async () => {
    const whole = await heard(sample(name));

    expect(likeness(whole.subarray(2 * 16_000), await heard(sample(name), 2_000))).toBeGreaterThan(0.99);
  });

  it('has no more tracks, and tags that nobody can tell', async () => {
    const sound = opened(sample(name));

    expect([await sound.hasMoreTracks(), await sound.tags()]).toEqual([false, undefined]);
  });
});

describe('a call in blocks', () => {
  it('takes no more memory than its blocks have samples, whatever its head claims', async () => {
    const sound = await heard(saying(65_535, samplesAt));

    expect(sound).toEqual(await heard(sample('hello-ima.wav')));
  });

  it.each([
    ['a block is shorter than its head', saying(4, blockAt)],
    ['there is no channel', saying(0, channelsAt)],
  ])('is not read where %s', async (_, bytes) => {
    await expect(opened(bytes).durationMs()).rejects.toMatchObject({ code: 'RECORDING_TYPE_UNSUPPORTED' });
  });
});
