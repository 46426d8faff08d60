import type { MediaFormat } from '../../../contracts/format.ts';
import { segmentOf } from '../../../runtime/ebml.ts';
import type { StoredSound } from './storedSound.ts';

type Torn = (stored: Pick<StoredSound, 'sizeBytes' | 'read'>) => Promise<boolean>;

const isMatroskaTorn: Torn = async ({ sizeBytes, read }) =>
  (segmentOf(Buffer.from(await read(0, Math.min(sizeBytes, 4096))))?.end ?? 0) > sizeBytes;

/** Among as many of the last bytes a film that is sent piece by piece has the head of its last piece. */
const pieceBytes = 4 * 1024 * 1024;

const isMp4Torn: Torn = async ({ sizeBytes, read }) => {
  const from = Math.max(0, sizeBytes - pieceBytes);
  const bytes = Buffer.from(await read(from, sizeBytes));
  let at = bytes.lastIndexOf('moof') - 4;
  if (at < 0) return false;
  for (let size = 8; at + 8 <= bytes.length && size >= 8; at += size) size = bytes.readUInt32BE(at);
  return at !== bytes.length;
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
};

/** Whether the last part of a film was not sent to its end. The demuxer leaves such a part out, and players do not. */
export const isTorn = async (stored: StoredSound, format: MediaFormat): Promise<boolean> =>
  stored.sizeBytes > 0 && ((await torn[format]?.(stored)) ?? false);
