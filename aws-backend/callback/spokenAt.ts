import type { SpeechSegment } from '../contracts/extraction.ts';
import type { MediaResult } from '../contracts/result.ts';
import type { Span } from '../contracts/spans.ts';

/** When something is said in a recording, and by whom if known. */
export interface Spoken {
  startMs: number;
  endMs: number;
  speaker: string | undefined;
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Exact to the word if the engine gives word timings, otherwise the whole segment. */
const timesOf = ({ words = [], startMs, endMs }: SpeechSegment, place: Span): { startMs: number; endMs: number } => {
  const said = words.filter((word) => touches(word, place));
  return { startMs: said[0]?.startMs ?? startMs, endMs: said.at(-1)?.endMs ?? endMs };
};

/** When the text at a place is spoken; undefined if it is in no segment. */
export const spokenAt = ({ extraction: { segments = [] } }: MediaResult, place: Span): Spoken | undefined => {
  const segment = segments.find((one) => touches(one, place));
  return segment && { ...timesOf(segment, place), speaker: segment.speaker };
};
