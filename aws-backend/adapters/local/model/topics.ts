import { note, type Note } from '../../../contracts/notes.ts';
import type { CitedTopic } from '../../../ports/model.ts';
import { namedThings } from '../language/entities/namedThings.ts';
import { matches, outside, shifted, type Span } from '../language/spans.ts';
import type { Tagged } from '../language/tagText.ts';
import { taggedWindows, tagWhole } from '../language/tagWhole.ts';
import { windowsOf, type Window } from '../language/windows.ts';
import { topicWordsOf, type TopicWords } from './topicWords.ts';
import { findWhole } from './wholeWords.ts';

/** Shorter texts get no topics: reading them is as fast. */
const minWords = 40;
const maxTopics = 5;
/** The minimum number of sentences with a phrase for it to be a topic. */
const minSentences = 2;
/** The minimum length of a head word, by which phrases of a short text are grouped. */
const minOfHead = 6;
/** The maximum number of windows analyzed of a long text: its topics recur. */
const maxPieces = 8;

/** Placeholders for masked personal data. */
const mask = /\[[A-Z_]+_\d+\]/g;
interface Said {
  value: string;
  place: Span;
  words: number;
  sentences: Set<string>;
}

const keyOf = (phrase: string, { stem }: TopicWords): string => phrase.toLowerCase().split(/\s+/).map(stem).join(' ');

/** Returns a noun phrase and its endings: "annual support plan", "support plan". */
const endingsOf = (text: string, { start, end }: Span, { words: { fewest, most } }: TopicWords): Span[] =>
  matches(text.slice(start, end), /\S+/g)
    .slice(-most)
    .slice(0, fewest === 1 ? undefined : 1 - fewest)
    .map((word) => ({ start: start + word.start, end }));

const longestSentence = 300;

/** Returns the sentence or line around a span with digits replaced, so that page headers and footers count once. */
const sentenceAt = (text: string, { start, end }: Span): string => {
  const before =
    text
      .slice(Math.max(0, start - longestSentence), start)
      .split(/\n|[.!?] /)
      .at(-1) ?? '';
  const behind = text.slice(end, end + longestSentence).split(/\n|[.!?](?=\s)/)[0] ?? '';
  return (before + text.slice(start, end) + behind).replace(/\d/g, '0');
};

const isSubject = (phrase: string, { isLink, hasLinksWithin, qualifiers, everyday, minLetters, stem }: TopicWords): boolean => {
  const words = phrase.toLowerCase().split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (!words.every((word) => /^\p{L}[\p{L}'’-]*$/u.test(word)) || isLink(first) || isLink(last) || qualifiers.has(first)) return false;
  if (!hasLinksWithin && words.some(isLink)) return false;
  const isSaying = (word: string): boolean => !everyday.has(word) && !everyday.has(stem(word)) && !isLink(word);
  return words.some((word) => word.length >= minLetters && isSaying(word));
};

/** The text of a span, and the key that it shares with equivalent phrases. */
interface Phrase {
  key: string;
  value: string;
  place: Span;
}

const valueAt = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');

/** Groups phrases by key with their sentences, keeps the longest of each, and returns those in enough sentences. */
const saidAgain = (text: string, phrases: readonly Phrase[]): Said[] => {
  const said = new Map<string, Said>();
  for (const { key, value, place } of phrases) {
    const words = value.split(' ').length;
    const known = said.get(key) ?? { value, place, words, sentences: new Set<string>() };
    known.sentences.add(sentenceAt(text, place));
    said.set(key, words > known.words ? { ...known, value, place, words } : known);
  }
  return [...said.values()].filter(({ sentences }) => sentences.size >= minSentences);
};

/** Returns the recurring phrases, including endings of phrases. */
const saidIn = (text: string, phrases: readonly Span[], topicWords: TopicWords): Said[] => {
  const endings = phrases
    .flatMap((phrase) => endingsOf(text, phrase, topicWords))
    .map((place) => ({ value: valueAt(text, place), place }))
    .filter(({ value }) => isSubject(value, topicWords))
    .map((ending) => ({ ...ending, key: keyOf(ending.value, topicWords) }));
  return saidAgain(text, endings);
};

const weight = ({ sentences, words }: Said): number => sentences.size * Math.sqrt(words);

/** The maximum number of topics found by head word, where more would be chance. */
const maxByHead = 3;

/** Groups phrases by their last word ("SAML certificate", "the old certificate"), which finds the topics of short texts. */
const saidByHead = (text: string, phrases: readonly Span[], topicWords: TopicWords): Said[] => {
  const byHead = phrases.flatMap((phrase): Phrase[] => {
    const head = text.slice(phrase.start, phrase.end).split(/\s+/).at(-1) ?? '';
    if (head.length < minOfHead || !isSubject(head, topicWords)) return [];
    const places = [...endingsOf(text, phrase, topicWords), { start: phrase.end - head.length, end: phrase.end }];
    const place = places.find((each) => isSubject(valueAt(text, each), topicWords));
    return place ? [{ key: keyOf(head, topicWords), value: valueAt(text, place), place }] : [];
  });
  return saidAgain(text, byHead).filter(({ words }) => words >= topicWords.words.fewest);
};

/** Returns the topics with the highest weight, none of them part of another. */
const weightiest = (said: readonly Said[], topicWords: TopicWords): Said[] =>
  said
    .toSorted((left, right) => weight(right) - weight(left))
    .reduce<Said[]>((kept, each) => {
      const key = ` ${keyOf(each.value, topicWords)} `;
      const isKnown = kept.some(({ value }) => {
        const other = ` ${keyOf(value, topicWords)} `;
        return key.includes(other) || other.includes(key);
      });
      return isKnown ? kept : [...kept, each];
    }, [])
    .slice(0, maxTopics);

const isShort = (text: string): boolean => [...text.matchAll(/\p{L}{2,}/gu).take(minWords)].length < minWords;

/** Returns a note if a text is long enough for topics but its language isn't supported. */
export const topicNotes = (text: string, languageCode: string): Note[] =>
  topicWordsOf(languageCode) === undefined && !isShort(text) ? [note('TOPICS_UNTOLD')] : [];

const untagged: Tagged = { organizations: [], locations: [], nounPhrases: [] };

const matchesIn = (windows: readonly Window[], pattern: RegExp): Span[] =>
  windows.flatMap((window) => matches(window.text, pattern).map((span) => shifted(span, window.start)));

/** Samples windows evenly, for languages that the tagger doesn't support. */
const everyFew = (windows: readonly Window[]): Window[] => {
  const step = Math.ceil(windows.length / maxPieces);
  return windows.filter((_, index) => index % step === 0);
};

/**
 * Returns the recurring noun phrases of a text, except names, amounts and dates: English ones by the tagger, German, French and Spanish
 * ones by patterns. A topic in n sentences has a confidence of n / (n + 2): two may be chance, ten are not.
 */
export const topicsOf = async (text: string, languageCode: string): Promise<CitedTopic[]> => {
  const topicWords = topicWordsOf(languageCode);
  if (topicWords === undefined || isShort(text)) return [];
  const { phrase } = topicWords;
  const windows = phrase ? everyFew(windowsOf(text)) : taggedWindows(text, maxPieces);
  const tagged = phrase ? { ...untagged, nounPhrases: matchesIn(windows, phrase) } : await tagWhole(text, languageCode, windows);
  const named = await namedThings(text, languageCode, matchesIn(windows, mask), tagged, windows);
  // A word before a colon names a speaker or a field.
  const phrases = outside(tagged.nounPhrases, named).filter(({ end }) => text.charAt(end) !== ':');
  const again = weightiest(saidIn(text, phrases, topicWords), topicWords);
  const found = again.length > 0 ? again : weightiest(saidByHead(text, phrases, topicWords), topicWords).slice(0, maxByHead);
  return found.flatMap(({ value, place, sentences }) => {
    const quote = findWhole(text, place);
    const confidence = Number((sentences.size / (sentences.size + 2)).toFixed(3));
    return quote === undefined ? [] : [{ value, quote, confidence, method: 'Extractive' as const }];
  });
};
