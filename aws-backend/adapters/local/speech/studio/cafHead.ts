import { type HeadReader, maxChunks, type StudioHead } from './studioHead.ts';

const codecs: readonly StudioHead['codec'][] = ['lpcm', 'alaw', 'ulaw', 'ima4'];
const descriptionBytes = 32;
const [isFloat, isLittleEndian] = [1, 2];

/** Parses the header of a Core Audio file: Apple, "Apple Core Audio Format Specification 1.0". */
export const cafHead: HeadReader = async (read, sizeBytes) => {
  let said: Buffer | undefined;
  let at = 8;
  for (let count = 0; count < maxChunks && at + 12 <= sizeBytes; count += 1) {
    const head = Buffer.from(await read(at, at + 12));
    const [name, length, from] = [head.toString('latin1', 0, 4), Number(head.readBigInt64BE(4)), at + 12];
    if (name === 'desc') said = Buffer.from(await read(from, Math.min(sizeBytes, from + descriptionBytes)));
    if (name === 'data') {
      const codec = codecs.find((one) => one === said?.toString('latin1', 8, 12));
      if (said?.length !== descriptionBytes || codec === undefined) return undefined;
      const flags = said.readUInt32BE(12);
      return {
        ...{ codec, bits: said.readUInt32BE(28), channels: said.readUInt32BE(24), rate: said.readDoubleBE(0) },
        ...{ isFloat: (flags & isFloat) !== 0, isLittleEndian: (flags & isLittleEndian) !== 0 },
        // The audio follows a 4-byte edit count.
        ...{ dataFrom: from + 4, dataBytes: length > 4 ? length - 4 : undefined },
      };
    }
    if (length < 0) return undefined;
    at = from + length;
  }
  return undefined;
};
