import { type HeadReader, numbers, type StudioHead } from './studioHead.ts';

type Coding = Pick<StudioHead, 'codec' | 'bits' | 'isFloat' | 'isLittleEndian'>;

const codings: Readonly<Record<number, Coding>> = {
  1: { ...numbers(8), codec: 'ulaw' },
  2: numbers(8),
  3: numbers(16),
  4: numbers(24),
  5: numbers(32),
  6: { ...numbers(32), isFloat: true },
  7: { ...numbers(64), isFloat: true },
  27: { ...numbers(8), codec: 'alaw' },
};

const headBytes = 24;
const unknown = 0xffffffff;

/** Parses the header of an AU file (Sun, NeXT), as written by Unix telephone systems: au(5). */
export const auHead: HeadReader = async (read, sizeBytes) => {
  if (sizeBytes < headBytes) return undefined;
  const head = Buffer.from(await read(0, headBytes));
  const coding = codings[head.readUInt32BE(12)];
  const dataBytes = head.readUInt32BE(8);
  return (
    coding && {
      ...coding,
      ...{ rate: head.readUInt32BE(16), channels: head.readUInt32BE(20) },
      ...{ dataFrom: head.readUInt32BE(4), dataBytes: dataBytes === unknown || dataBytes === 0 ? undefined : dataBytes },
    }
  );
};
