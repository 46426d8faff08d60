import type { KeyPhrase } from '../../../contracts/interpretation.ts';
import { currencyCode } from './entities/findMoney.ts';
import { isCertain, isNobody, titled } from './nameWords.ts';
import { matches, overlaps, type Span } from './spans.ts';
import { functionWords } from './wordLists/functionWords.ts';

/** What says most comes first; beyond this many a phrase says little. */
const mostPhrases = 100;
const mostWords = 5;

/** A German word of so many letters is several of other languages: Rahmenvertrag. */
const longWord = 12;

const courtesies =
  /^(?:(?:kind|best|warm) (?:regards|wishes)|dear .*|thank you.*|thanks.*|.*grüßen|.*salutations.*|attente.*|.*saludos?.*|.* (?:vous|nous|votre|notre|cette|leurs?|chaque|tous|toutes?|plus|tres|cuatro|cada|otr[oa]s?|tod[oa]s?|este|esta|nuestr[oa]s?|vuestr[oa]s?))$/i;

/** What stands beside each amount. */
const currency = new RegExp(`^(?:${currencyCode}|euros?|dollars?|pounds?)$`);

/** What stands before the number of each clause. */
const clause = /^(?:section|article|clause|artikel|artículo|cláusula|abschnitt|ziffer|absatz)s?$/i;

/** Marks of mails and of tables made of characters, and lines to be filled in: what holds one is no phrase. */
const marks = /[<>|*#=~•_\\/[\]{}]|--/;
/** What fields and the heads of tables are called. */
const label = /^(?:number|no|nr|date|qty|quantity|name|total|amount|code|ref|reference|description|address|type|status)\.?$/i;

const isLabel = (words: readonly string[]): boolean =>
  words.every((word) => isNobody(word) || titled([word]).every(isNobody)) && label.test(words.at(-1) ?? '');

const isPhrase = (value: string): boolean => {
  const words = value.split(' ');
  const isShort = words.length <= mostWords && value.length <= 80;
  const isName = isCertain(words[0] ?? '');
  return (
    isShort &&
    !isName &&
    !isLabel(words) &&
    /\p{L}{3}/u.test(value) &&
    ![courtesies, currency, clause, marks].some((none) => none.test(value))
  );
};

const isFunctionWord = (word: string): boolean => functionWords.has(word.toLowerCase().replace(/[.,;:]+$/, ''));

/** A phrase without the words at its ends that only hold sentences together: "invoice over" of "the invoice over $310". */
const trimmed = (text: string, { start, end }: Span): Span | undefined => {
  const words = matches(text.slice(start, end), /\S+/g);
  const isContent = (word: Span): boolean => !isFunctionWord(text.slice(start + word.start, start + word.end));
  const [first, last] = [words.find(isContent), words.findLast(isContent)];
  return first && last ? { start: start + first.start, end: start + last.end } : undefined;
};

/** Said often and in several words weighs most. */
const weight = (value: string, mentions: number): number => mentions * Math.sqrt(value.split(' ').length);

/** Noun phrases that are nobody's personal data, weightiest first; single words only where they are said again; a confidence of 1 is the weightiest of this text. */
export const findKeyPhrases = (text: string, phrases: readonly Span[], personal: readonly Span[], isGerman: boolean): KeyPhrase[] => {
  const byValue = new Map<string, { value: string; mentions: Span[] }>();
  let next = 0;
  for (const { start, end } of phrases.flatMap((phrase) => trimmed(text, phrase) ?? [])) {
    while (next < personal.length && (personal[next]?.end ?? 0) <= start) next += 1;
    const nearest = personal[next];
    const value = text.slice(start, end).replace(/\s+/g, ' ');
    // Who speaks, and what a field is called.
    if (/^(?: \d{1,2})?:/.test(text.slice(end, end + 4))) continue;
    if (!isPhrase(value) || (nearest !== undefined && overlaps(nearest, { start, end }))) continue;
    const key = value.toLowerCase();
    const known = byValue.get(key);
    if (known) known.mentions.push({ start, end });
    else byValue.set(key, { value, mentions: [{ start, end }] });
  }
  const said = [...byValue.values()].filter(
    ({ value, mentions }) => value.includes(' ') || (isGerman && value.length >= longWord) || mentions.length > 1,
  );
  const weighed = said.map((phrase) => ({ ...phrase, weight: weight(phrase.value, phrase.mentions.length) }));
  const best = weighed.toSorted((left, right) => right.weight - left.weight).slice(0, mostPhrases);
  const most = best[0]?.weight ?? 1;
  return best.map(({ value, mentions, weight }) => ({ value, mentions, confidence: Number((weight / most).toFixed(3)) }));
};
