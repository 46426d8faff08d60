import { sampleRate } from './segments.ts';

/** The filter's radius in samples of the lower rate. */
const reach = 8;

/** The Lanczos kernel at `distance` samples of the lower rate. */
const kernel = (distance: number): number => {
  if (distance === 0) return 1;
  if (Math.abs(distance) >= reach) return 0;
  const angle = Math.PI * distance;
  return (reach * Math.sin(angle) * Math.sin(angle / reach)) / (angle * angle);
};

/** The number of precomputed filter positions between two samples. */
const phases = 128;

/** Returns a function that resamples chunks of audio from `rate` to 16 kHz. The last call, without samples, returns the rest. */
export const resampler = (rate: number): ((samples?: Float32Array) => Float32Array) => {
  if (rate === sampleRate) return (samples = new Float32Array()) => samples;
  const step = rate / sampleRate;
  const width = Math.max(1, step);
  const side = Math.ceil(reach * width);
  const filters = Array.from({ length: phases + 1 }, (_, phase) => {
    const weights = Float64Array.from({ length: 2 * side }, (__, tap) => kernel((tap - side + 1 - phase / phases) / width));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => weight / sum);
  });
  let held = new Float32Array(side);
  /** The position of the next output sample in `held`. */
  let at = side;
  return (samples) => {
    const input = new Float32Array(held.length + (samples?.length ?? side));
    input.set(held);
    if (samples) input.set(samples, held.length);
    const output = new Float32Array(Math.max(0, Math.ceil((input.length - side - at) / step)));
    for (let index = 0; index < output.length; index += 1) {
      const place = at + index * step;
      const whole = Math.floor(place);
      const filter = filters[Math.round((place - whole) * phases)] ?? new Float64Array();
      let sum = 0;
      for (let tap = 0; tap < filter.length; tap += 1) sum += (filter[tap] ?? 0) * (input[whole - side + 1 + tap] ?? 0);
      output[index] = sum;
    }
    const next = at + output.length * step;
    const keptFrom = Math.max(0, Math.floor(next) - side);
    held = input.slice(keptFrom);
    at = next - keptFrom;
    return output;
  };
};
