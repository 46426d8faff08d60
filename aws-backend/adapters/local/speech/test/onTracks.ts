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

/** A file, of Matroska where nothing else is said, with the same sound on so many tracks, all of which begin so many seconds late. */
export const onTracks = async (count: number, late = 0, format: OutputFormat = new MkvOutputFormat()): Promise<Buffer> => {
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
    for (const source of sources) await source.add(packet.clone({ timestamp: packet.timestamp + late }), { decoderConfig });
  }
  await output.finalize();
  return Buffer.from(target.buffer ?? new ArrayBuffer());
};
