import { ALL_FORMATS, CustomSource, Input } from 'mediabunny';
import type { MediaFormat } from '../../../contracts/format.ts';
import { once } from '../../../runtime/whenNeeded.ts';
import { endingSource } from './endingSource.ts';
import { mp3Start } from './mp3Start.ts';
import { tailBytes, wholePagesEnd } from './oggStreams.ts';
import type { StoredSound } from './storedSound.ts';
import { isTorn } from './tornPart.ts';
import { waveHead } from './waveHead.ts';

/** Bytes among which the first frame of an MP3 is looked for. */
const mostBefore = 64 * 1024;

/** WAV files in which recorders of calls put MPEG sound, of layer II or III, behind a head that says nothing of it. */
const mpegInWave: ReadonlySet<number | undefined> = new Set([0x50, 0x55]);

interface Range {
  from: number;
  end: number;
}

/** Which bytes of a recording are demuxed. */
const demuxed = async ({ sizeBytes, read }: StoredSound, format: MediaFormat): Promise<Range> => {
  // The demuxer looks for two frames where the first bytes seem to be one, and half a frame may seem so anywhere.
  const frames = async (from: number, end: number): Promise<Range> => ({
    from: from + mp3Start(await read(from, Math.min(end, from + mostBefore))),
    end,
  });
  if (format === 'mp3') return frames(0, sizeBytes);
  const head = format === 'wav' ? await waveHead(read, sizeBytes) : undefined;
  if (head !== undefined && mpegInWave.has(head.codec)) return frames(head.dataFrom, head.dataFrom + head.dataBytes);
  if (format !== 'ogg' || sizeBytes === 0) return { from: 0, end: sizeBytes };
  // It throws on a page that was not written or sent to its end.
  const tailFrom = Math.max(0, sizeBytes - tailBytes);
  return { from: 0, end: tailFrom + wholePagesEnd(await read(tailFrom, sizeBytes)) };
};

/** The demuxer of a recording, and whether it reads all bytes of the file. */
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
