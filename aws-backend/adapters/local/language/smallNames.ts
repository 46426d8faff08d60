import { isCertain, isGivenName, isOrdinary } from './nameWords.ts';
import { plainSmallNames } from './plainSmallNames.ts';
import { cues, doctorCue, kinCues, sureCues, toldCue } from './smallNameCues.ts';
import { asName, isDone, isLast, isLastInName, isParticle, isWord } from './smallNameWords.ts';
import { matches, type Span } from './spans.ts';
import { particles } from './trimmedName.ts';
import { isWordOf } from './wordLists/nameLikeWords.ts';

/** Returns the part of the words after a cue that is a name, if the first word is one. */
const cuedName = (text: string, span: Span, isFirst: (said: string) => boolean): Span[] => {
  const initial = /^\p{L}\.? /u.exec(text.slice(span.start, span.start + 3))?.[0] ?? '';
  const [first = '', ...rest] = text.slice(span.start + initial.length, span.end).split(' ');
  // After an initial, any family name counts.
  if (initial !== '' && isLastInName(first)) return [{ start: span.start, end: span.start + initial.length + first.length }];
  if (!/^\p{Ll}/u.test(first) || isWord(first) || !isFirst(first)) return [];
  // At most one unknown word is the family name.
  const isMore = (said: string, at: number): boolean =>
    at === 0 || particles.has(rest[at - 1] ?? '') || isLast(said) || isGivenName(asName(rest[at - 1] ?? ''));
  const stop = rest.findIndex((said, at) => !(isLastInName(said) && isMore(said, at)) && !isParticle(said, rest[at + 1] ?? ''));
  const name = [first, ...(stop < 0 ? rest : rest.slice(0, stop))].join(' ');
  return [{ start: span.start, end: span.start + name.length }];
};

/** A chat line without a time. */
const chatLine = /^(\p{Ll}[\p{Ll}'’-]{1,15}(?: \p{Ll}[\p{Ll}'’-]{1,15})?): (?=\S)/gmu;
/** Finds the senders of a chat: several, and some of them repeated. */
const chatters = (text: string): Span[] => {
  const lines = matches(text, chatLine).filter((span) => text.slice(span.start, span.end).split(' ').every(isLastInName));
  const writers = new Set(lines.map(({ start, end }) => text.slice(start, end)));
  // Logs of programs have such lines too.
  const hasName = [...writers].some((writer) => isCertain(asName(writer)));
  return hasName && writers.size > 1 && lines.length > writers.size ? lines : [];
};

/** Whether it is the Spanish word "gran" ("una gran parte"), not the grandmother. */
const isGreat = (text: string, { start }: Span): boolean => /(?<!\p{L})gran $/u.test(text.slice(Math.max(0, start - 6), start));

/** Finds lower-case names, as in chats and informal mails. */
export const smallNames = (text: string, languageCode: string): Span[] => [
  ...cues.flatMap((cue) => matches(text, cue).flatMap((span) => cuedName(text, span, (said) => isGivenName(asName(said))))),
  ...sureCues.flatMap((cue) => matches(text, cue).flatMap((span) => cuedName(text, span, isLastInName))),
  ...kinCues.flatMap((cue) =>
    matches(text, cue, (said, at) => !isDone(said) && !(languageCode === 'es' && isGreat(text, at))).flatMap((span) =>
      cuedName(text, span, isLastInName),
    ),
  ),
  ...matches(text, toldCue, (said) => isGivenName(asName(said)) && !isOrdinary(said) && !isWordOf(languageCode, said) && !isWord(said)),
  ...matches(text, doctorCue).flatMap((span) => cuedName(text, span, isLast)),
  ...chatters(text),
  ...plainSmallNames(text, languageCode),
];
