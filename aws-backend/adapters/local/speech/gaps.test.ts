import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from 'mediabunny';
import type { MediaFormat } from '../../../contracts/format.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { openSound } from './openSound.ts';
import { likeness } from './test/likeness.ts';

/** Start and end of the gap in seconds. */
const [from, to] = [1, 2.5];

/** Remuxes the audio of a sample into another container, with a gap. */
const withGap = async (fileName: string, format: OutputFormat): Promise<Buffer> => {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(sampleFile(fileName).bytes) });
  const track = await input.getPrimaryAudioTrack();
  const [codec, decoderConfig] = [await track?.getCodec(), await track?.getDecoderConfig()];
  if (track === null || codec == null || decoderConfig == null) throw new Error('The sample has no sound');
  const output = new Output({ format, target: new BufferTarget() });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  await output.start();
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (packet.timestamp < from || packet.timestamp > to) await source.add(packet, { decoderConfig });
  }
  await output.finalize();
  return Buffer.from(output.target.buffer ?? new ArrayBuffer());
};

const heard = async (bytes: Uint8Array, format: MediaFormat, fromMs = 0): Promise<Float32Array> => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.length });
  objects.put(media, bytes);
  const pieces = await Array.fromAsync(openSound(objects, { media, format }).samples(fromMs));
  return Float32Array.from(pieces.flatMap((piece) => [...piece]));
};

const at = (seconds: number): number => seconds * 16_000;

/** Compares the ends of two signals; the start may differ by up to 120 samples, because Opus decoders skip the first 6.5 ms. */
const likenessFrom = (seconds: number, one: Float32Array, other: Float32Array): number =>
  Math.max(...Array.from({ length: 240 }, (_, lag) => likeness(one.subarray(at(seconds)), other.subarray(at(seconds) + lag - 120))));

describe.each<[string, MediaFormat, string, OutputFormat]>([
  ['An MP4 file', 'mp4', 'sound/hello.m4a', new Mp4OutputFormat()],
  ['A WebM file', 'webm', 'sound/hello.ogg', new WebMOutputFormat()],
])('%s with a gap between its packets', (_, format, sample, container) => {
  it('is decoded with silence in the gap and the rest at its original time', async () => {
    const bytes = await withGap(sample, container);
    const whole = await heard(sampleFile(sample).bytes, format === 'mp4' ? 'm4a' : 'ogg');

    const sound = await heard(bytes, format);

    expect(likenessFrom(2.8, sound, whole)).toBeGreaterThan(0.95);
    expect(sound.subarray(at(1.2), at(2.4)).every((sample) => Math.abs(sample) < 0.001)).toBe(true);
    expect(likenessFrom(0.8, await heard(bytes, format, 2000), whole.subarray(at(2)))).toBeGreaterThan(0.95);
  });
});
