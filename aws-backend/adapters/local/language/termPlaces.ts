import type { Span } from './spans.ts';

/** The tagger's words, each with what stands before and behind it: together they are the text again. */
export type Sentences = readonly (readonly Term[])[];
interface Term {
  pre: string;
  text: string;
  post: string;
  tags?: ReadonlySet<string>;
  chunk?: string;
}

/** Where each word of each sentence stands. Counted here, since the tagger's own offsets take ten times as long as its tags. */
export const placesOfTerms = (sentences: Sentences): Span[][] => {
  let position = 0;
  return sentences.map((terms) =>
    terms.map(({ pre, text, post }) => {
      const start = position + pre.length;
      position = start + text.length + post.length;
      return { start, end: start + text.length };
    }),
  );
};
