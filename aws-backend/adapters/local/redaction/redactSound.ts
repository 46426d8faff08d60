import { registerFlacEncoder } from '@mediabunny/flac-encoder';
import {
  ALL_FORMATS,
  AudioSample,
  AudioSampleSource,
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FlacOutputFormat,
  Input,
  Mp4OutputFormat,
  Output,
  type InputVideoTrack,
} from 'mediabunny';
import { RejectedError } from '../../../runtime/errors.ts';
import { endingSource } from '../speech/endingSource.ts';
import { bleep, type Range } from './bleeps.ts';
import { withoutNotes } from './withoutNotes.ts';

/** The sample rate of the embedded engines in Hz, which is enough for speech. */
export const samplesPerSecond = 16_000;

registerFlacEncoder();

/** Adds the audio, with bleeps, to a file that is being written. Returns the number of samples. */
const addSound = async (source: AudioSampleSource, sound: AsyncIterable<Float32Array>, bleeps: readonly Range[]): Promise<number> => {
  let from = 0;
  for await (const samples of sound) {
    if (samples.length === 0) continue;
    const data = bleep(samples, from, bleeps, samplesPerSecond);
    const sample = new AudioSample({
      data,
      format: 'f32',
      numberOfChannels: 1,
      sampleRate: samplesPerSecond,
      timestamp: from / samplesPerSecond,
    });
    await source.add(sample);
    sample.close();
    from += samples.length;
  }
  return from;
};

const written = (target: BufferTarget): Uint8Array => {
  if (target.buffer === null) throw new Error('The encoder wrote no output');
  return new Uint8Array(target.buffer);
};

/** Returns a recording as FLAC, with tones in place of personal data. Throws FILE_CORRUPT if it has no samples. */
export const redactSound = async (sound: AsyncIterable<Float32Array>, bleeps: readonly Range[]): Promise<Uint8Array> => {
  const target = new BufferTarget();
  const output = new Output({ format: new FlacOutputFormat(), target });
  const source = new AudioSampleSource({ codec: 'flac' });
  output.addAudioTrack(source);
  await output.start();
  // A damaged recording may have no decodable audio, and a file without samples can't be written.
  if ((await addSound(source, sound, bleeps)) === 0) throw new RejectedError('FILE_CORRUPT');
  await output.finalize();
  return written(target);
};

/** Copies the video packets without decoding them, so without loss. Captions, which packets may contain, are left out. */
const copyPictures = async (
  track: InputVideoTrack,
  source: EncodedVideoPacketSource,
  without: (packet: Uint8Array) => Uint8Array,
): Promise<void> => {
  const decoderConfig = await track.getDecoderConfig();
  const meta = decoderConfig === null ? {} : { decoderConfig };
  for await (const packet of new EncodedPacketSink(track).packets()) await source.add(packet.clone({ data: without(packet.data) }), meta);
};

/** Throws FILE_CORRUPT for any read error: the video is in memory, so it must be damaged. */
const orDamaged = <Part>(reading: Promise<Part>): Promise<Part> =>
  reading.catch((cause: unknown) => {
    throw new RejectedError('FILE_CORRUPT', { cause });
  });

/** Returns a video as MP4 with the video track copied and the audio bleeped. Undefined if MP4 doesn't support its codec. */
export const redactFilm = async (
  bytes: Uint8Array,
  sound: AsyncIterable<Float32Array>,
  bleeps: readonly Range[],
): Promise<Uint8Array | undefined> => {
  const input = new Input({ formats: ALL_FORMATS, source: endingSource(new BufferSource(bytes)) });
  try {
    const track = await orDamaged(input.getPrimaryVideoTrack());
    const codec = await track?.getCodec();
    const format = new Mp4OutputFormat();
    if (track == null || codec == null || !format.getSupportedVideoCodecs().includes(codec)) return undefined;
    const without = withoutNotes(codec, (await orDamaged(track.getDecoderConfig()))?.description);
    if (without === undefined) return undefined;
    const target = new BufferTarget();
    const output = new Output({ format, target });
    const [pictures, tones] = [new EncodedVideoPacketSource(codec), new AudioSampleSource({ codec: 'flac' })];
    output.addVideoTrack(pictures, { rotation: await track.getRotation() });
    output.addAudioTrack(tones);
    await output.start();
    // In parallel, because each waits for the other if it runs far ahead.
    await Promise.all([
      orDamaged(copyPictures(track, pictures, without)).then(() => {
        pictures.close();
      }),
      addSound(tones, sound, bleeps).then(() => {
        tones.close();
      }),
    ]);
    await output.finalize();
    return written(target);
  } finally {
    input.dispose();
  }
};
