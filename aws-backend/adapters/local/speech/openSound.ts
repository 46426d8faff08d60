import { decoder as flacDecoder } from '@audio/decode-flac';
import { buffer } from 'node:stream/consumers';
import { ALL_FORMATS, CustomSource, EncodedPacketSink, Input, type MetadataTags } from 'mediabunny';
import type { ObjectStore } from '../../../ports/objectStore.ts';
import type { Recording } from '../../../ports/speech.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { once } from '../../../runtime/whenNeeded.ts';
import { toError } from '../../../runtime/toError.ts';
import { type BlockSound, blockSound } from './blockSound.ts';
import { decoded } from './decoded.ts';
import { decodeSound } from './decodeSound.ts';
import { EngineFailedError, started } from './engineFailed.ts';
import { countHeard, heardTrack } from './heardTracks.ts';
import { mp3Start } from './mp3Start.ts';
import { streamsBegun } from './oggStreams.ts';
import { mixed, soundChannels } from './soundChannels.ts';
import { fewestBytes, waveHead } from './waveHead.ts';

/** The sound of a stored recording, read where it is needed: nothing of the file's size is ever in memory. */
export interface Sound {
  /** Undefined for a film without sound. */
  durationMs(): Promise<number | undefined>;
  /** From a time on, at 16,000 samples a second: two channels, or one of any other number. */
  channels(fromMs: number): AsyncGenerator<Float32Array[]>;
  /** The same as one channel. */
  samples(fromMs: number): AsyncGenerator<Float32Array>;
  /** What the file says of itself; undefined where nobody can tell. */
  tags(): Promise<MetadataTags | undefined>;
  /** Whether the file has sound or pictures beside those that are heard and seen first, as a commentary. */
  hasMoreTracks(): Promise<boolean>;
  /** How many tracks of sound could be heard, one of which is. */
  tracksToHear(): Promise<number>;
  close(): void;
}

/** Bytes read at once where a file is read from its first to its last. */
const pieceBytes = 1024 * 1024;

/** Telephone systems keep calls in WAV files of other codecs, as GSM: these are not damaged. */
const isOtherCodec = (error: unknown): boolean => error instanceof Error && error.message.startsWith('Unsupported WAVE codec');

/** Bytes among which the first frame of an MP3 is looked for. */
const mostBefore = 64 * 1024;

/** A recording has a few. The demuxer compares each with all others: 16,000 in 750 KB took it 22 s. */
const mostOggStreams = 100;

/** Opens a recording. What is wrong with the file throws `RejectedError`; what is wrong with reading it throws as it came. */
export const openSound = (objects: ObjectStore, { media, format }: Recording): Sound => {
  let unread: Error | undefined;
  const read = async (from: number, end: number): Promise<Uint8Array> => {
    try {
      return await buffer(await objects.read(media, { from, to: end - 1 }));
    } catch (error) {
      unread = toError(error);
      throw unread;
    }
  };
  const faultOf = (error: unknown): Error => {
    if (unread) return unread;
    if (error instanceof RejectedError || error instanceof EngineFailedError) return error;
    return new RejectedError(isOtherCodec(error) ? 'RECORDING_TYPE_UNSUPPORTED' : 'FILE_CORRUPT', { cause: error });
  };
  const tried = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw faultOf(error);
    }
  };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < media.sizeBytes; at += pieceBytes) yield await read(at, Math.min(media.sizeBytes, at + pieceBytes));
  }
  async function* channels(fromMs: number): AsyncGenerator<Float32Array[]> {
    try {
      const found = await inBlocks();
      if (found !== undefined) {
        const { startsAt, pcm } = found.from(fromMs / 1000);
        yield* soundChannels(pcm, startsAt, fromMs / 1000);
        return;
      }
      const track = await heardTrack(input);
      if (track === null) return;
      // Read plainly, because of FLAC's last frame the demuxer cannot tell the end.
      const sound =
        format === 'flac'
          ? { startsAt: 0, pcm: decoded(await started('The FLAC decoder', flacDecoder()), pieces()) }
          : await decodeSound(track, fromMs / 1000);
      yield* soundChannels(sound.pcm, sound.startsAt, fromMs / 1000);
    } catch (error) {
      throw faultOf(error);
    }
  }
  const inBlocks = once(async (): Promise<BlockSound | undefined> => {
    const head = format === 'wav' ? await waveHead(read, media.sizeBytes) : undefined;
    return head && blockSound(read, head);
  });
  // The demuxer looks for two frames where the first bytes seem to be one, and half a frame may seem so anywhere.
  const start = once(async () => (format === 'mp3' ? mp3Start(await read(0, Math.min(media.sizeBytes, mostBefore))) : 0));
  const source = new CustomSource({
    getSize: async () => media.sizeBytes - (await start()),
    read: async (from, end) => read(from + (await start()), end + (await start())),
    prefetchProfile: 'network',
  });
  const input = new Input({ formats: ALL_FORMATS, source });
  return {
    durationMs: () =>
      tried(async () => {
        const found = await inBlocks();
        if (found !== undefined) return Math.round(found.seconds * 1000);
        const begin = format === 'ogg' && media.sizeBytes > 0 ? await read(0, Math.min(media.sizeBytes, pieceBytes)) : new Uint8Array();
        if (streamsBegun(begin) > mostOggStreams) throw new RejectedError('FILE_CORRUPT');
        const track = await heardTrack(input);
        // Where FLAC has no whole frame, mediabunny 1.61 looks for the last one without end.
        const isEmpty = track !== null && (await new EncodedPacketSink(track).getFirstPacket({ metadataOnly: true })) === null;
        const seconds = isEmpty ? 0 : await track?.computeDuration();
        // A recorder that was switched off before it wrote how much it recorded: to call that silence would be wrong.
        if (seconds === 0 && media.sizeBytes > fewestBytes) throw new RejectedError('FILE_CORRUPT');
        if (seconds !== undefined) return Math.round(seconds * 1000);
        if ((await input.getPrimaryVideoTrack()) !== null) return undefined;
        // Streams that begin as they should are of a codec that is not known, as Speex.
        throw new RejectedError(streamsBegun(begin) > 0 ? 'RECORDING_TYPE_UNSUPPORTED' : 'FILE_CORRUPT');
      }),
    channels,
    async *samples(fromMs) {
      for await (const piece of channels(fromMs)) yield mixed(piece);
    },
    tags: () => tried(async () => ((await inBlocks()) === undefined && (await start()) === 0 ? input.getMetadataTags() : undefined)),
    hasMoreTracks: () =>
      tried(async () => {
        if ((await inBlocks()) !== undefined) return false;
        const [sounds, pictures] = [await input.getAudioTracks(), await input.getVideoTracks()];
        return sounds.length > 1 || pictures.length > 1;
      }),
    tracksToHear: () => tried(async () => ((await inBlocks()) === undefined ? countHeard(input) : 1)),
    close: () => input.dispose(),
  };
};
