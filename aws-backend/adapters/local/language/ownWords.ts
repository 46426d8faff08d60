import { withoutAdverts } from './adverts.ts';
import { attributionLines } from './attributions.ts';
import { beginsForward, beginsOlder, isForwarded, isQuoted, isTicket, listsFile, mailHeadLines, tellsDelivery } from './mailHistory.ts';
import { passedOnTo, wordsIn } from './passedOn.ts';

/** Fewer words only point at what is quoted below: "See below". */
const fewestWords = 4;

/** Where the first older mail begins behind so many others, or the end. */
const olderFrom = (lines: readonly string[], others: number): number => {
  let left = others;
  for (let at = 0; at < lines.length; at += 1) {
    if (!beginsOlder(lines, at)) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return lines.length;
};

/** Lines without those marked as quoted, and without who wrote them; answers between them stay. */
const unquoted = (lines: readonly string[]): string[] => {
  let told = 0;
  return lines.map((line, at) => {
    told = Math.max(told - 1, attributionLines(lines, at));
    return told > 0 || isQuoted(line) ? '' : line;
  });
};

const isForward = (head: readonly string[], body: readonly string[]): boolean =>
  head.some(isForwarded) || body.slice(0, olderFrom(body, 0)).some(beginsForward);

/** What a mail says itself, and the mail that it passes on: that is what it is about. */
const ownLines = (head: readonly string[], body: readonly string[]): readonly string[] => {
  const own = isForward(head, body)
    ? body.slice(0, passedOnTo(body, olderFrom(body, 0)))
    : unquoted(body.slice(0, olderFrom(body, body.some(isTicket) ? 1 : 0)));
  return wordsIn(own) < fewestWords ? body : withoutAdverts(own);
};

/** Where the body of a mail ends: at the list of its files, or at the next mail. */
const endOfBody = (lines: readonly string[], from: number): number => {
  let at = from;
  while (at < lines.length && !listsFile(lines[at] ?? '') && mailHeadLines(lines, at) === 0) at += 1;
  return at;
};

/**
 * A text without what its mails quote of older ones: what was asked, promised or threatened there is not what the newest mail says. What is
 * attached to a mail stays, but for the one that a mail server gives back, and so does a text that is none of a mail.
 */
export const ownWords = (text: string): string => {
  if (!text.startsWith('From: ')) return text;
  const lines = text.split('\n');
  const kept: string[] = [];
  let isReport = false;
  let isReturned = false;
  for (let at = 0; at < lines.length;) {
    const headLines = mailHeadLines(lines, at);
    // Above a mail that is attached stands the name of its file.
    const isAttached = headLines > 0 && (lines[at - 1] ?? '') !== '';
    isReport = (isReport && (headLines === 0 || isAttached)) || tellsDelivery(lines[at] ?? '');
    isReturned = isReport && (isReturned || isAttached);
    const bodyFrom = at + Math.max(1, headLines);
    const end = headLines === 0 ? bodyFrom : endOfBody(lines, bodyFrom);
    const head = lines.slice(at, bodyFrom);
    if (!isReturned) kept.push(head.join('\n'));
    if (end > bodyFrom && !isReturned) kept.push(ownLines(head, lines.slice(bodyFrom, end)).join('\n'));
    at = end;
  }
  return kept.join('\n');
};
