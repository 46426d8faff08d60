import type { Read } from './waveHead.ts';

/** Where the first block of a FLAC file tells the samples a second, 20 bits, and 40 bits later how many there are: RFC 9639, 8.2. */
const ratesAt = 18;

/** Milliseconds that a FLAC file says it has; 0 where it leaves that open. */
export const flacMs = async (read: Read): Promise<number> => {
  const bytes = Buffer.from(await read(0, ratesAt + 8));
  if (bytes.length < ratesAt + 8 || bytes.toString('latin1', 0, 4) !== 'fLaC') return 0;
  const rate = bytes.readUIntBE(ratesAt, 3) >> 4;
  const samples = (bytes.readUInt8(ratesAt + 3) & 0x0f) * 2 ** 32 + bytes.readUInt32BE(ratesAt + 4);
  return rate === 0 ? 0 : (samples / rate) * 1000;
};
