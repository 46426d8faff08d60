import type { CitedTopic } from '../../../ports/model.ts';
import { namedThings } from '../language/entities/namedThings.ts';
import { matches, overlaps, type Span } from '../language/spans.ts';
import { tagWhole } from '../language/tagWhole.ts';
import { functionWords } from '../language/wordLists/functionWords.ts';
import { findWhole } from './wholeWords.ts';

/** A shorter text says what it is about faster than its topics do. */
const fewestWords = 40;
const mostTopics = 5;
/** One word alone is said again by chance, and tells little. */
const wordsOfTopic = { fewest: 2, most: 3 };
/** Sentences that say a phrase, before it is a topic. */
const fewestSentences = 2;
/** Pieces that are looked at of a long text: what it is about is said again and again. */
const mostPieces = 8;

/** What stands for personal data. */
const mask = /\[[A-Z_]+_\d+\]/g;
/** Words that say nothing of a topic before it. */
const qualifier =
  /^(?:new|next|last|first|second|third|other|same|many|more|most|several|few|whole|own|good|great|best|late|early|current|following|above|certain|different|possible|recent|various|total|kind|dear|all|each|every|any|some|own|big|small|old|full|right|wrong|only)$/;
/** Words that every letter, bill and call is full of. */
const everyday =
  /^(?:account|action|address|agent|amount|answer|area|article|attachment|bill|budget|call|caller|case|change|company|contact|contract|copy|cost|customer|date|day|document|email|end|everyone|example|file|hello|hour|information|invoice|issue|item|kind|line|lot|madam|mail|meeting|message|minute|moment|month|name|note|number|offer|office|order|owner|page|part|people|person|phone|piece|place|point|price|problem|product|question|reason|reference|regards|rest|result|section|service|side|sir|site|someone|something|speaker|state|subject|support|team|text|thank|thanks|thing|time|today|tomorrow|total|unit|value|way|week|word|work|year|yes|yesterday)$/;

interface Said {
  value: string;
  place: Span;
  words: number;
  sentences: Set<string>;
}

const singular = (word: string): string => (word.length > 4 ? word.replace(/(?<!s)s$/, '') : word);
const keyOf = (phrase: string): string => phrase.toLowerCase().split(/\s+/).map(singular).join(' ');

/** A noun phrase and what is left of it without its first words: "annual support plan", "support plan". */
const endingsOf = (text: string, { start, end }: Span): Span[] =>
  matches(text.slice(start, end), /\S+/g)
    .slice(-wordsOfTopic.most)
    .slice(0, 1 - wordsOfTopic.fewest)
    .map((word) => ({ start: start + word.start, end }));

const longestSentence = 300;

/** The sentence or line around a place, the same for all numbers: what stands on each page is said once. */
const sentenceAt = (text: string, { start, end }: Span): string => {
  const before =
    text
      .slice(Math.max(0, start - longestSentence), start)
      .split(/\n|[.!?] /)
      .at(-1) ?? '';
  const behind = text.slice(end, end + longestSentence).split(/\n|[.!?](?=\s)/)[0] ?? '';
  return (before + text.slice(start, end) + behind).replace(/\d/g, '0');
};

const isSubject = (phrase: string): boolean => {
  const words = keyOf(phrase).split(' ');
  if (
    !words.every((word) => /^\p{L}[\p{L}'’-]*$/u.test(word)) ||
    words.some((word) => functionWords.has(word)) ||
    qualifier.test(words[0] ?? '')
  )
    return false;
  return words.some((word) => word.length > 3 && !everyday.test(word));
};

/** Each phrase with the sentences that say it; a word before a colon names a speaker or a field. */
const saidIn = (text: string, phrases: readonly Span[]): Said[] => {
  const said = new Map<string, Said>();
  for (const place of phrases.filter(({ end }) => text.charAt(end) !== ':').flatMap((phrase) => endingsOf(text, phrase))) {
    const value = text.slice(place.start, place.end).replace(/\s+/g, ' ');
    if (!isSubject(value)) continue;
    const key = keyOf(value);
    const known = said.get(key) ?? { value, place, words: value.split(' ').length, sentences: new Set<string>() };
    known.sentences.add(sentenceAt(text, place));
    said.set(key, known);
  }
  return [...said.values()].filter(({ sentences }) => sentences.size >= fewestSentences);
};

const weight = ({ sentences, words }: Said): number => sentences.size * Math.sqrt(words);

/** Those that say most, none of them a part of another. */
const weightiest = (said: readonly Said[]): Said[] =>
  said
    .toSorted((left, right) => weight(right) - weight(left))
    .reduce<Said[]>((kept, each) => {
      const key = ` ${keyOf(each.value)} `;
      const isKnown = kept.some(({ value }) => key.includes(` ${keyOf(value)} `) || ` ${keyOf(value)} `.includes(key));
      return isKnown ? kept : [...kept, each];
    }, [])
    .slice(0, mostTopics);

/** The places that overlap none of the others, both sorted. */
const outside = (places: readonly Span[], others: readonly Span[]): Span[] => {
  let next = 0;
  return places.filter((place) => {
    while (next < others.length && (others[next]?.end ?? 0) <= place.start) next += 1;
    const other = others[next];
    return other === undefined || !overlaps(other, place);
  });
};

/**
 * What a text says again and again, in its own words: English noun phrases that are no names, amounts or dates.
 * A topic said in n sentences has a confidence of n / (n + 2): two may be chance, ten are not.
 */
export const topicsOf = async (text: string, languageCode: string): Promise<CitedTopic[]> => {
  if ([...text.matchAll(/\p{L}{2,}/gu).take(fewestWords)].length < fewestWords) return [];
  const tagged = await tagWhole(text, languageCode, mostPieces);
  const named = await namedThings(text, languageCode, matches(text, mask), tagged);
  return weightiest(saidIn(text, outside(tagged.nounPhrases, named))).flatMap(({ value, place, sentences }) => {
    const quote = findWhole(text, place);
    const confidence = Number((sentences.size / (sentences.size + 2)).toFixed(3));
    return quote === undefined ? [] : [{ value, quote, confidence, method: 'Extractive' as const }];
  });
};
