import { product, saturated } from './fixedPoint.ts';

/** Tables 4.1 and 4.2 of GSM 06.10. */
const smallest = [-32, -32, -16, -16, -8, -8, -4, -4];
const offsets = [0, 0, 2048, -2560, 94, -1792, -341, -1144];
const inverses = [13_107, 13_107, 13_107, 13_107, 19_223, 17_476, 31_454, 29_708];

const decodedRatio = (code: number, index: number): number => {
  const value = product(inverses[index] ?? 0, saturated((code + (smallest[index] ?? 0)) * 1024 - 2 * (offsets[index] ?? 0)));
  return saturated(2 * value);
};

/** Sample ranges of a frame and the interpolation of its ratios with those of the previous frame: 4.2.9.1. */
const shares = [
  { from: 0, to: 13, mean: (old: number, own: number) => (old >> 2) + (own >> 2) + (old >> 1) },
  { from: 13, to: 27, mean: (old: number, own: number) => (old >> 1) + (own >> 1) },
  { from: 27, to: 40, mean: (old: number, own: number) => (old >> 2) + (own >> 2) + (own >> 1) },
  { from: 40, to: 160, mean: (_: number, own: number) => own },
];

const reflection = (ratio: number): number => {
  const size = Math.abs(ratio);
  const value = size < 11_059 ? 2 * size : size < 20_070 ? size + 11_059 : saturated((size >> 2) + 26_112);
  return ratio < 0 ? -value : value;
};

/** The short-term synthesis filter, which models the vocal tract; filters a frame in place: 4.3.3. */
export const voiceFilter = (): ((sound: Int16Array, codes: readonly number[]) => void) => {
  let before = new Array<number>(8).fill(0);
  const held = new Array<number>(9).fill(0);
  const filter = (sample: number, reflections: readonly number[]): number => {
    let value = sample;
    for (let at = 7; at >= 0; at -= 1) {
      const [factor = 0, old = 0] = [reflections[at], held[at]];
      value = saturated(value - product(factor, old));
      held[at + 1] = saturated(old + product(factor, value));
    }
    held[0] = value;
    return value;
  };
  return (sound, codes) => {
    const own = codes.map(decodedRatio);
    for (const { from, to, mean } of shares) {
      const reflections = own.map((ratio, index) => reflection(saturated(mean(before[index] ?? 0, ratio))));
      for (let at = from; at < to; at += 1) sound[at] = filter(sound[at] ?? 0, reflections);
    }
    before = own;
  };
};
