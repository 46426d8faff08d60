import { isAmbiguous, isCertain, isFamilyName, isGivenName, isKnownWord, isOrdinary } from './nameWords.ts';
import { allMatches, type Span } from './spans.ts';
import { words } from './wordLists/wordGivenNames.ts';

/** A span that reads like a name. A guess has no certain given name. */
export interface NamePlace extends Span {
  isGuess?: boolean;
  /** It follows a title; a single word is a family name. */
  isTitled?: boolean;
}

export const isCapital = (word: string): boolean => /^(?:d['’])?[\p{Lu}\p{Lo}]/u.test(word);
export const inTitle = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const isOnlyName = (word: string): boolean => word.length > 2 && !isAmbiguous(inTitle(word)) && !isOrdinary(word);
const wordsOf = (text: string, { start, end }: Span): string[] => text.slice(start, end).split(/\s+/);

/** A lower-case word that isn't part of an address. */
const smallWord = /(?<![\p{L}\p{N}@._/-])\p{Ll}[\p{L}'’-]{2,30}(?![\p{L}\p{N}@_/-]|\.\p{L})/gu;
const capitalWord = /\p{Lu}[\p{L}'’-]{2,30}/gu;
/** A word that occurs more often is hardly part of a person's name. */
const maxMentions = 20;
/** A word next to more different words is hardly a surname; a family has at most a few members. */
const maxPartners = 2;

/** Rejects guesses by the whole text: brands occur with many different words, and ordinary words also occur in lower case. */
export class Guesses {
  readonly #partners = new Map<string, Set<string>>();
  readonly #small = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** Records a window of the text and its guesses. */
  take(text: string, names: readonly NamePlace[]): void {
    for (const name of names.filter(({ isGuess }) => isGuess === true)) {
      const words = wordsOf(text, name);
      for (const word of words) {
        const known = this.#partners.get(word) ?? new Set();
        for (const other of words) if (other !== word) known.add(other);
        this.#partners.set(word, known);
      }
    }
    for (const [word] of allMatches(text, smallWord)) this.#small.add(word);
    for (const [word] of allMatches(text, capitalWord)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** Whether a guess is still plausible given the whole text. */
  holds(text: string, name: NamePlace): boolean {
    if (name.isGuess !== true) return true;
    const words = wordsOf(text, name);
    return !words.some((word) => this.#isBrand(word)) && !this.#small.has((words.at(-1) ?? '').toLowerCase());
  }

  #isBrand(word: string): boolean {
    const isOften = (this.#partners.get(word)?.size ?? 0) > maxPartners || (this.#counts.get(word) ?? 0) > maxMentions;
    return isOften && !isGivenName(word) && !isFamilyName(word);
  }
}

/** Spellings that German words don't have. */
const isForeign = /[çğışžčćřáéíóúàèêëîïôùœæåøñłńśźżąęőű]|(?:c[iı]|ov[ai]?|sk[iya]|wicz|enko|yan|shvili|dze|vi[cć])$/iu;
/** Whether a single word after a title can also be masked alone: "Lindqvist" of "Mr Lindqvist". German capitalizes every noun. */
const isSurname = (word: string, languageCode: string): boolean =>
  isFamilyName(word) || ((languageCode !== 'de' || isForeign.test(word)) && !isKnownWord(word));

/** Returns the parts of full names, by which people are also called; lower-case parts for lower-case names. */
export const partsOf = (text: string, languageCode: string, names: readonly NamePlace[]): string[] =>
  names.flatMap((name) => {
    const words = wordsOf(text, name);
    const isSmall = words.every((word) => !isCapital(word));
    const isAlone = name.isTitled === true && words.every((word) => isSurname(word, languageCode));
    return words.length > 1 || isSmall || isAlone ? words.filter((word) => (isSmall || isCapital(word)) && isOnlyName(word)) : [];
  });

/** Returns given names of found names that are also words or places: "Bill" if there is Bill Fisher. */
export const softPartsOf = (text: string, names: readonly NamePlace[]): string[] =>
  names
    .filter(({ isGuess }) => isGuess !== true)
    .map((name) => wordsOf(text, name)[0] ?? '')
    .filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word) && (isGivenName(word) || words.has(word)) && isAmbiguous(word));

/** Whether a word is one of these parts; in lower case, only if it is a certain given name. */
export const isPartOf =
  (parts: ReadonlySet<string>) =>
  (word: string): boolean =>
    parts.has(word) || (!isCapital(word) && parts.has(inTitle(word)) && isCertain(inTitle(word)));
