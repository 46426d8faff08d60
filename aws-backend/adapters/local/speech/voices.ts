import { frameLength, loudnessOf, silence } from './segments.ts';
import { mixed } from './soundChannels.ts';

/** A frame belongs to one channel if that channel is four times as loud (12 dB) as the other. */
const clearly = 4;
/** Minimum share of loud frames that belong to one channel for separate voices. Rooms recorded with two microphones are far below it. */
const mostly = 0.8;
/** Frames quieter than this share of the loudest one are ignored. */
const faint = 0.1;
/** Frames on each side that are considered too, so that words aren't cut off: 0.1 s. */
const around = 5;

/**
 * Alternative minimum share for each channel: people who speak at the same time all along pause at different times, in which the other is
 * louder (17 to 27 % in two samples). In rooms recorded with two microphones, and if both channels are the same, it is 0.
 */
const eachOften = 0.1;

const isTwoVoices = (left: Float64Array, right: Float64Array): boolean => {
  const louder = left.map((value, frame) => Math.max(value, right[frame] ?? 0));
  const loudFrom = Math.max(silence, faint * louder.reduce((most, value) => Math.max(most, value), 0));
  const loud = [...louder.keys()].filter((frame) => (louder[frame] ?? 0) >= loudFrom);
  const shareOf = (own: Float64Array, other: Float64Array): number =>
    loud.filter((frame) => (own[frame] ?? 0) >= clearly * (other[frame] ?? 0)).length / Math.max(1, loud.length);
  const [ofLeft, ofRight] = [shareOf(left, right), shareOf(right, left)];
  return ofLeft + ofRight >= mostly || Math.min(ofLeft, ofRight) >= eachOften;
};

/** Silences the other voice's echo in a channel: telephone lines echo. */
const withoutEcho = (samples: Float32Array, own: Float64Array, other: Float64Array): Float32Array => {
  const clean = samples.slice();
  const loudest = (values: Float64Array, frame: number): number =>
    Math.max(...values.subarray(Math.max(0, frame - around), frame + around + 1));
  own.forEach((_, frame) => {
    const isEcho = loudest(other, frame) >= clearly * loudest(own, frame);
    if (isEcho) clean.fill(0, frame * frameLength, (frame + 1) * frameLength);
  });
  return clean;
};

/**
 * Returns the signals to transcribe: each channel if each has its own voice, as in calls recorded by telephone systems, otherwise one mix.
 * Overlapping speech is then recognized too, and it is known who says what.
 */
export const voicesOf = (channels: readonly Float32Array[]): Float32Array[] => {
  const [left, right] = channels;
  if (left === undefined || right === undefined) return [mixed(channels)];
  const [ofLeft, ofRight] = [loudnessOf(left), loudnessOf(right)];
  if (!isTwoVoices(ofLeft, ofRight)) return [mixed(channels)];
  return [withoutEcho(left, ofLeft, ofRight), withoutEcho(right, ofRight, ofLeft)];
};
