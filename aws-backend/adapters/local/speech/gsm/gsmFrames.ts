/** A frame of GSM 06.10: 20 ms in four subframes. */
export interface GsmFrame {
  /** Eight log area ratios, which describe the vocal tract. */
  ratios: number[];
  parts: GsmPart[];
}
export interface GsmPart {
  /** Long-term prediction: the distance to the previous period in samples, and its gain. */
  lag: number;
  gain: number;
  /** The pulses' grid position (of four), maximum amplitude and values. */
  grid: number;
  largest: number;
  pulses: number[];
}

/** Bytes of two frames in Microsoft's packing: RFC 2361 and "wav49" of libgsm. */
export const pairBytes = 65;
export const pairSamples = 320;

const ratioBits = [6, 6, 5, 5, 4, 4, 3, 3];

/** Returns a reader for numbers of a given bit width, least significant bits first. */
const bitsOf = (bytes: Uint8Array): ((count: number) => number) => {
  let at = 0;
  return (count) => {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1, at += 1) value |= (((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) << bit;
    return value;
  };
};

/** Parses the two frames of a block. */
export const gsmFrames = (block: Uint8Array): GsmFrame[] => {
  const next = bitsOf(block);
  const part = (): GsmPart => ({
    ...{ lag: next(7), gain: next(2), grid: next(2), largest: next(6) },
    pulses: Array.from({ length: 13 }, () => next(3)),
  });
  const frame = (): GsmFrame => ({ ratios: ratioBits.map(next), parts: Array.from({ length: 4 }, part) });
  return [frame(), frame()];
};
