import type { Pcm } from './decoded.ts';
import { resampler } from './resample.ts';
import { sampleRate } from './segments.ts';

const energyOf = (samples: Float32Array): number => samples.reduce((sum, sample) => sum + sample * sample, 0);

/** A cable that is the wrong way round makes one channel the other's opposite: their mean has less than this share of either, which is nothing to hear. */
const cancelled = 0.01;

const mixed = (channels: readonly Float32Array[]): Float32Array => {
  const [first = new Float32Array(), ...others] = channels;
  if (others.length === 0) return first;
  const mean = first.map((sample, index) => others.reduce((sum, channel) => sum + (channel[index] ?? 0), sample) / channels.length);
  const energy = energyOf(mean);
  const isCancelled = channels.every((channel) => energy < cancelled * energyOf(channel));
  return isCancelled ? first : mean;
};

/** One channel at 16,000 samples a second, which begins `from` seconds after the recording does: what is before is left out, what is missing is quiet. */
export async function* monoSound(pcm: AsyncIterable<Pcm>, startsAt: number, from: number): AsyncGenerator<Float32Array> {
  let resample: ReturnType<typeof resampler> | undefined;
  let toSkip = Math.round((from - startsAt) * sampleRate);
  if (toSkip < 0) yield new Float32Array(-toSkip);
  const wanted = (samples: Float32Array): Float32Array => {
    const skipped = Math.max(0, Math.min(toSkip, samples.length));
    toSkip -= skipped;
    return samples.subarray(skipped);
  };
  for await (const { channels, rate } of pcm) {
    resample ??= resampler(rate);
    yield wanted(resample(mixed(channels)));
  }
  if (resample) yield wanted(resample());
}
