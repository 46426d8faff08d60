import type { Span } from '../spans.ts';
import { functionWords } from '../wordLists/functionWords.ts';
import { numberWordsOf } from './numberWords.ts';

/** Streets as speech and chats have them, in small letters; `#` stands for the number, in figures or in words. */
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

/** "Un chemin absolu", "un boulevard périphérique": an article, unless the street has a name behind "du" or "des". */
const isArticle = (found: string): boolean => /^un (?:boulevard|chemin|quai) (?!(?:des|du|de la|de l['’]) ?)/u.test(found);

/** Streets with their number in German, French and Spanish that are written small, as speech is: "berliner straße siebzehn", "douze rue des lilas", "calle mayor ocho". */
export const findSpokenAddresses = (text: string, languageCode: string): Span[] => {
  const street = streets[languageCode];
  if (street === undefined) return [];
  return [...text.matchAll(patternOf(languageCode, street))]
    .filter(({ 0: found, 1: name = '' }) => !functionWords.has(name) && !(languageCode === 'fr' && isArticle(found)))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
};
