import type { Read } from './waveHead.ts';

/** Offset of the sample rate (20 bits) in the STREAMINFO block; 8 bits later follows the number of samples (36 bits): RFC 9639, 8.2. */
const ratesAt = 18;

/** Returns the duration that a FLAC file declares in milliseconds; 0 if it is unknown. */
export const flacMs = async (read: Read): Promise<number> => {
  const bytes = Buffer.from(await read(0, ratesAt + 8));
  if (bytes.length < ratesAt + 8 || bytes.toString('latin1', 0, 4) !== 'fLaC') return 0;
  const rate = bytes.readUIntBE(ratesAt, 3) >> 4;
  const samples = (bytes.readUInt8(ratesAt + 3) & 0x0f) * 2 ** 32 + bytes.readUInt32BE(ratesAt + 4);
  return rate === 0 ? 0 : (samples / rate) * 1000;
};
