import { frameLength, loudnessOf, silence } from './segments.ts';
import { mixed } from './soundChannels.ts';

/** A voice is on a channel of its own where that channel is four times as loud (12 dB) as the other. */
const clearly = 4;
/** The share of what is loud that is so, from which on each channel has its own voice. Rooms recorded by two microphones stay far below it. */
const mostly = 0.8;
/** Frames quieter than this share of the loudest are nobody's. */
const faint = 0.1;
/** Frames on each side that are looked at together, so that nobody is cut off within a word: 0.1 s. */
const around = 5;

/**
 * The share of each channel from which on it is so too: people who speak at once all the time make pauses of their own, in which the other is
 * louder (17 to 27 % of two samples). In rooms recorded by two microphones, and where both channels hold the same, it is 0.
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

/** One channel without what it heard of the other's voice: telephone lines echo. */
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
 * What is to be heard one after the other: each channel where each has its own voice, as telephone systems record calls, and all as one elsewhere.
 * Two people who speak at once are then both understood, and it is known who says what.
 */
export const voicesOf = (channels: readonly Float32Array[]): Float32Array[] => {
  const [left, right] = channels;
  if (left === undefined || right === undefined) return [mixed(channels)];
  const [ofLeft, ofRight] = [loudnessOf(left), loudnessOf(right)];
  if (!isTwoVoices(ofLeft, ofRight)) return [mixed(channels)];
  return [withoutEcho(left, ofLeft, ofRight), withoutEcho(right, ofRight, ofLeft)];
};
