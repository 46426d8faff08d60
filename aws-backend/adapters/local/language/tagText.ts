import nlp from 'compromise';
import { placesOfTerms, type Sentences } from './termPlaces.ts';
import type { Span } from './spans.ts';

/** The tagger's results for a text. */
export interface Tagged {
  organizations: Span[];
  locations: Span[];
  nounPhrases: Span[];
}

/** Indexes of the sentence, its first term, and the term after the last. */
type Pointer = readonly [sentence?: number | undefined, start?: number | undefined, end?: number | undefined, ...rest: unknown[]];

interface View {
  fullPointer: readonly Pointer[];
}

const spansOf = (places: Span[][], { fullPointer }: View): Span[] =>
  fullPointer.flatMap(([sentence = 0, from = 0, to]) => {
    const terms = places[sentence] ?? [];
    const first = terms[from];
    const last = terms[(to ?? terms.length) - 1];
    return first !== undefined && last !== undefined ? [{ start: first.start, end: last.end }] : [];
  });

/** Whether a term can't be part of a noun phrase. */
const isFiller = (tags: ReadonlySet<string> = new Set()): boolean =>
  [
    'Determiner',
    'Pronoun',
    'Preposition',
    'Conjunction',
    'QuestionWord',
    'Possessive',
    'Verb',
    'Adverb',
    'Particle',
    'Expression',
    'Date',
    'Value',
    'Url',
    'Email',
  ].some((tag) => tags.has(tag)) && !tags.has('ProperNoun');

/** Returns runs of terms that the chunker tags as noun phrase, split at determiners, prepositions and punctuation. */
const nounPhrases = (sentences: Sentences, places: Span[][]): Span[] =>
  sentences.flatMap((terms, sentence) => {
    const found: Span[] = [];
    let open: Span | undefined;
    terms.forEach(({ chunk, tags, pre, post }, index) => {
      const place = places[sentence]?.[index];
      if (chunk !== 'Noun' || place === undefined || isFiller(tags)) {
        open = undefined;
        return;
      }
      if (open === undefined || pre !== '') found.push((open = { ...place }));
      else open.end = place.end;
      if (post !== ' ') open = undefined;
    });
    return found;
  });

/** Tags one window of English text. */
export const tagText = (text: string): Tagged => {
  const doc = nlp(text);
  const sentences: Sentences = doc.docs;
  const places = placesOfTerms(sentences);
  return {
    organizations: spansOf(places, doc.organizations()),
    locations: spansOf(places, doc.places()),
    nounPhrases: nounPhrases(sentences, places),
  };
};
