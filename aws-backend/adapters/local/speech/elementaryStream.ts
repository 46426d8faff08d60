import { decoder as flac } from '@audio/decode-flac';
import { decoder as mp3 } from '@audio/decode-mp3';
import { decoder as opus } from '@audio/decode-opus';
import { decoder as vorbis } from '@audio/decode-vorbis';
import { EncodedAudioPacketSource, type EncodedPacket, Output, StreamTarget, type OutputFormat } from 'mediabunny';
import { AdtsOutputFormat, FlacOutputFormat, Mp3OutputFormat, OggOutputFormat } from 'mediabunny';
import type { InputAudioTrack } from 'mediabunny';
import type { StreamDecoder } from './decoded.ts';

/** A codec's elementary stream format and its decoder. */
interface Elementary {
  format: () => OutputFormat;
  decoder: () => Promise<StreamDecoder>;
}

const elementary: Partial<Record<string, Elementary>> = {
  flac: { format: () => new FlacOutputFormat({ appendOnly: true }), decoder: flac },
  mp3: { format: () => new Mp3OutputFormat({ xingHeader: false }), decoder: mp3 },
  opus: { format: () => new OggOutputFormat(), decoder: opus },
  vorbis: { format: () => new OggOutputFormat(), decoder: vorbis },
};

export const elementaryOf = (codec: string): Elementary | undefined => elementary[codec];

/** The elementary stream format of AAC. */
export const adts = { format: () => new AdtsOutputFormat() };

/** Remuxes a track's packets to an elementary stream that the codec's decoder takes, without decoding or encoding. */
export async function* elementaryStream(
  track: InputAudioTrack,
  { format }: Pick<Elementary, 'format'>,
  packets: AsyncIterable<EncodedPacket> | Iterable<EncodedPacket>,
): AsyncGenerator<Uint8Array> {
  const codec = await track.getCodec();
  const decoderConfig = await track.getDecoderConfig();
  if (codec === null || decoderConfig === null) throw new Error('The track declares no codec');
  const written: Uint8Array[] = [];
  const write = ({ data }: { data: Uint8Array }): void => void written.push(data.slice());
  const output = new Output({ format: format(), target: new StreamTarget(new WritableStream({ write })) });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  await output.start();
  for await (const packet of packets) {
    await source.add(packet, { decoderConfig });
    yield* written.splice(0);
  }
  await output.finalize();
  yield* written.splice(0);
}
