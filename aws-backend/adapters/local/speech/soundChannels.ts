import { RejectedError } from '../../../runtime/errors.ts';
import type { Pcm } from './decoded.ts';
import { resampler } from './resample.ts';
import { sampleRate } from './segments.ts';

const energyOf = (samples: Float32Array): number => samples.reduce((sum, sample) => sum + sample * sample, 0);

/**
 * A reversed cable inverts a channel's phase, so that the mean of both is inaudible: it has less than this share of each channel's energy.
 */
const cancelled = 0.01;

/** Mixes channels to mono; returns the first channel if they cancel each other out. */
export const mixed = (channels: readonly Float32Array[]): Float32Array => {
  const [first = new Float32Array(), ...others] = channels;
  if (others.length === 0) return first;
  const mean = first.map((sample, index) => others.reduce((sum, channel) => sum + (channel[index] ?? 0), sample) / channels.length);
  const energy = energyOf(mean);
  const isCancelled = channels.every((channel) => energy < cancelled * energyOf(channel));
  return isCancelled ? first : mean;
};

/**
 * Allowed sample rates in Hz: telephones have 8,000, studios 768,000. A file may claim any rate, and the resampling filter grows with it.
 */
const rates = { lowest: 1000, highest: 1_000_000 };

/** Converts to the number of channels that the recording began with. */
const likeFirst = (channels: Float32Array[], count: number): Float32Array[] => {
  if (channels.length === count) return channels;
  const one = mixed(channels);
  return Array.from({ length: count }, () => one);
};

/**
 * Resamples to 16 kHz, starting `from` seconds after the recording's start: earlier audio is dropped, and missing audio is filled with
 * silence. Stereo stays stereo; any other number of channels is mixed to mono.
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
