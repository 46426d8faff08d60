import type { Span } from '../spans.ts';
import { functionWords } from '../wordLists/functionWords.ts';
import { numberWordsOf } from './numberWords.ts';

/** Lower-case streets, as in transcripts and chats; `#` stands for the number, in digits or words. */
const streets: Readonly<Record<string, string>> = {
  de: String.raw`(?:(?:\p{Ll}{3,20}er|alte[rn]?|neue[rn]?|lange[rn]?|obere[rn]?|untere[rn]?|große[rn]?|kleine[rn]?|hohe[rn]?) (?:straße|strasse|allee|gasse|weg|platz|ring)|(?![Rr]ück|[Hh]eim|[Uu]m|[Hh]in|[Aa]us|[Aa]b|[Aa]rbeits)\p{L}\p{Ll}{2,25}(?:straße|strasse|allee|gasse|weg|damm)) (?:nummer )?#`,
  fr: String.raw`#(?: bis| ter)?,? (?:rue|avenue|boulevard|chemin|allée|impasse|quai) (?:de la |de l['’]|des |du |de |d['’]|la |les )?(\p{Ll}[\p{Ll}'’-]{2,20})(?: (?:de la |des |du |de |d['’])?\p{Ll}{4,20}(?=[ ]?[,.;\n]|$| à ))?`,
  es: String.raw`(?:calle|avenida|plaza|paseo|camino|ronda|travesía) (?:de la |de los |de las |del |de |la |el )?(\p{Ll}[\p{Ll}'’-]{2,20})(?: \p{Ll}{3,20}(?= (?:número |n[uú]mero |[\p{Ll}\d])))?,? (?:n[uú]mero |nº ?)?#`,
};

const made = new Map<string, RegExp>();

const patternOf = (languageCode: string, street: string): RegExp => {
  const words = [...(numberWordsOf(languageCode)?.keys() ?? [])].toSorted((left, right) => right.length - left.length);
  const number = String.raw`(?:\d{1,4}(?: ?[a-z](?!\p{L}))?|(?:${words.join('|').replaceAll('-', '[ -]')})(?![\p{L}]))`;
  const pattern = made.get(languageCode) ?? new RegExp(String.raw`(?<![\p{L}\d.,/-])${street.replace('#', number)}(?![\p{L}\d])`, 'gu');
  made.set(languageCode, pattern);
  return pattern;
};

/** Whether "un" is an article ("un chemin absolu", "un boulevard périphérique"), not a number: no name with "du" or "des" follows. */
const isArticle = (found: string): boolean => /^un (?:boulevard|chemin|quai) (?!(?:des|du|de la|de l['’]) ?)/u.test(found);

/**
 * Finds lower-case German, French and Spanish streets with a number, as in transcripts: "berliner straße siebzehn", "douze rue des lilas",
 * "calle mayor ocho".
 */
export const findSpokenAddresses = (text: string, languageCode: string): Span[] => {
  const street = streets[languageCode];
  if (street === undefined) return [];
  return [...text.matchAll(patternOf(languageCode, street))]
    .filter(({ 0: found, 1: name = '' }) => !functionWords.has(name) && !(languageCode === 'fr' && isArticle(found)))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
};
