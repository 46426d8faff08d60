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

/** Smaller differences are inaccuracies of encoders. */
const minMissingMs = 500;

/** The audio of a stored recording, read on demand, so that the file is never held in memory as a whole. */
export interface Sound {
  /** Undefined for a video without sound. */
  durationMs(): Promise<number | undefined>;
  /** The offset at which the audio begins in the recording, such as in videos. */
  lateMs(): Promise<number>;
  /** Decodes from a time on, at 16 kHz. Stereo stays stereo; any other number of channels is mixed to mono. */
  channels(fromMs: number): AsyncGenerator<Float32Array[]>;
  /** Like `channels`, but always mixed to mono. */
  samples(fromMs: number): AsyncGenerator<Float32Array>;
  /** The file's tags; undefined if they can't be determined. */
  tags(): Promise<MetadataTags | undefined>;
  /** Whether the file has more than one audio or video track, such as a commentary. */
  hasMoreTracks(): Promise<boolean>;
  /** The number of audio tracks that can be decoded; one of them is transcribed. */
  tracksToHear(): Promise<number>;
  /** Whether the file is truncated, such as by an interrupted transfer, given the duration that was decoded. */
  breaksOff(heardMs: number): Promise<boolean>;
  close(): void;
}

/** Opens a recording. Its methods throw `RejectedError` if the file is invalid; errors of the storage are thrown unchanged. */
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
      // Decoded without the demuxer, which can't determine the end of FLAC's last frame.
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
    breaksOff: (heardMs) => tried(async () => (format === 'flac' ? (await flacMs(read)) > heardMs + minMissingMs : isTorn(stored, format))),
    close: () => input.dispose(),
  };
};
