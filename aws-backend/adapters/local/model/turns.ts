import { chatTime } from '../language/chatTimes.ts';

/** The speaker label of a chat or call: "[10:02] Ann: ", "Speaker 1: ", "Agent (Ann): ". */
const speaks = new RegExp(
  String.raw`^${chatTime}?(?:(?<name>\[NAME_\d+\])(?: \p{Lu}[\p{L}-]+)?|\p{Lu}\p{L}+ \(?(?<name>\[NAME_\d+\])\)?|\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*| \d{1,5}){0,2}): (?=[\p{L}[])`,
  'u',
);
/** A speaker on a separate line, as copied from Teams and Slack: "[9:02 AM] Ann", "Ann  10:14 AM". */
const head = new RegExp(
  String.raw`^(?:${chatTime}(?<name>\[NAME_\d+\])|(?<name>\[NAME_\d+\])[ \t]+\[?\d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?\]?)$`,
  'u',
);

/** A speaker label with an unrecognized name; it ends the turn of the previous speaker. */
const other = new RegExp(
  String.raw`^(?:${chatTime}?[^\s:]{1,30}(?: [^\s:]{1,30}){0,2} ?:(?= )|[^\s:]{1,30}(?: [^\s:]{1,30}){0,2}[ \t]+\[?\d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?\]?$|${chatTime}\S+(?: \S+){0,2}$)`,
  'u',
);

export const speaksIn = (sentence: string): { said: string; name: string | undefined } | null => {
  const match = speaks.exec(sentence);
  return match && { said: match[0], name: match.groups?.['name'] };
};

/** What a speaker says up to a sentence. */
export interface Turn {
  speaker: string;
  quote: string;
}

/** Texts with fewer turns aren't conversations. */
const minTurns = 3;
/** The maximum length of a quote. */
const longestQuote = 1000;

/** Returns a function that finds the turn of a sentence without a speaker label; undefined if there is none. */
export const turnsOf = (sentences: readonly string[]): ((sentence: string) => Turn | undefined) => {
  const turns = new Map<string, Turn>();
  let count = 0;
  let current: Turn | undefined;
  for (const sentence of sentences) {
    const begun = speaksIn(sentence);
    const speaker = begun ? begun.name : head.exec(sentence)?.groups?.['name'];
    if (begun || speaker !== undefined || other.test(sentence)) {
      count += 1;
      current = speaker === undefined ? undefined : { speaker, quote: sentence };
    } else if (current !== undefined && current.quote.length <= longestQuote) {
      current = { ...current, quote: `${current.quote} ${sentence}` };
      if (current.quote.length <= longestQuote) turns.set(sentence, current);
    }
  }
  return count < minTurns ? () => undefined : (sentence) => turns.get(sentence);
};
