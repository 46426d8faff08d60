import type { PersonalData } from '../contracts/interpretation.ts';
import type { MediaResult } from '../contracts/result.ts';
import { redact } from '../pipeline/interpret/redact.ts';
import { holdingPersonalValue } from './personalValues.ts';
import { overlapping, type Span } from '../contracts/spans.ts';

/** Decides what of a file's text may be shown in Salesforce. */
export interface OpenText {
  /** Whether a text at these places neither touches personal data nor repeats it. */
  isOpen(text: string, places: readonly Span[]): boolean;
  /** The text at a place with personal data masked; undefined if the rest repeats personal data found elsewhere. */
  masked(place: Span): string | undefined;
}

/** Personal data and people's names, with their places. */
const hiddenSpans = ({ personalData, entities }: MediaResult): PersonalData[] => [
  ...personalData,
  ...entities
    .filter(({ category }) => category === 'PERSON')
    .flatMap(({ mentions, confidence }) => mentions.map((mention) => ({ category: 'NAME' as const, confidence, ...mention }))),
];

export const openTextOf = (result: MediaResult): OpenText => {
  const spans = hiddenSpans(result);
  const isHidden = overlapping(spans);
  const holds = holdingPersonalValue(result);
  return {
    isOpen: (text, places) => !places.some(isHidden) && !holds(text),
    masked: ({ start, end }) => {
      const inside = spans
        .filter((span) => span.start < end && start < span.end)
        .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
      const text = redact(result.extraction.text.slice(start, end), inside).replaceAll(/\s+/g, ' ').trim();
      return holds(text) ? undefined : text;
    },
  };
};
