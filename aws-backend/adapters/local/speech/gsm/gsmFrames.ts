/** What a frame of GSM 06.10 says: 20 ms in four parts. */
export interface GsmFrame {
  /** Eight log area ratios, which tell the form of the mouth. */
  ratios: number[];
  parts: GsmPart[];
}
export interface GsmPart {
  /** How many samples before the voice did the same, and how loud. */
  lag: number;
  gain: number;
  /** Which of four grids the pulses lie on, the largest of them, and each. */
  grid: number;
  largest: number;
  pulses: number[];
}

/** Bytes of two frames as Microsoft packs them: RFC 2361 and "wav49" of libgsm. */
export const pairBytes = 65;
export const pairSamples = 320;

const ratioBits = [6, 6, 5, 5, 4, 4, 3, 3];

/** Takes numbers of so many bits each, the lowest bits first. */
const bitsOf = (bytes: Uint8Array): ((count: number) => number) => {
  let at = 0;
  return (count) => {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1, at += 1) value |= (((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) << bit;
    return value;
  };
};

/** The two frames of a block. */
export const gsmFrames = (block: Uint8Array): GsmFrame[] => {
  const next = bitsOf(block);
  const part = (): GsmPart => ({
    ...{ lag: next(7), gain: next(2), grid: next(2), largest: next(6) },
    pulses: Array.from({ length: 13 }, () => next(3)),
  });
  const frame = (): GsmFrame => ({ ratios: ratioBits.map(next), parts: Array.from({ length: 4 }, part) });
  return [frame(), frame()];
};
