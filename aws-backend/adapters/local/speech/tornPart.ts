import type { MediaFormat } from '../../../contracts/format.ts';
import { segmentOf } from '../../../runtime/ebml.ts';
import { amrFrames, amrKind, longestMagic } from './amr/amrFrames.ts';
import { adtsFrame, endsWithinFrame, mp3Frame } from './mpegFrames.ts';
import { tailBytes, wholePagesEnd } from './oggStreams.ts';
import type { StoredSound } from './storedSound.ts';
import { isStudioTorn } from './studio/studioSound.ts';
import { waveHead } from './waveHead.ts';

type Torn = (stored: Pick<StoredSound, 'sizeBytes' | 'read' | 'pieces'>) => Promise<boolean>;

const isMatroskaTorn: Torn = async ({ sizeBytes, read }) =>
  (segmentOf(Buffer.from(await read(0, Math.min(sizeBytes, 4096))))?.end ?? 0) > sizeBytes;

/** Last bytes of a fragmented MP4 in which its last fragment begins. */
const pieceBytes = 4 * 1024 * 1024;
/** Maximum number of top-level boxes that are checked: index, media data and a few others. A fragmented MP4 has more. */
const maxParts = 16;

/** Returns the length of an MP4 box, which may be a 64-bit value or extend to the end of the file: ISO 14496-12, 4.2. */
const partBytes = (head: Buffer, rest: number): number => {
  const said = head.readUInt32BE(0);
  if (said === 0) return rest;
  return said === 1 && head.length >= 16 ? Number(head.readBigUInt64BE(8)) : said;
};

const isMp4Torn: Torn = async ({ sizeBytes, read }) => {
  let at = 0;
  for (let count = 0; count < maxParts && at + 8 <= sizeBytes; count += 1) {
    at += Math.max(8, partBytes(Buffer.from(await read(at, Math.min(sizeBytes, at + 16))), sizeBytes - at));
  }
  if (at >= sizeBytes) return at > sizeBytes;
  const bytes = Buffer.from(await read(Math.max(0, sizeBytes - pieceBytes), sizeBytes));
  at = bytes.lastIndexOf('moof') - 4;
  if (at < 0) return false;
  for (let size = 8; at + 8 <= bytes.length && size >= 8; at += size) size = bytes.readUInt32BE(at);
  return at !== bytes.length;
};

const isOggTorn: Torn = async ({ sizeBytes, read }) => {
  const bytes = Buffer.from(await read(Math.max(0, sizeBytes - tailBytes), sizeBytes));
  const rest = bytes.toString('latin1', wholePagesEnd(bytes), bytes.length);
  return rest !== '' && (rest.startsWith('OggS') || 'OggS'.startsWith(rest));
};

/** Last bytes of a file that contain enough frames. */
const framesBytes = 64 * 1024;

const isFrameTorn =
  (frame: typeof mp3Frame): Torn =>
  async ({ sizeBytes, read }) =>
    endsWithinFrame(await read(Math.max(0, sizeBytes - framesBytes), sizeBytes), frame);

const isAmrTorn: Torn = async ({ sizeBytes, read, pieces }) => {
  const kind = amrKind(await read(0, Math.min(sizeBytes, longestMagic)));
  if (kind === undefined) return false;
  let rest = sizeBytes - kind.magic.length;
  for await (const { bytes } of amrFrames(kind, pieces(kind.magic.length))) rest -= bytes.length;
  return rest > 0 && rest < Math.max(...kind.sizes);
};

const torn: Partial<Record<MediaFormat, Torn>> = {
  mkv: isMatroskaTorn,
  mka: isMatroskaTorn,
  webm: isMatroskaTorn,
  weba: isMatroskaTorn,
  mp4: isMp4Torn,
  mov: isMp4Torn,
  qta: isMp4Torn,
  m4a: isMp4Torn,
  wav: async ({ sizeBytes, read }) => (await waveHead(read, sizeBytes))?.isCut ?? false,
  ogg: isOggTorn,
  mp3: isFrameTorn(mp3Frame),
  aac: isFrameTorn(adtsFrame),
  amr: isAmrTorn,
  aiff: (stored) => isStudioTorn(stored, 'aiff'),
  caf: (stored) => isStudioTorn(stored, 'caf'),
  au: (stored) => isStudioTorn(stored, 'au'),
};

/** Whether a recording is truncated. The demuxer then skips the incomplete last part of a video, which players do play. */
export const isTorn = async (stored: StoredSound, format: MediaFormat): Promise<boolean> =>
  stored.sizeBytes > 0 && ((await torn[format]?.(stored)) ?? false);
