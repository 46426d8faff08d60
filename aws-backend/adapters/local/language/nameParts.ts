import { isAmbiguous, isCertain, isFamilyName, isGivenName, isKnownWord, isOrdinary } from './nameWords.ts';
import { allMatches, type Span } from './spans.ts';
import { words } from './wordLists/wordGivenNames.ts';

/** A place that reads like a name. One that is guessed has no word before which nothing but a surname stands. */
export interface NamePlace extends Span {
  isGuess?: boolean;
  /** It stands behind a title: of one word, it is a family name. */
  isTitled?: boolean;
}

export const isCapital = (word: string): boolean => /^(?:d['’])?[\p{Lu}\p{Lo}]/u.test(word);
export const inTitle = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const isOnlyName = (word: string): boolean => word.length > 2 && !isAmbiguous(inTitle(word)) && !isOrdinary(word);
const wordsOf = (text: string, { start, end }: Span): string[] => text.slice(start, end).split(/\s+/);

/** With nothing before or behind it that makes a small word part of an address. */
const smallWord = /(?<![\p{L}\p{N}@._/-])\p{Ll}[\p{L}'’-]{2,30}(?![\p{L}\p{N}@_/-]|\.\p{L})/gu;
const capitalWord = /\p{Lu}[\p{L}'’-]{2,30}/gu;
/** Somebody named once in full is hardly named by one word so often. */
const mostMentions = 20;
/** A family shares a surname, but hardly with so many of whom none has a given name that is known. */
const mostPartners = 2;

/** What shows guesses to be none: brands stand beside many words, and words are written in small letters elsewhere. */
export class Guesses {
  readonly #partners = new Map<string, Set<string>>();
  readonly #small = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** Takes in a piece of the text and the guesses in it. */
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

  /** Whether a guess still reads like a name beside the whole text. */
  holds(text: string, name: NamePlace): boolean {
    if (name.isGuess !== true) return true;
    const words = wordsOf(text, name);
    return !words.some((word) => this.#isBrand(word)) && !this.#small.has((words.at(-1) ?? '').toLowerCase());
  }

  #isBrand(word: string): boolean {
    const isOften = (this.#partners.get(word)?.size ?? 0) > mostPartners || (this.#counts.get(word) ?? 0) > mostMentions;
    return isOften && !isGivenName(word) && !isFamilyName(word);
  }
}

/** No German word is written so. */
const isForeign = /[çğışžčćřáéíóúàèêëîïôùœæåøñłńśźżąęőű]|(?:c[iı]|ov[ai]?|sk[iya]|wicz|enko|yan|shvili|dze|vi[cć])$/iu;
/** A single word behind a title that is nothing else: "Mr Lindqvist" is meant by "Lindqvist". German writes every noun with a capital. */
const isSurname = (word: string, languageCode: string): boolean =>
  isFamilyName(word) || ((languageCode !== 'de' || isForeign.test(word)) && !isKnownWord(word));

/** Who is named in full is meant by each part of the name as well; who is named in small letters, in such. */
export const partsOf = (text: string, languageCode: string, names: readonly NamePlace[]): string[] =>
  names.flatMap((name) => {
    const words = wordsOf(text, name);
    const isSmall = words.every((word) => !isCapital(word));
    const isAlone = name.isTitled === true && words.every((word) => isSurname(word, languageCode));
    return words.length > 1 || isSmall || isAlone ? words.filter((word) => (isSmall || isCapital(word)) && isOnlyName(word)) : [];
  });

/** Given names of those named in full, or listed as people, that are words or places as well: "Bill" where there is Bill Fisher. */
export const softPartsOf = (text: string, names: readonly NamePlace[]): string[] =>
  names
    .filter(({ isGuess }) => isGuess !== true)
    .map((name) => wordsOf(text, name)[0] ?? '')
    .filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word) && (isGivenName(word) || words.has(word)) && isAmbiguous(word));

/** Whether a word is a part of a name; in small letters, only one that is a given name and nothing else. */
export const isPartOf =
  (parts: ReadonlySet<string>) =>
  (word: string): boolean =>
    parts.has(word) || (!isCapital(word) && parts.has(inTitle(word)) && isCertain(inTitle(word)));
