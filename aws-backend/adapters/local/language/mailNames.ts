import type { NamePlace } from './nameParts.ts';
import { isGivenName, isNobody, isOrdinary } from './nameWords.ts';
import { allMatches, matches } from './spans.ts';

const localPart = /(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]{3,64})@[\p{L}\p{N}-]+\./gu;
const pair =
  /(?<![\p{L}\p{N}@._/-])(?=(\p{Lu}[\p{L}'’-]{1,30}) ((?:(?:van|von|de|der|den|del|la|di|da|le|el) ){0,2}\p{Lu}[\p{L}'’-]{2,30})(?![\p{L}\p{N}@]))/gu;

const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}]/gu, '');
/** With umlauts spelled out, as in German mailboxes: "mueller" for Müller. */
const spelled = (words: string): string => plain(words.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));

/** Returns possible mailbox names of a person. */
const mailboxes = (first: string, last: string): string[] =>
  [plain, spelled].flatMap((write) => {
    const [given, family] = [write(first), write(last)];
    const initial = given.charAt(0);
    return [
      ...(given.length > 2 ? [given] : []),
      given + family,
      family + given,
      initial + family,
      family + initial,
      given + family.charAt(0),
    ];
  });

/** Whether the words may be a person's, unlike those of "debian-news@…" and "customer.care@…". */
const mayBeSomebody = (first: string, last: string): boolean =>
  !isNobody(first) && !isNobody(last) && (isGivenName(first) || !isOrdinary(last));

/** Finds two words that match a mail address in the text: "Jürgen Radloff" if there is j.radloff@…, even if they are ordinary words. */
export const mailNames = (text: string): NamePlace[] => {
  const known = new Set(matches(text, localPart).map(({ start, end }) => plain(text.slice(start, end))));
  if (known.size === 0) return [];
  return allMatches(text, pair)
    .filter(({ 1: first = '', 2: last = '' }) => mayBeSomebody(first, last) && mailboxes(first, last).some((name) => known.has(name)))
    .map(({ 1: first = '', 2: last = '', index: start }) => ({
      start,
      end: start + first.length + 1 + last.length,
      isGuess: !isGivenName(first),
    }));
};
