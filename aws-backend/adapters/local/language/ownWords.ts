import { withoutAdverts } from './adverts.ts';
import { attributionLines } from './attributions.ts';
import { beginsForward, beginsOlder, isForwarded, isQuoted, isTicket, listsFile, mailHeadLines, tellsDelivery } from './mailHistory.ts';
import { passedOnTo, wordsIn } from './passedOn.ts';
import { olderPastedAt } from './pastedThread.ts';

/** The minimum number of own words: fewer only refer to the quoted mail, as "See below". */
const minWords = 4;

/** Returns the line where an older mail starts after skipping this many others, or the end. */
const olderFrom = (lines: readonly string[], others: number): number => {
  let left = others;
  for (let at = 0; at < lines.length; at += 1) {
    if (!beginsOlder(lines, at)) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return lines.length;
};

/** Blanks quoted lines and their attributions; inline answers are kept. */
const unquoted = (lines: readonly string[]): string[] => {
  let told = 0;
  return lines.map((line, at) => {
    told = Math.max(told - 1, attributionLines(lines, at));
    return told > 0 || isQuoted(line) ? '' : line;
  });
};

const isForward = (head: readonly string[], body: readonly string[]): boolean =>
  head.some(isForwarded) || body.slice(0, olderFrom(body, 0)).some(beginsForward);

/** Returns the lines that a mail says itself, and the mail that it forwards. */
const ownLines = (head: readonly string[], body: readonly string[]): readonly string[] => {
  const own = isForward(head, body)
    ? body.slice(0, passedOnTo(body, olderFrom(body, 0)))
    : unquoted(body.slice(0, olderFrom(body, body.some(isTicket) ? 1 : 0)));
  return wordsIn(own) < minWords ? body : withoutAdverts(own);
};

/** Returns the line where the body of a mail ends: at its list of attachments or the next mail. */
const endOfBody = (lines: readonly string[], from: number): number => {
  let at = from;
  while (at < lines.length && !listsFile(lines[at] ?? '') && mailHeadLines(lines, at) === 0) at += 1;
  return at;
};

/** The date line that our mail reader writes. */
const readerDate = /^Date: \d{4}-\d\d-\d\dT/m;

const withoutOlderPasted = (text: string): string => {
  if (!/^[ \t]*\*?(?:From|Von|De) ?:/m.test(text)) return text;
  const lines = text.split('\n');
  return lines.slice(0, olderPastedAt(lines)).join('\n');
};

/**
 * Removes quoted older mails from a text: their requests, promises and threats aren't those of the newest mail. Keeps
 * attachments, except a mail that a mail server returns. Of a thread pasted into a document, only the newest mail is kept.
 */
export const ownWords = (text: string): string => {
  if (!readerDate.test(text)) return withoutOlderPasted(text);
  if (!text.startsWith('From: ')) return text;
  const lines = text.split('\n');
  const kept: string[] = [];
  let isReport = false;
  let isReturned = false;
  for (let at = 0; at < lines.length;) {
    const headLines = mailHeadLines(lines, at);
    // An attached mail is preceded by its file name.
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
