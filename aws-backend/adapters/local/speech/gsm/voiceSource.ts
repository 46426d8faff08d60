import { product, saturated } from './fixedPoint.ts';
import type { GsmPart } from './gsmFrames.ts';

/** Tables 4.3b and 4.6 of GSM 06.10. */
const gains = [3277, 11_469, 21_299, 32_767];
const mantissas = [18_431, 20_479, 22_527, 24_575, 26_623, 28_671, 30_719, 32_767];

/** The maximum amplitude as exponent and mantissa: 4.2.15. */
const scaleOf = (code: number): { exponent: number; mantissa: number } => {
  let exponent = code > 15 ? (code >> 3) - 1 : 0;
  let mantissa = code - exponent * 8;
  if (mantissa === 0) return { exponent: -4, mantissa: 7 };
  while (mantissa <= 7) {
    mantissa = mantissa * 2 + 1;
    exponent -= 1;
  }
  return { exponent, mantissa: mantissa - 8 };
};

const pulsesOf = ({ largest, pulses }: GsmPart): number[] => {
  const { exponent, mantissa } = scaleOf(largest);
  const shift = 6 - exponent;
  const half = shift === 0 ? 0 : 1 << (shift - 1);
  return pulses.map((code) => saturated(product(mantissas[mantissa] ?? 0, (2 * code - 7) * 4096) + half) >> shift);
};

const partSamples = 40;
/** Maximum lag in samples. */
const memory = 120;

/** Reconstructs the excitation signal of a frame from pulses and long-term prediction: 4.3.1 and 4.3.2. */
export const voiceSource = (): ((parts: readonly GsmPart[]) => Int16Array) => {
  let lag = partSamples;
  const past = new Int16Array(memory + partSamples);
  const add = (part: GsmPart): void => {
    if (part.lag >= partSamples && part.lag <= memory) lag = part.lag;
    past.copyWithin(0, partSamples);
    const now = new Int16Array(partSamples);
    pulsesOf(part).forEach((pulse, index) => (now[part.grid + 3 * index] = pulse));
    const gain = gains[part.gain] ?? 0;
    for (let at = 0; at < partSamples; at += 1) past[memory + at] = saturated((now[at] ?? 0) + product(gain, past[memory + at - lag] ?? 0));
  };
  return (parts) => {
    const sound = new Int16Array(parts.length * partSamples);
    for (const [index, part] of parts.entries()) {
      add(part);
      sound.set(past.subarray(memory), index * partSamples);
    }
    return sound;
  };
};
