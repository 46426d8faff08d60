import type { SpeechSegment } from '../../../contracts/extraction.ts';
import type { PersonalData } from '../../../contracts/interpretation.ts';

/** A time in a recording. */
export interface Range {
  startMs: number;
  endMs: number;
}

/** Milliseconds on either side: engines tell the times of words to a tenth of a second. */
const paddingMs = 120;

/**
 * How much later than by an engine that knows the run-up of encoders, and leaves it out, sound may be heard here: 139 ms of high-efficiency AAC,
 * 138 of MP3 at 8 kHz.
 */
const runUpMs = 140;

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && one.end > other.start;

const merged = (ranges: readonly Range[]): Range[] => {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = joined.at(-1);
    if (last && range.startMs <= last.endMs) last.endMs = Math.max(last.endMs, range.endMs);
    else joined.push({ ...range });
  }
  return joined;
};

/**
 * When something personal is heard: its words and those that the engine masked, or all that was said without a pause where no times of words are
 * known. Where the sound begins `lateMs` later than the recording, and the engine may have counted from either, both times.
 */
export const bleepsOf = (segments: readonly SpeechSegment[], personalData: readonly PersonalData[], lateMs = 0): Range[] => {
  const spoken = segments.flatMap((segment): Range[] => {
    const { words = [] } = segment;
    const masked = words.filter(({ isPersonal }) => isPersonal);
    const spans = personalData.filter((span) => overlaps(span, segment));
    if (spans.length === 0) return masked;
    const found = words.filter((word) => spans.some((span) => overlaps(span, word)));
    return found.length > 0 ? [...found, ...masked] : [segment];
  });
  const either = [...spoken, ...spoken.map(({ startMs, endMs }) => ({ startMs: startMs + lateMs, endMs: endMs + lateMs }))];
  return merged(either.map(({ startMs, endMs }) => ({ startMs: Math.max(0, startMs - paddingMs), endMs: endMs + paddingMs + runUpMs })));
};

const toneHertz = 1_000;
const toneLoudness = 0.2;

/** Puts a tone in place of what is heard in those times. `from`: which sample of the recording the first one is. */
export const bleep = (samples: Float32Array, from: number, ranges: readonly Range[], samplesPerSecond: number): Float32Array => {
  const bleeped = Float32Array.from(samples);
  for (const { startMs, endMs } of ranges) {
    const first = Math.max(0, Math.floor((startMs * samplesPerSecond) / 1000) - from);
    const end = Math.min(samples.length, Math.ceil((endMs * samplesPerSecond) / 1000) - from);
    for (let at = first; at < end; at += 1)
      bleeped[at] = toneLoudness * Math.sin((2 * Math.PI * toneHertz * (from + at)) / samplesPerSecond);
  }
  return bleeped;
};
