import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input, type EncodedPacket, type InputAudioTrack } from 'mediabunny';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import type { MediaFormat } from '../../../contracts/format.ts';
import { aacSound } from './aacSound.ts';
import { openSound } from './openSound.ts';
import { likeness } from './test/likeness.ts';

const joined = async (parts: AsyncIterable<Float32Array>): Promise<Float32Array> => {
  const all: number[] = [];
  for await (const part of parts) for (const sample of part) all.push(sample);
  return Float32Array.from(all);
};

const heard = (bytes: Uint8Array, format: MediaFormat, fromMs = 0): Promise<Float32Array> => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.length });
  objects.put(media, bytes);
  return joined(openSound(objects, { media, format }).samples(fromMs));
};

const trackOf = async (bytes: Uint8Array): Promise<InputAudioTrack> => {
  const track = await new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) }).getPrimaryAudioTrack();
  if (track === null) throw new Error('The sample has no sound');
  return track;
};

/** Repeats the packets of a sample with continuous timestamps. */
async function* again(track: InputAudioTrack, times: number): AsyncGenerator<EncodedPacket> {
  const packets: EncodedPacket[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet);
  const [first] = packets;
  const frame = first?.duration ?? 0;
  for (let at = 0; at < times * packets.length; at++) {
    const packet = packets[at % packets.length];
    if (packet) yield packet.clone({ timestamp: (first?.timestamp ?? 0) + at * frame, duration: frame });
  }
}

describe('AAC', () => {
  it.each([
    ['m4a', 0],
    ['mp4', 0],
    ['mov', 0],
    // Without a container, the encoder delay of one frame is unknown.
    ['aac', (1024 / 24_000) * 16_000],
  ] as const)('in %s is decoded like the original, with the same timing', async (format, delay) => {
    const recorded = await heard(sampleFile('sound/hello.wav').bytes, 'wav');
    const sound = await heard(sampleFile(`sound/hello.${format}`).bytes, format);

    expect(likeness(recorded, sound.subarray(Math.round(delay)))).toBeGreaterThan(0.95);
    expect(Math.abs(sound.length - delay - recorded.length)).toBeLessThan(2 * 1024);
  });

  it('with two channels of opposite phase isn’t silent', async () => {
    const recorded = await heard(sampleFile('sound/hello.wav').bytes, 'wav');
    const sound = await heard(sampleFile('sound/opposed.m4a').bytes, 'm4a');

    expect(likeness(recorded, sound)).toBeGreaterThan(0.95);
  });

  it('is decoded the same from the middle as from the beginning', async () => {
    const { bytes } = sampleFile('sound/hello.m4a');

    const middle = (await heard(bytes, 'm4a')).subarray(2 * 16_000);
    expect(likeness(middle, await heard(bytes, 'm4a', 2_000))).toBeGreaterThan(0.99);
  });

  it('has no gap between two decoding windows', async () => {
    const track = await trackOf(sampleFile('sound/hello.m4a').bytes);
    const times = 16;

    const sound: number[] = [];
    for await (const { channels } of aacSound(track, again(track, times))) for (const sample of channels[0] ?? []) sound.push(sample);

    const length = sound.length / times;
    const repeated = (index: number) => Float32Array.from(sound.slice(index * length, (index + 1) * length));
    expect(Number.isInteger(length)).toBe(true);
    for (let index = 2; index < times; index++) expect(likeness(repeated(1), repeated(index))).toBeGreaterThan(0.99);
  });

  it('with damaged frames rejects the file as corrupt', async () => {
    const { bytes } = sampleFile('sound/hello.aac');
    const broken = bytes.map((byte, at) => (at > 100 && at % 11 === 0 ? byte ^ 0xff : byte));

    await expect(heard(broken, 'aac')).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });
});
