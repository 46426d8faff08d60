/** The recognizer's sample rate in Hz. */
export const sampleRate = 16_000;

/** Samples from `start` to `end` (exclusive). */
export interface Stretch {
  start: number;
  end: number;
}

/** Samples per frame: 20 ms, the resolution of loudness. */
export const frameLength = 320;
/** 0.36 s of silence end a sentence; shorter pauses occur within words. */
const quietFrames = 18;
/** 15 s, the longest input that the recognizer was designed for. */
const longestFrames = 750;
/** Kept before and after loud frames, because words begin and end softly: 0.1 s and 0.16 s. */
const leadFrames = 5;
const tailFrames = 8;

/** Returns the loudness of each frame as its root mean square. */
export const loudnessOf = (samples: Float32Array): Float64Array => {
  // Removes the inaudible DC offset of cheap sound cards; less than a second is too short to measure it.
  const offset = samples.length < sampleRate ? 0 : samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  const frames = new Float64Array(Math.ceil(samples.length / frameLength));
  for (let frame = 0; frame < frames.length; frame += 1) {
    const part = samples.subarray(frame * frameLength, (frame + 1) * frameLength);
    let energy = 0;
    for (const sample of part) energy += (sample - offset) ** 2;
    frames[frame] = Math.sqrt(energy / part.length);
  }
  return frames;
};

/** Loudness below which nothing is speech: 0.002 of full scale, as quiet as a good microphone in an empty room. */
export const silence = 0.002;

/** If something is eight times as loud as its surroundings, like speech, the limit is 0.0003 instead, for a microphone at low volume. */
const clearly = 8;
const faintest = 0.0003;

/** The threshold for loud frames. Constant noise and tones have no loud parts; speech without a pause and audio too short to judge do. */
const loudFrom = (loudness: Float64Array): number => {
  if (loudness.length < quietFrames) return silence;
  const sorted = loudness.toSorted();
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  const [floor, peak] = [at(0.1), at(0.95)];
  if (peak < floor * 1.5) return Math.max(peak * 1.5, silence);
  const least = peak < 4 * silence && peak > floor * clearly ? faintest : silence;
  return Math.max(least, Math.min(Math.max(floor * 3, peak * 0.04), peak * 0.2));
};

/** Returns runs of loud frames that are separated by pauses. */
const runsOf = (loudness: Float64Array): Stretch[] => {
  const threshold = loudFrom(loudness);
  const runs: Stretch[] = [];
  loudness.forEach((value, frame) => {
    if (value <= threshold) return;
    const last = runs.at(-1);
    if (last && frame - last.end < quietFrames) last.end = frame + 1;
    else runs.push({ start: frame, end: frame + 1 });
  });
  return runs;
};

/** Splits runs that are too long at their quietest frame, to avoid splitting words. */
const cutLong = (run: Stretch, loudness: Float64Array): Stretch[] => {
  if (run.end - run.start <= longestFrames) return [run];
  let quietest = run.start + longestFrames - 1;
  for (let frame = run.start + Math.ceil(longestFrames / 2); frame < run.start + longestFrames; frame += 1) {
    if ((loudness[frame] ?? 0) < (loudness[quietest] ?? 0)) quietest = frame;
  }
  return [{ start: run.start, end: quietest }, ...cutLong({ start: quietest, end: run.end }, loudness)];
};

/** Splits a run into pieces, including the soft beginning and end of its words. */
const piecesOf = (run: Stretch, loudness: Float64Array): Stretch[] =>
  cutLong(run, loudness).map(({ start, end }) => ({
    start: start === run.start ? Math.max(0, start - leadFrames) : start,
    end: end === run.end ? Math.min(loudness.length, end + tailFrames) : end,
  }));

/**
 * Finds the stretches with speech, in order and without overlap: each loud frame is in exactly one of them. Unless the recording ends here,
 * a stretch that may continue is left for the next call, whose samples begin at `rest`.
 */
export const stretchesOf = (samples: Float32Array, isEnd: boolean): { stretches: Stretch[]; rest: number } => {
  const loudness = loudnessOf(samples);
  const runs = runsOf(loudness);
  const pieces = runs.flatMap((run) => piecesOf(run, loudness));
  const isOpen = !isEnd && loudness.length - (runs.at(-1)?.end ?? -Infinity) < quietFrames;
  const open = isOpen ? pieces.pop() : undefined;
  const stretches = pieces.map(({ start, end }) => ({ start: start * frameLength, end: Math.min(samples.length, end * frameLength) }));
  if (isEnd) return { stretches, rest: samples.length };
  const quietFrom = Math.max(0, loudness.length - leadFrames);
  return { stretches, rest: Math.max(pieces.at(-1)?.end ?? 0, open?.start ?? quietFrom) * frameLength };
};
