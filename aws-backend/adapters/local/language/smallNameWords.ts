import { isFamilyName, isGivenName, isKnownWord, isNobody, isSurnameWord } from './nameWords.ts';
import { particles } from './trimmedName.ts';
import { functionWords } from './wordLists/functionWords.ts';
import { listed } from './wordLists/listed.ts';

/** A word in small letters, and what stands before and behind one that is no part of an address. */
export const smallWord = String.raw`\p{Ll}[\p{L}'’-]{1,30}`;
export const wordStart = String.raw`(?<![\p{L}\p{N}@._/-])`;
export const wordEnd = String.raw`(?![\p{L}\p{N}@_/-]|\.\p{L})`;

/** With the capital of a name: "n'diaye" is N'Diaye. */
export const asName = (said: string): string =>
  said
    .replace(/^[nm]['’](?!est|a$|ai|ont|avait|avez|avons|y$|en$|était|êtes|ose|importe|allez|oubli)\p{Ll}/u, (start) => start.toUpperCase())
    .replace(/^\p{Ll}/u, (first) => first.toUpperCase());
/** Of other languages what stands behind a name that somebody says. */
const wordsBehind = listed(
  'aus ausm vom von beim bei der die das den ich und aber wegen im am mit für nochmal wieder nur noch de du des la le les et au aux en pour chez je suis del el los las y por para con',
);
/** A word that is no part of a name. */
export const isWord = (said: string): boolean => functionWords.has(said) || wordsBehind.has(said) || isNobody(asName(said));

/** A family name behind a given one. */
export const isLast = (said: string): boolean => !isWord(said) && (isFamilyName(asName(said)) || isSurnameWord(asName(said)));
/** Where nothing but a name stands, a word that nobody knows is one too. */
export const isLastInName = (said: string): boolean =>
  isLast(said) || (!isWord(said) && (isGivenName(asName(said)) || !isKnownWord(asName(said))));

/** "al khatib"; "von" and "de" say as often where somebody is from. */
export const isParticle = (said: string, next: string): boolean =>
  /^(?:al|bin|ben|abu|van|ter|ten|dos)$/.test(said) ? isLastInName(next) : particles.has(said) && isFamilyName(asName(next));

/** What somebody does, as a word nobody knows may be. */
export const isDone = (said: string): boolean =>
  /(?:s|ed|ing|ly|t)$/.test(said) && !isGivenName(asName(said)) && !isFamilyName(asName(said));
