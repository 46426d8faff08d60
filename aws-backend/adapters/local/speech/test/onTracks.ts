import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  MkvOutputFormat,
  Output,
  type OutputFormat,
} from 'mediabunny';
import { sampleFile } from '../../../../ports/test/sampleFile.ts';

/**
 * Creates a file (Matroska by default) with the same audio on `count` tracks, which begin `late` seconds late. With `silent`, that is the
 * content of each packet of the first track.
 */
export const onTracks = async (
  count: number,
  late = 0,
  format: OutputFormat = new MkvOutputFormat(),
  silent?: Uint8Array,
): Promise<Buffer> => {
  const track = await new Input({
    formats: ALL_FORMATS,
    source: new BufferSource(sampleFile('sound/hello.m4a').bytes),
  }).getPrimaryAudioTrack();
  const decoderConfig = await track?.getDecoderConfig();
  if (track === null || decoderConfig == null) throw new Error('The sample has no sound');
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const sources = Array.from({ length: count }, () => new EncodedAudioPacketSource('aac'));
  for (const source of sources) output.addAudioTrack(source);
  await output.start();
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const { timestamp } = packet;
    for (const [index, source] of sources.entries()) {
      const data = index === 0 && silent ? silent : packet.data;
      await source.add(packet.clone({ timestamp: timestamp + late, data }), { decoderConfig });
    }
  }
  await output.finalize();
  return Buffer.from(target.buffer ?? new ArrayBuffer());
};
