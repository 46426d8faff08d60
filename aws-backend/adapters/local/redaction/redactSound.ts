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

/** What the embedded engines hear with: enough for speech. */
export const samplesPerSecond = 16_000;

registerFlacEncoder();

/** Puts the sound, bleeped, into a file that is being written; tells of how many samples it is. */
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
  if (target.buffer === null) throw new Error('Nothing was written');
  return new Uint8Array(target.buffer);
};

/** A recording as FLAC, with tones in place of what is personal. */
export const redactSound = async (sound: AsyncIterable<Float32Array>, bleeps: readonly Range[]): Promise<Uint8Array> => {
  const target = new BufferTarget();
  const output = new Output({ format: new FlacOutputFormat(), target });
  const source = new AudioSampleSource({ codec: 'flac' });
  output.addAudioTrack(source);
  await output.start();
  // Nothing of a damaged recording may be sound, which no file can be made of.
  if ((await addSound(source, sound, bleeps)) === 0) throw new RejectedError('FILE_CORRUPT');
  await output.finalize();
  return written(target);
};

/** Every picture of a video as it is: nothing is decoded, so nothing is lost. Captions, which may be sent with a picture, are left out. */
const copyPictures = async (
  track: InputVideoTrack,
  source: EncodedVideoPacketSource,
  without: (packet: Uint8Array) => Uint8Array,
): Promise<void> => {
  const decoderConfig = await track.getDecoderConfig();
  const meta = decoderConfig === null ? {} : { decoderConfig };
  for await (const packet of new EncodedPacketSink(track).packets()) await source.add(packet.clone({ data: without(packet.data) }), meta);
};

/** The pictures are in memory: where they can't be read, they are damaged. */
const orDamaged = <Part>(reading: Promise<Part>): Promise<Part> =>
  reading.catch((cause: unknown) => {
    throw new RejectedError('FILE_CORRUPT', { cause });
  });

/** A film as MP4: its pictures copied, its sound bleeped. Undefined where its pictures do not fit into an MP4. */
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
    // Together, because each waits for the other where one runs far ahead.
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
