import { ALL_FORMATS, CustomSource, Input } from 'mediabunny';
import type { MediaFormat } from '../../../contracts/format.ts';
import { once } from '../../../runtime/whenNeeded.ts';
import { mp3Start } from './mp3Start.ts';
import type { StoredSound } from './storedSound.ts';

/** Bytes among which the first frame of an MP3 is looked for. */
const mostBefore = 64 * 1024;

/** The demuxer of a recording, and from which byte on it reads. */
export const demuxer = ({ sizeBytes, read }: StoredSound, format: MediaFormat): { input: Input; start: () => Promise<number> } => {
  // It looks for two frames where the first bytes seem to be one, and half a frame may seem so anywhere.
  const start = once(async () => (format === 'mp3' ? mp3Start(await read(0, Math.min(sizeBytes, mostBefore))) : 0));
  const source = new CustomSource({
    getSize: async () => sizeBytes - (await start()),
    read: async (from, end) => read(from + (await start()), end + (await start())),
    prefetchProfile: 'network',
  });
  return { input: new Input({ formats: ALL_FORMATS, source }), start };
};
