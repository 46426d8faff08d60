import type { SpeechSegment } from '../../../contracts/extraction.ts';
import type { PersonalData } from '../../../contracts/interpretation.ts';
import { isGuess } from '../speech/unsure.ts';

/** A time range in a recording. */
export interface Range {
  startMs: number;
  endMs: number;
}

/** Padding on both sides, because engines time words to a tenth of a second. */
const paddingMs = 120;

/**
 * The most by which audio may start later here than in an engine that skips the encoder delay (priming samples): 139 ms in HE-AAC, 138 ms
 * in MP3 at 8 kHz.
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
 * Returns when personal data is spoken: the times of its words and of those that the engine masked, or of the whole segment if its words
 * have no times. If the audio starts `lateMs` after the recording, the engine may have counted from either start, so both times are
 * returned.
 */
export const bleepsOf = (segments: readonly SpeechSegment[], personalData: readonly PersonalData[], lateMs = 0): Range[] => {
  const spoken = segments.flatMap((segment): Range[] => {
    // A guess of the embedded engine, which times no words, so it is unknown whether it contains personal data.
    if (segment.words === undefined && isGuess(segment)) return [segment];
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

/** Replaces the audio in these ranges with a tone. `from`: the index in the recording of the first sample. */
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
