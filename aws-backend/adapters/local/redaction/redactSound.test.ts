import { readFile } from 'node:fs/promises';
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import decode from '@audio/decode-flac';
import { redactFilm, redactSound, samplesPerSecond } from './redactSound.ts';

const seconds = 4;
const hertz = 300;
const bleeps = [{ startMs: 1_000, endMs: 2_000 }];

/** A tone that is not the bleep's. */
async function* tone(): AsyncGenerator<Float32Array> {
  const step = 5_000;
  for (let from = 0; from < seconds * samplesPerSecond; from += step) {
    const length = Math.min(step, seconds * samplesPerSecond - from);
    yield Float32Array.from({ length }, (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * (from + at)) / samplesPerSecond));
  }
}

/** How much of a frequency is heard in a part of a sound (Goertzel's sum). */
const heard = (samples: Float32Array, frequency: number): number => {
  const sums = samples.reduce(
    ([cosine, sine], sample, at) => {
      const angle = (2 * Math.PI * frequency * at) / samplesPerSecond;
      return [cosine + sample * Math.cos(angle), sine + sample * Math.sin(angle)] as [number, number];
    },
    [0, 0] as [number, number],
  );
  return (2 * Math.hypot(...sums)) / samples.length;
};

const part = (samples: Float32Array, from: number, to: number): Float32Array =>
  samples.slice(from * samplesPerSecond, to * samplesPerSecond);

/** Five pictures that no decoder ever sees. */
const film = async (): Promise<{ bytes: Uint8Array; packets: Uint8Array[] }> => {
  const packets = Array.from({ length: 5 }, (_, index) => Uint8Array.from({ length: 50 + index }, (__, at) => (at * 7 + index) % 256));
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const source = new EncodedVideoPacketSource('vp9');
  output.addVideoTrack(source);
  await output.start();
  const decoderConfig = { codec: 'vp09.00.10.08', codedWidth: 64, codedHeight: 48 };
  for (const [index, data] of packets.entries()) {
    await source.add(new EncodedPacket(data, index === 0 ? 'key' : 'delta', index * 0.8, 0.8), { decoderConfig });
  }
  await output.finalize();
  return { bytes: new Uint8Array(target.buffer ?? new ArrayBuffer()), packets };
};

const packetsOf = async (bytes: Uint8Array): Promise<Buffer[]> => {
  const track = await opened(bytes).getPrimaryVideoTrack();
  const packets: Buffer[] = [];
  if (track) for await (const { data } of new EncodedPacketSink(track).packets()) packets.push(Buffer.from(data));
  return packets;
};

const opened = (bytes: Uint8Array): Input => new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });

describe('a redacted recording', () => {
  it('has a tone where something personal was said, and the rest to its last sample', async () => {
    const copy = await redactSound(tone(), bleeps);

    const { channelData, sampleRate } = await decode(copy);
    const [samples = new Float32Array()] = channelData;
    expect([sampleRate, samples.length]).toEqual([samplesPerSecond, seconds * samplesPerSecond]);
    expect(heard(part(samples, 1, 2), hertz)).toBeLessThan(0.01);
    expect(heard(part(samples, 1, 2), 1_000)).toBeGreaterThan(0.15);
    for (const [from, to] of [
      [0, 1],
      [2, 3],
      [3, 4],
    ] as const)
      expect(heard(part(samples, from, to), hertz)).toBeGreaterThan(0.45);
  });
});

describe('a recording of which nothing is sound', () => {
  it('has no copy, by its own fault', async () => {
    await expect(redactSound((async function* () {})(), bleeps)).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });
});

describe('a redacted film', () => {
  it('is none where its pictures are damaged, by its own fault', async () => {
    const bytes = Buffer.from(await readFile('scripts/samples/sound/muted.mp4'));
    bytes.write('free', bytes.indexOf('avcC'));

    await expect(redactFilm(bytes, tone(), bleeps)).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it('has its own pictures, byte for byte, and bleeped sound', async () => {
    const { bytes, packets } = await film();

    const copy = await redactFilm(bytes, tone(), bleeps);

    const input = opened(copy ?? new Uint8Array());
    const video = await input.getPrimaryVideoTrack();
    const copied: Uint8Array[] = [];
    if (video) for await (const { data } of new EncodedPacketSink(video).packets()) copied.push(data);
    expect(copied.map((data) => Buffer.from(data).toString('hex'))).toEqual(packets.map((data) => Buffer.from(data).toString('hex')));
    const audio = await input.getPrimaryAudioTrack();
    expect(await audio?.getCodec()).toBe('flac');
    expect(await audio?.computeDuration()).toBeCloseTo(seconds, 1);
  });

  it('has no captions of what is said, which may stand between the parts of its pictures', async () => {
    const bytes = await readFile('scripts/samples/sound/hello.mp4');
    const [given] = await packetsOf(bytes);
    const at = bytes.indexOf(given?.subarray(0, 64) ?? '');
    const note = bytes.indexOf('x264 - core', at);
    // The same place as the encoder's own note, which an MP4 has in its first picture.
    bytes.write('\xb5\0\x31GA94 Ann Lee', note, 'latin1');

    const copy = await redactFilm(bytes, tone(), bleeps);

    const [seen = Buffer.alloc(0)] = await packetsOf(copy ?? new Uint8Array());
    expect(note).toBeGreaterThan(at);
    expect(Buffer.from(copy ?? []).includes('GA94')).toBe(false);
    expect(given?.subarray(-seen.length).equals(seen)).toBe(true);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('is none where there are no pictures to copy', async () => {
    expect(await redactFilm(await redactSound(tone(), []), tone(), bleeps)).toBeUndefined();
  });
});
