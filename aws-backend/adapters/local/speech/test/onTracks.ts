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

/** A file, of Matroska where nothing else is said, with the same sound on so many tracks, all of which begin so many seconds late; and the first without any, of packets that have none. */
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
