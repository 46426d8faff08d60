import type { KeyPhrase } from '../../../contracts/interpretation.ts';
import { currencyCode } from './entities/findMoney.ts';
import { isCertain } from './nameWords.ts';
import { overlaps, type Span } from './spans.ts';

/** What says most comes first; beyond this many a phrase says little. */
const mostPhrases = 100;
const mostWords = 5;

const courtesies = /^(?:(?:kind|best|warm) (?:regards|wishes)|dear .*|thank you.*|thanks.*)$/i;

/** The tagger takes a word of measure for a part of what it stands behind: "the invoice over $310". */
const trailing = /\s+(?:over|under|above|about|per|around|up to)$/i;
/** What stands beside each amount. */
const currency = new RegExp(`^(?:${currencyCode}|euros?|dollars?|pounds?)$`);

const isPhrase = (value: string): boolean =>
  !courtesies.test(value) &&
  !currency.test(value) &&
  value.split(' ').length <= mostWords &&
  /\p{L}{3}/u.test(value) &&
  value.length <= 80 &&
  !isCertain(value.split(' ')[0] ?? '');

/** Said often and in several words weighs most. */
const weight = (value: string, mentions: number): number => mentions * Math.sqrt(value.split(' ').length);

/** Noun phrases that are nobody's personal data, weightiest first; single words only where they are said again; a confidence of 1 is the weightiest of this text. */
export const findKeyPhrases = (text: string, phrases: readonly Span[], personal: readonly Span[]): KeyPhrase[] => {
  const byValue = new Map<string, { value: string; mentions: Span[] }>();
  let next = 0;
  for (const phrase of phrases) {
    const { start } = phrase;
    const end = phrase.end - (trailing.exec(text.slice(start, phrase.end))?.[0].length ?? 0);
    while (next < personal.length && (personal[next]?.end ?? 0) <= start) next += 1;
    const nearest = personal[next];
    const value = text.slice(start, end).replace(/\s+/g, ' ');
    if (!isPhrase(value) || (nearest !== undefined && overlaps(nearest, { start, end }))) continue;
    const key = value.toLowerCase();
    const known = byValue.get(key);
    if (known) known.mentions.push({ start, end });
    else byValue.set(key, { value, mentions: [{ start, end }] });
  }
  const said = [...byValue.values()].filter(({ value, mentions }) => value.includes(' ') || mentions.length > 1);
  const weighed = said.map((phrase) => ({ ...phrase, weight: weight(phrase.value, phrase.mentions.length) }));
  const best = weighed.toSorted((left, right) => right.weight - left.weight).slice(0, mostPhrases);
  const most = best[0]?.weight ?? 1;
  return best.map(({ value, mentions, weight }) => ({ value, mentions, confidence: Number((weight / most).toFixed(3)) }));
};
