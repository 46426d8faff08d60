import { AudioSampleSink, type EncodedPacket, EncodedPacketSink, type InputAudioTrack } from 'mediabunny';
import { RejectedError } from '../../../runtime/errors.ts';
import { amrInFilm, decodedAmr } from './amr/decodedAmr.ts';
import { aacSound } from './aacSound.ts';
import { decoded, type Pcm } from './decoded.ts';
import { started } from './engineFailed.ts';
import { elementaryOf, elementaryStream } from './elementaryStream.ts';
import { runsOf, withQuiet } from './gaps.ts';

/** Seconds decoded before the requested time, because compressed frames depend on previous ones. */
const runUp = 0.5;

/** Returns a track's codec: the demuxer's name for it, or the file's if the demuxer doesn't know it. */
export const codecOf = async (track: InputAudioTrack): Promise<string> => {
  const codec = (await track.getCodec()) ?? (await track.getInternalCodecId());
  return typeof codec === 'string' ? codec : '';
};

/** Whether a codec is PCM, µ-law or A-law. */
export const isPlain = (codec: string): boolean => codec.startsWith('pcm') || codec === 'ulaw' || codec === 'alaw';

async function* plain(track: InputAudioTrack, fromSeconds: number): AsyncGenerator<Pcm> {
  for await (const sample of new AudioSampleSink(track).samples(fromSeconds)) {
    const channels = Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
      const plane = new Float32Array(sample.numberOfFrames);
      sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
      return plane;
    });
    const rate = sample.sampleRate;
    // Closed before the yield: a consumer that has enough doesn't resume the generator.
    sample.close();
    yield { channels, rate };
  }
}

type Packets = AsyncIterable<EncodedPacket>;

async function* dataOf(packets: Packets): AsyncGenerator<Uint8Array> {
  for await (const { data } of packets) yield data;
}

/** Returns the decoder for a codec; it takes packets without gaps. */
const decoderOf = (track: InputAudioTrack, codec: string): ((packets: Packets) => AsyncGenerator<Pcm>) => {
  if (codec === 'aac') return (packets) => aacSound(track, packets);
  const amr = amrInFilm(codec);
  if (amr) return (packets) => decodedAmr(amr, dataOf(packets));
  const form = elementaryOf(codec);
  if (form === undefined) throw new RejectedError('RECORDING_TYPE_UNSUPPORTED');
  return async function* (packets) {
    yield* decoded(await started(`The ${codec} decoder`, form.decoder()), elementaryStream(track, form, packets));
  };
};

/** Decodes a track from approximately a time on; `startsAt` is the exact start in seconds. */
export const decodeSound = async (track: InputAudioTrack, fromSeconds: number): Promise<{ startsAt: number; pcm: AsyncGenerator<Pcm> }> => {
  const codec = await codecOf(track);
  const sink = new EncodedPacketSink(track);
  const first: EncodedPacket | null =
    (fromSeconds > 0 ? await sink.getPacket(Math.max(0, fromSeconds - runUp)) : null) ?? (await sink.getFirstPacket());
  if (first === null) return { startsAt: fromSeconds, pcm: plain(track, fromSeconds) };
  if (isPlain(codec)) {
    return { startsAt: first.timestamp, pcm: plain(track, first.timestamp) };
  }
  return { startsAt: first.timestamp, pcm: withQuiet(runsOf(sink.packets(first), codec), decoderOf(track, codec)) };
};
