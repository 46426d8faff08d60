import { beginsForward, beginsOlder } from './mailHistory.ts';

/** The minimum number of words of a message; fewer, such as "FYI", only forward the next one. */
const minPassedOn = 3;

export const wordsIn = (lines: readonly string[]): number => lines.join(' ').match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** Whether it is a header line as mail programs write it above a forwarded mail. */
const isHeadLine = (line: string): boolean => /^\*?\p{Lu}[\p{L} ]{0,15} ?:/u.test(line.trim());

const saysSomething = (mail: readonly string[]): boolean =>
  wordsIn(mail.filter((line) => !isHeadLine(line) && !beginsForward(line))) >= minPassedOn;

/** Returns the line where the forwarded mail that starts at a line ends: after the first message with more than "FYI". */
export const passedOnTo = (body: readonly string[], first: number): number => {
  let from = first;
  for (let at = first + 1; at < body.length; at += 1) {
    if (!beginsOlder(body, at)) continue;
    if (saysSomething(body.slice(from, at))) return at;
    from = at;
  }
  return body.length;
};
