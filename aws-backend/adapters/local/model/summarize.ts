import type { Summary } from '../../../contracts/interpretation.ts';
import { lexRank } from './lexRank.ts';
import { readable } from './readable.ts';

/** Sentences compared with each other; of a longer text these are taken evenly from all of it. */
const mostCompared = 400;
/** A sentence says something by itself from three words on, and stays readable up to about 60. */
const fewestWords = 3;
export const longestSentence = 400;
/** And where there is more: "Got it" tells nobody anything. */
const fewestTelling = 4;

/** The lines above a mail say who wrote it, not what. */
export const mailHeader = /^(?:From|Reply-To|To|Cc|Date|Subject|Attachment): /;

/** What calendars and mail servers say of an appointment or a mail in lines of their own: RFC 5545, RFC 3464 and RFC 8098. */
const programLine =
  /^(?:DTSTART|DTEND|DUE|ORGANIZER|ATTENDEE|LOCATION|STATUS|PRIORITY|CREATED|LAST-MODIFIED|RRULE|EXDATE|RECURRENCE-ID|CATEGORIES|(?:Reporting-(?:MTA|UA)|Received-From-MTA|Remote-MTA|Diagnostic-Code|(?:Original|Final)-Recipient|(?:Original-)?Message-I[Dd]|Last-Attempt-Date|Arrival-Date|Disposition)): /;

/** What letters and calls begin and end with, in four languages, says nothing of them. */
const pleasantry =
  /d['’]agréer|salutations|freundlichen grüßen|kind regards|^(?:(?:\p{Lu}\p{L}+ )?\[NAME_\d+\]: |\p{Lu}[\p{L} ]{1,20}\d?: )?(?:(?:hi|we look forward|looking forward|i look forward|wir freuen uns|ich freue mich|nous restons à|quedamos a|sorry (?:about|for|to)|oh,? sorry|morning|congrat\p{L}+|dans l['’]attente|quedo a|in erwartung|hello|dear|good (?:morning|afternoon)|thank(?:s| you)|you['’]re welcome|i['’]m sorry|have a |is there anything else|how (?:can|may) I|(?:sehr geehrte|hallo|guten (?:tag|morgen)|vielen dank|danke|mit freundlichen)|(?:bonjour|chère?|merci|cordialement|je vous remercie|nous vous remercions)|(?:hola|buenos días|estimad|gracias|muchas gracias|un saludo|atentamente))(?!\p{Ll}))/iu;

/** A longer sentence that begins so says something as well: "thank you for renewing the support plan with Globex". */
const mostPleasant = 14;

/** "Issue date: 2 November 2026.", "Prepared by Globex, 2 November 2026." */
const field = /^(?:[\p{L} ]{2,24}: \S+(?: \S+){0,4}|(?:Prepared|Written|Issued|Valid|Printed) (?:by|for|on|until|from) \S+(?: \S+){0,6})$/u;

/** "Talleres Soto, S.L.": it ends with a stop, and says nothing. */
const firmName =
  /^\p{Lu}\S*(?: (?:\p{Lu}\S*|&|und|et|y|del?|la|du|des)){0,7},? (?:S\. ?[AL]\.(?: ?[ULP]\.)?|Inc\.|Ltd\.|Co\.|Corp\.|e\. ?[KV]\.)$/u;

/** Who says it, before what they say. */
const speaker = /^(?:(?:\p{Lu}\p{L}+ )?\[NAME_\d+\](?: \p{Lu}[\p{L}-]+)?|\p{Lu}[\p{L}]*(?: \d{1,2})?): /u;

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });
const wordsOf = (sentence: string): string[] =>
  [...wordSegmenter.segment(sentence.toLowerCase())].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

const evenly = <Item>(items: readonly Item[], most: number): Item[] => {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(items.length, most) }, (_, index) => items[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  );
};

/** The same words with other numbers are said once: headings and footers come on each page. */
const keyOf = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const isWorthSaying = (sentence: string): boolean =>
  !mailHeader.test(sentence) &&
  !programLine.test(sentence) &&
  !sentence.startsWith('|') &&
  sentence.length <= longestSentence &&
  /\p{L}/u.test(sentence);

/** More words of one cell tell something, whether or not it ends with a stop. */
const fewestOfCell = 8;
/** Cells stand apart by tabs or by wide blanks. */
const betweenCells = /\t|(?<=\S) {2,}(?=\S)/;

const saysLittle = (cell: string): boolean => {
  const { length } = wordsOf(cell);
  return length < fewestTelling || (length < fewestOfCell && !/[.!?]$/.test(cell.trim()));
};

/** Cells of a table beside each other, none of which says anything by itself: a list of orders or of tasks has no sentence, a list of complaints has. */
const isRowOfCells = (sentence: string): boolean =>
  betweenCells.test(sentence) &&
  sentence
    .split('\n')
    .flatMap((line) => line.split(betweenCells))
    .every(saysLittle);

/** The end of a sentence that a line break or a cell cut in two: "and Globex (the Supplier)." */
const isRest = (sentence: string, last = ''): boolean => /^\p{Ll}[^]*\.$/u.test(sentence) && /[^.!?:,;…]$/u.test(last);

/** The sentences that are worth saying, each once; as they stand in the text, so that no copy of a long one is made. */
const candidatesOf = (said: readonly string[]): string[] => {
  const keys = new Set<string>();
  return said.filter((sentence, index) => {
    if (isRest(sentence, said[index - 1])) return false;
    const line = readable(sentence);
    const key = keyOf(line);
    if (!isWorthSaying(line) || isRowOfCells(sentence) || keys.has(key)) return false;
    keys.add(key);
    return true;
  });
};

/** What comes first, and what tells amounts and days, says more: by so much. */
const weightOf = (sentence: string, index: number): number => (1 + 0.5 / (1 + index)) * (/[$€£]|\d/.test(sentence) ? 1.2 : 1);

/** So many tasks are a list, whose lines resemble each other and would crowd out all else; a mail asks for one or two, and they are what it is about. */
const fewestListed = 3;

/** Of so many sentences at most, the most central ones of those that tell something, word for word and in their order; where enough others do, none of a list of `tasks`. */
export const summarize = (said: readonly string[], sentences: number, tasks: readonly string[] = []): Summary => {
  const listed = new Set(tasks.length < fewestListed ? [] : tasks.map(readable));
  const candidates = evenly(candidatesOf(said), mostCompared)
    .map(readable)
    .map((sentence, index) => ({ sentence, index, words: wordsOf(sentence.replace(speaker, '')) }));
  const wordy = candidates.filter(
    ({ sentence, words }) => words.length >= fewestWords && !sentence.endsWith(':') && !firmName.test(sentence),
  );
  const whole = wordy.filter(({ sentence }) => /[.!?。！？]["'”’)]?$/u.test(sentence));
  // Who chats sets no stop.
  const isChat = whole.length * 2 < wordy.length && wordy.filter(({ sentence }) => speaker.test(sentence)).length * 2 > wordy.length;
  const lines = isChat ? wordy : whole;
  const meant = lines.filter(
    ({ sentence, words }) =>
      words.length >= fewestTelling && !(words.length <= mostPleasant && pleasantry.test(sentence)) && !field.test(sentence),
  );
  const telling = meant.filter(({ sentence }) => !/[?？]$/.test(sentence));
  const unlisted = telling.filter(({ sentence }) => !listed.has(sentence));
  const enough = [unlisted, telling, meant, whole].find(({ length }) => length >= sentences);
  // Two sentences that tell something say more than any three lines around them, and names of sheets say nothing of their rows.
  const few = telling.length > 1 ? telling : wordy.length > 0 || said.some(isRowOfCells) ? wordy : candidates;
  const chosen = enough ?? few;
  const ranks = lexRank(chosen.map(({ words }) => words));
  const best = chosen
    .map((candidate, index) => ({ ...candidate, rank: (ranks[index] ?? 0) * weightOf(candidate.sentence, index) }))
    .toSorted((left, right) => right.rank - left.rank);
  const first = best.slice(0, sentences).toSorted((left, right) => left.index - right.index);
  return { text: first.map(({ sentence }) => sentence).join(' '), method: 'Extractive' };
};
