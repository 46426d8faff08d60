import { decoder as flacDecoder } from '@audio/decode-flac';
import type { MetadataTags } from 'mediabunny';
import type { ObjectStore } from '../../../ports/objectStore.ts';
import type { Recording } from '../../../ports/speech.ts';
import { once } from '../../../runtime/whenNeeded.ts';
import { amrSound } from './amr/amrSound.ts';
import { type BlockSound, blockSound } from './blockSound.ts';
import { decoded } from './decoded.ts';
import { decodeSound } from './decodeSound.ts';
import { demuxedDuration } from './demuxedDuration.ts';
import { demuxer } from './demuxer.ts';
import { started } from './engineFailed.ts';
import { flacMs } from './flacLength.ts';
import { countHeard, heardTrack } from './heardTracks.ts';
import { mixed, soundChannels } from './soundChannels.ts';
import { storedSound } from './storedSound.ts';
import { studioSound } from './studio/studioSound.ts';
import { isTorn } from './tornPart.ts';
import { waveHead } from './waveHead.ts';

/** Less is how encoders count. */
const leastMissingMs = 500;

/** The sound of a stored recording, read where it is needed: nothing of the file's size is ever in memory. */
export interface Sound {
  /** Undefined for a film without sound. */
  durationMs(): Promise<number | undefined>;
  /** How much later than the recording its sound begins, as in films. */
  lateMs(): Promise<number>;
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
  /** Whether it ends before its end, as where its transfer was interrupted, if so much of it was heard. */
  breaksOff(heardMs: number): Promise<boolean>;
  close(): void;
}

/** Opens a recording. What is wrong with the file throws `RejectedError`; what is wrong with reading it throws as it came. */
export const openSound = (objects: ObjectStore, { media, format }: Recording): Sound => {
  const stored = storedSound(objects, media);
  const { sizeBytes, read, pieces, faultOf, tried } = stored;
  const { input, isAll } = demuxer(stored, format);
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
    if (format === 'amr') return amrSound(stored);
    const studio = await studioSound(stored, format);
    if (studio !== undefined) return studio;
    const head = format === 'wav' ? await waveHead(read, sizeBytes) : undefined;
    return head && blockSound(read, head);
  });
  return {
    durationMs: () =>
      tried(async () => {
        const found = await inBlocks();
        return found === undefined ? demuxedDuration(input, stored, format) : Math.round(found.seconds * 1000);
      }),
    lateMs: () =>
      tried(async () => {
        const track = (await inBlocks()) === undefined ? await heardTrack(input) : null;
        return Math.max(0, Math.ceil(((await track?.getFirstTimestamp()) ?? 0) * 1000));
      }),
    channels,
    async *samples(fromMs) {
      for await (const piece of channels(fromMs)) yield mixed(piece);
    },
    tags: () => tried(async () => ((await inBlocks()) === undefined && (await isAll()) ? input.getMetadataTags() : undefined)),
    hasMoreTracks: () =>
      tried(async () => {
        if ((await inBlocks()) !== undefined) return false;
        const [sounds, pictures] = [await input.getAudioTracks(), await input.getVideoTracks()];
        return sounds.length > 1 || pictures.length > 1;
      }),
    tracksToHear: () => tried(async () => ((await inBlocks()) === undefined ? countHeard(input) : 1)),
    breaksOff: (heardMs) =>
      tried(async () => (format === 'flac' ? (await flacMs(read)) > heardMs + leastMissingMs : isTorn(stored, format))),
    close: () => input.dispose(),
  };
};
