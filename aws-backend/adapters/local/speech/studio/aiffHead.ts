import type { Read } from '../waveHead.ts';
import { type HeadReader, maxChunks, numbers, type StudioHead } from './studioHead.ts';

type Coding = Pick<StudioHead, 'codec' | 'bits' | 'isFloat' | 'isLittleEndian'>;

/** Encodings by their QuickTime name in lowercase; plain AIFF, without a name, is `none`. */
const codings: Readonly<Record<string, (bits: number) => Coding>> = {
  none: numbers,
  twos: numbers,
  in24: () => numbers(24),
  in32: () => numbers(32),
  sowt: (bits) => ({ ...numbers(bits), isLittleEndian: true }),
  fl32: () => ({ ...numbers(32), isFloat: true }),
  fl64: () => ({ ...numbers(64), isFloat: true }),
  alaw: () => ({ ...numbers(8), codec: 'alaw' }),
  ulaw: () => ({ ...numbers(8), codec: 'ulaw' }),
  ima4: () => ({ ...numbers(16), codec: 'ima4' }),
};

/** Reads an 80-bit float with the precision needed for sample rates. */
const extendedAt = (bytes: Buffer, at: number): number =>
  bytes.readUInt32BE(at + 2) * 2 ** ((bytes.readUInt16BE(at) & 0x7fff) - 16383 - 31);

const commonBytes = 22;

const chunksOf = async (read: Read, sizeBytes: number): Promise<{ common?: Buffer; sound?: { from: number; bytes: number } }> => {
  let common: Buffer | undefined;
  let at = 12;
  for (let count = 0; count < maxChunks && at + 8 <= sizeBytes; count += 1) {
    const head = Buffer.from(await read(at, Math.min(sizeBytes, at + 12)));
    const [name, length, from] = [head.toString('latin1', 0, 4), head.readUInt32BE(4), at + 8];
    if (name === 'COMM') common = Buffer.from(await read(from, Math.min(sizeBytes, from + Math.min(length, commonBytes))));
    if (name === 'SSND' && head.length === 12) {
      const skipped = 8 + head.readUInt32BE(8);
      return { ...(common ? { common } : {}), sound: { from: from + skipped, bytes: length - skipped } };
    }
    at = from + length + (length % 2);
  }
  return {};
};

/** Parses the header of AIFF, the Mac's format: Apple, "Audio Interchange File Format", 1.3, and AIFF-C. */
export const aiffHead: HeadReader = async (read, sizeBytes) => {
  const { common, sound } = await chunksOf(read, sizeBytes);
  if (common === undefined || sound === undefined || common.length < 18) return undefined;
  const coding = codings[common.length < commonBytes ? 'none' : common.toString('latin1', 18).toLowerCase()];
  const bits = 8 * Math.ceil(common.readUInt16BE(6) / 8);
  return (
    coding && {
      ...coding(bits),
      ...{ channels: common.readUInt16BE(0), rate: extendedAt(common, 8) },
      ...{ dataFrom: sound.from, dataBytes: sound.bytes > 0 ? sound.bytes : undefined },
    }
  );
};
