import { isCertain, isCompanyWord, isFamilyName, isGivenName, isJob, isJobKind, isKnownWord, isNobody } from './nameWords.ts';
import { matches, type Span } from './spans.ts';

/** A line of a chat that tells no time, and who writes it. */
const line = /^(\p{Lu}[\p{L}'’-]{1,15}(?: \p{Lu}[\p{L}'’-]{0,15}\.?)?): (?=\S)/gmu;

const mayBeSomebody = (writer: string): boolean =>
  writer.split(' ').every((word) => ![isNobody, isCompanyWord, isJob, isJobKind].some((is) => is(word)));

const isNameLike = (writer: string): boolean =>
  writer.split(' ').some((word) => isGivenName(word) || isFamilyName(word) || !isKnownWord(word));

/** Who writes in a chat: several do, one of whom is somebody for sure, and some more than once. "Flo" is a word, but no field of a form comes twice. */
export const chatWriters = (text: string): Span[] => {
  const lines = matches(text, line, mayBeSomebody);
  const counts = new Map<string, number>();
  const writerOf = ({ start, end }: Span): string => text.slice(start, end);
  for (const span of lines) counts.set(writerOf(span), (counts.get(writerOf(span)) ?? 0) + 1);
  const isChat =
    counts.size > 1 && lines.length > counts.size && [...counts.keys()].some((writer) => isCertain(writer.split(' ')[0] ?? ''));
  return isChat ? lines.filter((span) => (counts.get(writerOf(span)) ?? 0) > 1 || isNameLike(writerOf(span))) : [];
};
