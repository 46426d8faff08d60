import { beginsForward, beginsOlder } from './mailHistory.ts';

/** Fewer words above a mail pass it on: "FYI". */
const fewestPassedOn = 3;

export const wordsIn = (lines: readonly string[]): number => lines.join(' ').match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** Lines of a mail's head as mail programs write them above it. */
const isHeadLine = (line: string): boolean => /^\*?\p{Lu}[\p{L} ]{0,15} ?:/u.test(line.trim());

const saysSomething = (mail: readonly string[]): boolean =>
  wordsIn(mail.filter((line) => !isHeadLine(line) && !beginsForward(line))) >= fewestPassedOn;

/** Where the mail ends that is passed on from a line on: behind the first one that says more than "FYI". */
export const passedOnTo = (body: readonly string[], first: number): number => {
  let from = first;
  for (let at = first + 1; at < body.length; at += 1) {
    if (!beginsOlder(body, at)) continue;
    if (saysSomething(body.slice(from, at))) return at;
    from = at;
  }
  return body.length;
};
