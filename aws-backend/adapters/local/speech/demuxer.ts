import { ALL_FORMATS, CustomSource, Input } from 'mediabunny';
import type { MediaFormat } from '../../../contracts/format.ts';
import { once } from '../../../runtime/whenNeeded.ts';
import { endingSource } from './endingSource.ts';
import { mp3Start } from './mp3Start.ts';
import { tailBytes, wholePagesEnd } from './oggStreams.ts';
import type { StoredSound } from './storedSound.ts';
import { isTorn } from './tornPart.ts';
import { waveHead } from './waveHead.ts';

/** Bytes in which the first frame of an MP3 is searched. */
const maxBefore = 64 * 1024;

/** Codecs of WAV files in which call recorders store MPEG audio (layer II or III). */
const mpegInWave: ReadonlySet<number | undefined> = new Set([0x50, 0x55]);

interface Range {
  from: number;
  end: number;
}

/** Returns the byte range of a recording to demux. */
const demuxed = async ({ sizeBytes, read }: StoredSound, format: MediaFormat): Promise<Range> => {
  // The demuxer expects two frames if the first bytes look like one, and a truncated frame may look like one anywhere.
  const frames = async (from: number, end: number): Promise<Range> => ({
    from: from + mp3Start(await read(from, Math.min(end, from + maxBefore))),
    end,
  });
  if (format === 'mp3') return frames(0, sizeBytes);
  const head = format === 'wav' ? await waveHead(read, sizeBytes) : undefined;
  if (head !== undefined && mpegInWave.has(head.codec)) return frames(head.dataFrom, head.dataFrom + head.dataBytes);
  if (format !== 'ogg' || sizeBytes === 0) return { from: 0, end: sizeBytes };
  // The demuxer throws on an incomplete page.
  const tailFrom = Math.max(0, sizeBytes - tailBytes);
  return { from: 0, end: tailFrom + wholePagesEnd(await read(tailFrom, sizeBytes)) };
};

/** Creates the demuxer of a recording. `isAll` is whether it reads the complete file and the file isn't truncated. */
export const demuxer = (stored: StoredSound, format: MediaFormat): { input: Input; isAll: () => Promise<boolean> } => {
  const range = once(() => demuxed(stored, format));
  const source = new CustomSource({
    getSize: async () => (await range()).end - (await range()).from,
    read: async (from, end) => stored.read(from + (await range()).from, end + (await range()).from),
    prefetchProfile: 'network',
  });
  return {
    input: new Input({ formats: ALL_FORMATS, source: endingSource(source) }),
    isAll: async () => (await range()).end - (await range()).from === stored.sizeBytes && !(await isTorn(stored, format)),
  };
};
