import type { KeyPhrase } from '../../../contracts/interpretation.ts';
import { currencyCode } from './entities/findMoney.ts';
import { isCertain, isNobody, titled } from './nameWords.ts';
import { matches, overlaps, type Span } from './spans.ts';
import { functionWords } from './wordLists/functionWords.ts';

/** The maximum number of phrases; those with a lower weight are uninformative. */
const maxPhrases = 100;
const maxWords = 5;

/** German compounds from this length on count as several words: Rahmenvertrag. */
const longWord = 12;

const courtesies =
  /^(?:(?:kind|best|warm) (?:regards|wishes)|dear .*|thank you.*|thanks.*|.*grüßen|.*salutations.*|attente.*|.*saludos?.*|.* (?:vous|nous|votre|notre|cette|leurs?|chaque|tous|toutes?|plus|tres|cuatro|cada|otr[oa]s?|tod[oa]s?|este|esta|nuestr[oa]s?|vuestr[oa]s?))$/i;

/** Currencies, which are next to any amount. */
const currency = new RegExp(`^(?:${currencyCode}|euros?|dollars?|pounds?)$`);

/** Words before clause numbers. */
const clause = /^(?:section|article|clause|artikel|artículo|cláusula|abschnitt|ziffer|absatz)s?$/i;

/** Characters of mail quotes, text tables and fill-in lines, which phrases can't contain. */
const marks = /[<>|*#=~•_\\/[\]{}]|--/;
/** Labels of fields and column headers. */
const label = /^(?:number|no|nr|date|qty|quantity|name|total|amount|code|ref|reference|description|address|type|status)\.?$/i;

const isLabel = (words: readonly string[]): boolean =>
  words.every((word) => isNobody(word) || titled([word]).every(isNobody)) && label.test(words.at(-1) ?? '');

const isPhrase = (value: string): boolean => {
  const words = value.split(' ');
  const isShort = words.length <= maxWords && value.length <= 80;
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

/** Removes the function words at both ends of a phrase, as "over" in "invoice over"; undefined if nothing is left. */
const trimmed = (text: string, { start, end }: Span): Span | undefined => {
  const words = matches(text.slice(start, end), /\S+/g);
  const isContent = (word: Span): boolean => !isFunctionWord(text.slice(start + word.start, start + word.end));
  const [first, last] = [words.find(isContent), words.findLast(isContent)];
  return first && last ? { start: start + first.start, end: start + last.end } : undefined;
};

/** Frequent phrases of several words weigh most. */
const weight = (value: string, mentions: number): number => mentions * Math.sqrt(value.split(' ').length);

/**
 * Returns the noun phrases without personal data by descending weight; single words only if they recur or are long German compounds. The
 * phrase with the highest weight has confidence 1.
 */
export const findKeyPhrases = (text: string, phrases: readonly Span[], personal: readonly Span[], isGerman: boolean): KeyPhrase[] => {
  const byValue = new Map<string, { value: string; mentions: Span[] }>();
  let next = 0;
  for (const { start, end } of phrases.flatMap((phrase) => trimmed(text, phrase) ?? [])) {
    while (next < personal.length && (personal[next]?.end ?? 0) <= start) next += 1;
    const nearest = personal[next];
    const value = text.slice(start, end).replace(/\s+/g, ' ');
    // Speaker and field labels.
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
  const best = weighed.toSorted((left, right) => right.weight - left.weight).slice(0, maxPhrases);
  const most = best[0]?.weight ?? 1;
  return best.map(({ value, mentions, weight }) => ({ value, mentions, confidence: Number((weight / most).toFixed(3)) }));
};
