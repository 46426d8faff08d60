import { RejectedError } from '../../../runtime/errors.ts';
import type { Pcm } from './decoded.ts';
import { resampler } from './resample.ts';
import { sampleRate } from './segments.ts';

const energyOf = (samples: Float32Array): number => samples.reduce((sum, sample) => sum + sample * sample, 0);

/** A cable that is the wrong way round makes one channel the other's opposite: their mean has less than this share of either, which is nothing to hear. */
const cancelled = 0.01;

/** Channels as one. */
export const mixed = (channels: readonly Float32Array[]): Float32Array => {
  const [first = new Float32Array(), ...others] = channels;
  if (others.length === 0) return first;
  const mean = first.map((sample, index) => others.reduce((sum, channel) => sum + (channel[index] ?? 0), sample) / channels.length);
  const energy = energyOf(mean);
  const isCancelled = channels.every((channel) => energy < cancelled * energyOf(channel));
  return isCancelled ? first : mean;
};

/** Samples a second that sound may have: telephones have 8,000, studios 768,000. A file may claim any other, and the filter between grows with it. */
const rates = { lowest: 1000, highest: 1_000_000 };

/** As many channels as the recording began with. */
const likeFirst = (channels: Float32Array[], count: number): Float32Array[] => {
  if (channels.length === count) return channels;
  const one = mixed(channels);
  return Array.from({ length: count }, () => one);
};

/**
 * Two channels, or one of any other number, at 16,000 samples a second, which begin `from` seconds after the recording does: what is before
 * is left out, what is missing is quiet.
 */
export async function* soundChannels(pcm: AsyncIterable<Pcm>, startsAt: number, from: number): AsyncGenerator<Float32Array[]> {
  let resamplers: ReturnType<typeof resampler>[] | undefined;
  let toSkip = Math.round((from - startsAt) * sampleRate);
  const wanted = (channels: Float32Array[]): Float32Array[] => {
    const length = channels[0]?.length ?? 0;
    const skipped = Math.max(0, Math.min(toSkip, length));
    toSkip -= skipped;
    return channels.map((samples) => samples.subarray(skipped));
  };
  for await (const { channels, rate } of pcm) {
    if (resamplers === undefined) {
      if (rate < rates.lowest || rate > rates.highest) throw new RejectedError('FILE_CORRUPT');
      resamplers = Array.from({ length: channels.length === 2 ? 2 : 1 }, () => resampler(rate));
      if (toSkip < 0) yield resamplers.map(() => new Float32Array(-toSkip));
    }
    const fitting = likeFirst(channels, resamplers.length);
    yield wanted(resamplers.map((resample, index) => resample(fitting[index])));
  }
  if (resamplers) yield wanted(resamplers.map((resample) => resample()));
}
