import type { Span } from './spans.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A line that goes on in the next one ends no sentence; same length, so that places stay. */
const unwrapped = (text: string): string => text.replace(/(?<=[\p{L}\p{N},;])\n(?=[\p{Ll}\d(])/gu, ' ');

/** Where the sentences of a text stand, in any script, without the space around them. */
export const sentencesOf = (text: string): Span[] =>
  [...segmenter.segment(unwrapped(text))].flatMap(({ segment, index }) => {
    const lead = segment.length - segment.trimStart().length;
    const length = segment.trim().length;
    return length > 0 ? [{ start: index + lead, end: index + lead + length }] : [];
  });
