import type { MediaFormat } from '../../../contracts/format.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { openSound } from './openSound.ts';
import { int16, wave, written, type Wave } from './test/wave.ts';

const rate = 16_000;
const tone = Float64Array.from({ length: rate }, (_, at) => 0.5 * Math.sin((2 * Math.PI * 440 * at) / rate));

/** Returns a recording's declared duration and the loudness of its decoded audio: 0.354 for the tone. */
const heard = async (bytes: Uint8Array, format: MediaFormat = 'wav'): Promise<{ ms: number | undefined; loudness: number }> => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.length });
  objects.put(media, bytes);
  const sound = openSound(objects, { media, format });
  const ms = await sound.durationMs();
  let [energy, count] = [0, 0];
  for await (const piece of sound.samples(0)) {
    count += piece.length;
    for (const sample of piece) energy += sample * sample;
  }
  return { ms, loudness: Math.sqrt(energy / Math.max(1, count)) };
};

describe('openSound decodes WAV', () => {
  it.each<[string, Wave]>([
    ['with 8 bits', { bits: 8, data: written(1, (buffer, value, at) => buffer.writeUInt8(128 + Math.round(value * 127), at), tone) }],
    ['with 24 bits', { bits: 24, data: written(3, (buffer, value, at) => buffer.writeIntLE(Math.round(value * 8_388_607), at, 3), tone) }],
    ['with floating-point samples', { codec: 3, bits: 32, data: written(4, (buffer, value, at) => buffer.writeFloatLE(value, at), tone) }],
    ['written to a pipe', { data: int16(tone), said: 0xffffffff }],
    ['of a recorder that was switched off before it wrote the lengths', { data: int16(tone), said: 0 }],
    ['of a recorder that wrote only the length of the data chunk', { data: int16(tone), whole: 0 }],
    ['with a voice on the left channel only', { channels: 2, data: int16([...tone].flatMap((value) => [value * 2, 0])) }],
    ['with channels of opposite phase', { channels: 2, data: int16([...tone].flatMap((value) => [value, -value])) }],
  ])('%s', async (_, made) => {
    const { ms, loudness } = await heard(wave(made));

    expect(ms).toBe(1000);
    expect(loudness).toBeCloseTo(0.354, 1);
  });

  it.each<[string, Wave, string]>([
    ['an unsupported telephone codec', { codec: 0x45, bits: 0, data: int16(tone) }, 'RECORDING_TYPE_UNSUPPORTED'],
    ['a sample rate of 4 GHz', { rate: 0xffffffff, data: int16(tone) }, 'FILE_CORRUPT'],
    ['a sample rate of 1 Hz', { rate: 1, data: int16(tone) }, 'FILE_CORRUPT'],
  ])('but not with %s', async (_, made, code) => {
    await expect(heard(wave(made))).rejects.toMatchObject({ code });
  });
});

describe('openSound', () => {
  it('rejects FLAC without a complete frame as corrupt', async () => {
    const cut = sampleFile('sound/silence.flac').bytes.subarray(0, 4376);

    await expect(heard(cut, 'flac')).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it.each([2000, 5000])('decodes an MP3 that begins with a partial frame, cut at byte %i', async (from) => {
    const { ms, loudness } = await heard(sampleFile('sound/hello.mp3').bytes.subarray(from), 'mp3');

    expect(ms).toBeGreaterThan(3500);
    expect(loudness).toBeGreaterThan(0.02);
  });

  it('decodes an MP3 after leading bytes that aren’t frames', async () => {
    const { bytes } = sampleFile('sound/hello.mp3');
    const frames = bytes.subarray(Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xf3])));

    expect(await heard(Buffer.concat([Buffer.alloc(5000), frames]), 'mp3')).toEqual(await heard(frames, 'mp3'));
  });

  it('decodes MP3 in a WAV file, as written by call recorders', async () => {
    const { bytes } = sampleFile('sound/hello.mp3');

    expect(await heard(wave({ codec: 0x55, bits: 0, data: Buffer.from(bytes) }))).toEqual(await heard(bytes, 'mp3'));
  });

  it.each<MediaFormat>(['mkv', 'webm'])('decodes %s up to trailing zeros, such as of an interrupted recorder', async (format) => {
    const cut = Uint8Array.from(sampleFile(`sound/hello.${format}`).bytes);
    cut.fill(0, cut.length / 2);

    const { ms, loudness } = await heard(cut, format);

    expect(ms).toBeGreaterThan(2000);
    expect(loudness).toBeGreaterThan(0.02);
  });

  it('decodes truncated Ogg up to its end', async () => {
    const { bytes } = sampleFile('sound/hello.ogg');

    const { ms, loudness } = await heard(bytes.subarray(0, 0.9 * bytes.length), 'ogg');

    expect(ms).toBeGreaterThan(2500);
    expect(loudness).toBeGreaterThan(0.02);
  });

  it('rejects Ogg with an unknown codec as unsupported', async () => {
    const speex = Buffer.from(sampleFile('sound/hello.ogg').bytes);
    speex.write('Speex   ', speex.indexOf('OpusHead'));

    await expect(heard(speex, 'ogg')).rejects.toMatchObject({ code: 'RECORDING_TYPE_UNSUPPORTED' });
  });

  it('rejects Ogg with too many streams as corrupt, before demuxing takes minutes', async () => {
    const [begins, opus] = [Buffer.alloc(28), Buffer.alloc(19)];
    begins.write('OggS');
    begins.set([2], 5);
    begins.set([1, opus.length], 26); // one segment
    opus.write('OpusHead');
    opus.set([1, 1], 8); // version, channels
    const streams = Array.from({ length: 100_000 }, (_, serial) => {
      begins.writeUInt32LE(serial, 14);
      return Buffer.concat([begins, opus]);
    });

    await expect(heard(Buffer.concat(streams), 'ogg')).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });
});
