import { isCertain, isCompanyWord, isFamilyName, isGivenName, isJob, isJobKind, isKnownWord, isNobody } from './nameWords.ts';
import { matches, type Span } from './spans.ts';

/** The sender at the start of a chat line without a time. */
const line = /^(\p{Lu}[\p{L}'’-]{1,15}(?: \p{Lu}[\p{L}'’-]{0,15}\.?)?): (?=\S)/gmu;

const mayBeSomebody = (writer: string): boolean =>
  writer.split(' ').every((word) => ![isNobody, isCompanyWord, isJob, isJobKind].some((is) => is(word)));

const isNameLike = (writer: string): boolean =>
  writer.split(' ').some((word) => isGivenName(word) || isFamilyName(word) || !isKnownWord(word));

/** Finds the senders in a chat: several, one with a certain given name, and some repeated. Repetition tells "Flo" from a form field. */
export const chatWriters = (text: string): Span[] => {
  const lines = matches(text, line, mayBeSomebody);
  const counts = new Map<string, number>();
  const writerOf = ({ start, end }: Span): string => text.slice(start, end);
  for (const span of lines) counts.set(writerOf(span), (counts.get(writerOf(span)) ?? 0) + 1);
  const isChat =
    counts.size > 1 && lines.length > counts.size && [...counts.keys()].some((writer) => isCertain(writer.split(' ')[0] ?? ''));
  return isChat ? lines.filter((span) => (counts.get(writerOf(span)) ?? 0) > 1 || isNameLike(writerOf(span))) : [];
};
