import type { MediaFormat } from '../../../contracts/format.ts';
import type { StoredSound } from './storedSound.ts';

type Torn = (stored: Pick<StoredSound, 'sizeBytes' | 'read'>) => Promise<boolean>;

/** Matroska's head, and its segment, which holds all else: RFC 8794, 11.2.1, and RFC 9559, 5.1. */
const [head, segment] = ['1a45dfa3', '18538067'];

/** A length of EBML and how many bytes tell it; undefined where it is left open: RFC 8794, 6. */
const lengthAt = (bytes: Buffer, at: number): { width: number; length: number | undefined } => {
  const first = bytes[at] ?? 0;
  const width = Math.clz32(first) - 23;
  if (width > 8 || at + width > bytes.length) return { width: 1, length: undefined };
  const rest = bytes.subarray(at + 1, at + width);
  const top = first & (0xff >> width);
  const isOpen = top === 0xff >> width && rest.every((byte) => byte === 0xff);
  return { width, length: isOpen ? undefined : rest.reduce((sum, byte) => sum * 256 + byte, top) };
};

const isMatroskaTorn: Torn = async ({ sizeBytes, read }) => {
  const bytes = Buffer.from(await read(0, Math.min(sizeBytes, 4096)));
  if (bytes.toString('hex', 0, 4) !== head) return false;
  const { width, length = 0 } = lengthAt(bytes, 4);
  const at = 4 + width + length;
  if (bytes.toString('hex', at, at + 4) !== segment) return false;
  const whole = lengthAt(bytes, at + 4);
  return whole.length !== undefined && at + 4 + whole.width + whole.length > sizeBytes;
};

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
  webm: isMatroskaTorn,
  mp4: isMp4Torn,
  mov: isMp4Torn,
  m4a: isMp4Torn,
};

/** Whether the last part of a film was not sent to its end. The demuxer leaves such a part out, and players do not. */
export const isTorn = async (stored: StoredSound, format: MediaFormat): Promise<boolean> =>
  stored.sizeBytes > 0 && ((await torn[format]?.(stored)) ?? false);
