import { isFamilyName, isGivenName, isKnownWord, isNobody, isSurnameWord } from './nameWords.ts';
import { particles } from './trimmedName.ts';
import { functionWords } from './wordLists/functionWords.ts';
import { listed } from './wordLists/listed.ts';

/** A lower-case word, and the boundaries of one that isn't part of an address. */
export const smallWord = String.raw`\p{Ll}[\p{L}'’-]{1,30}`;
export const wordStart = String.raw`(?<![\p{L}\p{N}@._/-])`;
export const wordEnd = String.raw`(?![\p{L}\p{N}@_/-]|\.\p{L})`;

/** Capitalizes a word like a name: "n'diaye" becomes N'Diaye. */
export const asName = (said: string): string =>
  said
    .replace(/^[nm]['’](?!est|a$|ai|ont|avait|avez|avons|y$|en$|était|êtes|ose|importe|allez|oubli)\p{Ll}/u, (start) => start.toUpperCase())
    .replace(/^\p{Ll}/u, (first) => first.toUpperCase());
/** Words of other languages that often follow a name. */
const wordsBehind = listed(
  'aus ausm vom von beim bei der die das den ich und aber wegen im am mit für nochmal wieder nur noch de du des la le les et au aux en pour chez je suis del el los las y por para con',
);
/** Whether it is a word and not part of a name. */
export const isWord = (said: string): boolean => functionWords.has(said) || wordsBehind.has(said) || isNobody(asName(said));

/** Whether it is a family name after a given name. */
export const isLast = (said: string): boolean => !isWord(said) && (isFamilyName(asName(said)) || isSurnameWord(asName(said)));
/** Whether it can be a family name where only a name can be: unknown words count there. */
export const isLastInName = (said: string): boolean =>
  isLast(said) || (!isWord(said) && (isGivenName(asName(said)) || !isKnownWord(asName(said))));

/** Whether it is a particle of a name ("al khatib"). "von" and "de" need a known family name, because they also precede places. */
export const isParticle = (said: string, next: string): boolean =>
  /^(?:al|bin|ben|abu|van|ter|ten|dos)$/.test(said) ? isLastInName(next) : particles.has(said) && isFamilyName(asName(next));

/** Whether an unknown word looks like a verb or adverb. */
export const isDone = (said: string): boolean =>
  /(?:s|ed|ing|ly|t)$/.test(said) && !isGivenName(asName(said)) && !isFamilyName(asName(said));
