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

/** A tone of another frequency than the bleep. */
async function* tone(): AsyncGenerator<Float32Array> {
  const step = 5_000;
  for (let from = 0; from < seconds * samplesPerSecond; from += step) {
    const length = Math.min(step, seconds * samplesPerSecond - from);
    yield Float32Array.from({ length }, (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * (from + at)) / samplesPerSecond));
  }
}

/** Returns the amplitude of a frequency in a piece of audio (Goertzel algorithm). */
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

/** Five video packets that are never decoded. */
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
  it('has a tone in place of personal data, and the rest up to the last sample', async () => {
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

describe('a recording without decodable audio', () => {
  it('is rejected as damaged', async () => {
    await expect(redactSound((async function* () {})(), bleeps)).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });
});

describe('a redacted video', () => {
  it('is rejected as damaged if its video track is', async () => {
    const bytes = Buffer.from(await readFile('scripts/samples/sound/muted.mp4'));
    bytes.write('free', bytes.indexOf('avcC'));

    await expect(redactFilm(bytes, tone(), bleeps)).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it('has the same video packets and bleeped audio', async () => {
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

  it('has no captions within its video packets', async () => {
    const bytes = await readFile('scripts/samples/sound/hello.mp4');
    const [given] = await packetsOf(bytes);
    const at = bytes.indexOf(given?.subarray(0, 64) ?? '');
    const note = bytes.indexOf('x264 - core', at);
    // Overwrites the encoder's own note in the first packet.
    bytes.write('\xb5\0\x31GA94 Ann Lee', note, 'latin1');

    const copy = await redactFilm(bytes, tone(), bleeps);

    const [seen = Buffer.alloc(0)] = await packetsOf(copy ?? new Uint8Array());
    expect(note).toBeGreaterThan(at);
    expect(Buffer.from(copy ?? []).includes('GA94')).toBe(false);
    expect(given?.subarray(-seen.length).equals(seen)).toBe(true);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('is undefined without a video track', async () => {
    expect(await redactFilm(await redactSound(tone(), []), tone(), bleeps)).toBeUndefined();
  });
});
