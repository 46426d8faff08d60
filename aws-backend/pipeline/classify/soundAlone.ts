import type { FileSample } from '../../contracts/classification.ts';
import type { MediaFormat } from '../../contracts/format.ts';
import { elementsOf, segmentOf } from '../../runtime/ebml.ts';

/** A box of an MP4 file: ISO 14496-12, 4.2. */
interface Box {
  name: string;
  /** The first bytes of the box, including its header. */
  head: Buffer;
  contentAt: number;
  end: number;
}

/** Bytes of a track that include its handler, and the maximum number of boxes examined: a recording has few, unless it is fragmented. */
const [headBytes, maxBoxes] = [1024, 100];

async function* boxesOf(sample: FileSample, from: number, end: number): AsyncGenerator<Box> {
  let at = from;
  for (let count = 0; count < maxBoxes && at + 16 <= end; count += 1) {
    const head = Buffer.from(await sample.read(at, at + headBytes - 1));
    if (head.length < 16) return;
    const [said, isLong] = [head.readUInt32BE(0), head.readUInt32BE(0) === 1];
    const size = isLong ? Number(head.readBigUInt64BE(8)) : said === 0 ? end - at : said;
    if (size < 8) return;
    yield { name: head.toString('latin1', 4, 8), head, contentAt: at + (isLong ? 16 : 8), end: Math.min(end, at + size) };
    at += size;
  }
}

/** A track's handler type, e.g. "vide"; "mdta" if the track starts with metadata. */
const handlerOf = ({ head }: Box): string | undefined => /hdlr[^]{8}([^]{4})/.exec(head.toString('latin1'))?.[1];

/** Audio tracks, and text tracks beside them. */
const unseen: ReadonlySet<string | undefined> = new Set(['soun', 'text', 'sbtl', 'subt']);

/** Whether an MP4 has audio tracks but no video track, like voice recordings of phones, which otherwise look like videos. */
const isSoundInMp4 = async (sample: FileSample): Promise<boolean> => {
  for await (const { name, contentAt, end } of boxesOf(sample, 0, sample.sizeBytes)) {
    if (name !== 'moov') continue;
    const handlers: (string | undefined)[] = [];
    for await (const box of boxesOf(sample, contentAt, end)) if (box.name === 'trak') handlers.push(handlerOf(box));
    return handlers.includes('soun') && handlers.every((handler) => unseen.has(handler));
  }
  return false;
};

/** Element ids of Matroska's Tracks, TrackEntry and TrackType, and the types audio and subtitles. RFC 9559, 5.1.4. */
const [tracks, entry, type] = ['1654ae6b', 'ae', '83'];
const [sound, words] = [2, 17];
/** The Tracks element precedes the media data. */
const beginBytes = 64 * 1024;

const isSoundInMatroska = async (sample: FileSample): Promise<boolean> => {
  const bytes = Buffer.from(await sample.read(0, beginBytes - 1));
  const within = ({ contentAt, end }: { contentAt: number; end: number | undefined }) => [...elementsOf(bytes, contentAt, end)];
  const segment = segmentOf(bytes);
  const entries =
    segment === undefined
      ? []
      : within(segment)
          .filter(({ id }) => id === tracks)
          .flatMap(within);
  const types = entries
    .filter(({ id }) => id === entry)
    .flatMap(within)
    .filter(({ id }) => id === type)
    .map(({ contentAt }) => bytes[contentAt]);
  return types.includes(sound) && types.every((one) => one === sound || one === words);
};

const alone: Partial<Record<MediaFormat, { isAlone: (sample: FileSample) => Promise<boolean>; format: MediaFormat }>> = {
  mp4: { isAlone: isSoundInMp4, format: 'm4a' },
  mov: { isAlone: isSoundInMp4, format: 'qta' },
  webm: { isAlone: isSoundInMatroska, format: 'weba' },
  mkv: { isAlone: isSoundInMatroska, format: 'mka' },
};

/** The audio format for a video file with audio tracks only, as browsers and phones record speech; otherwise the format unchanged. */
export const orSoundAlone = async (sample: FileSample, format: MediaFormat): Promise<MediaFormat> => {
  const found = alone[format];
  return found !== undefined && (await found.isAlone(sample)) ? found.format : format;
};
