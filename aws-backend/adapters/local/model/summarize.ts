import type { Summary } from '../../../contracts/interpretation.ts';
import { joinedSentences } from '../../../contracts/joinedSentences.ts';
import { lexRank } from './lexRank.ts';
import { readable } from './readable.ts';

/** The maximum number of sentences compared; those of a longer text are sampled evenly. */
const maxCompared = 400;
/** Sentences of fewer words mean little alone; those of more than 400 characters (about 60 words) are hard to read. */
const minWords = 3;
export const longestSentence = 400;
/** The preferred minimum number of words: "Got it" is uninformative. */
const minTelling = 4;

/** Header lines of a mail, which aren't part of its content. */
export const mailHeader = /^(?:From|Reply-To|To|Cc|Date|Subject|Attachment): /;

/** Property and field lines of calendar files and mail server reports: RFC 5545, RFC 3464 and RFC 8098. */
const programLine =
  /^(?:DTSTART|DTEND|DUE|ORGANIZER|ATTENDEE|LOCATION|STATUS|PRIORITY|CREATED|LAST-MODIFIED|RRULE|EXDATE|RECURRENCE-ID|CATEGORIES|(?:Reporting-(?:MTA|UA)|Received-From-MTA|Remote-MTA|Diagnostic-Code|(?:Original|Final)-Recipient|(?:Original-)?Message-I[Dd]|Last-Attempt-Date|Arrival-Date|Disposition)): /;

/** Opening and closing formulas of letters and calls, in four languages: uninformative. */
const pleasantry =
  /d['’]agréer|salutations|freundlichen grüßen|kind regards|^(?:(?:\p{Lu}\p{L}+ )?\[NAME_\d+\]: |\p{Lu}[\p{L} ]{1,20}\d?: )?(?:(?:hi|we look forward|looking forward|i look forward|wir freuen uns|ich freue mich|nous restons à|quedamos a|sorry (?:about|for|to)|oh,? sorry|morning|congrat\p{L}+|dans l['’]attente|quedo a|in erwartung|hello|dear|good (?:morning|afternoon)|thank(?:s| you)|you['’]re welcome|i['’]m sorry|have a |is there anything else|how (?:can|may) I|(?:sehr geehrte|hallo|guten (?:tag|morgen)|vielen dank|danke|mit freundlichen)|(?:bonjour|chère?|merci|cordialement|je vous remercie|nous vous remercions)|(?:hola|buenos días|estimad|gracias|muchas gracias|un saludo|atentamente))(?!\p{Ll}))/iu;

/** Sentences with more words can be informative despite such a start: "thank you for renewing the support plan with Globex". */
const maxPleasant = 14;

/** "Issue date: 2 November 2026.", "Prepared by Globex, 2 November 2026." */
const field = /^(?:[\p{L} ]{2,24}: \S+(?: \S+){0,4}|(?:Prepared|Written|Issued|Valid|Printed) (?:by|for|on|until|from) \S+(?: \S+){0,6})$/u;

/** A company name that ends with a full stop but isn't a sentence: "Talleres Soto, S.L.". */
const firmName =
  /^\p{Lu}\S*(?: (?:\p{Lu}\S*|&|und|et|y|del?|la|du|des)){0,7},? (?:S\. ?[AL]\.(?: ?[ULP]\.)?|Inc\.|Ltd\.|Co\.|Corp\.|e\. ?[KV]\.)$/u;

/** The speaker at the start of a sentence. */
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

/** A key that ignores case and numbers, so that the headers and footers of pages count as duplicates. */
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

/** Cells with at least this many words are informative, even without a full stop. */
const minOfCell = 8;
/** Separators between cells: a tab or several spaces. */
const betweenCells = /\t|(?<=\S) {2,}(?=\S)/;

const saysLittle = (cell: string): boolean => {
  const { length } = wordsOf(cell);
  return length < minTelling || (length < minOfCell && !/[.!?]$/.test(cell.trim()));
};

/** Whether a line is a table row of uninformative cells: tables of orders or tasks have no sentences, those of complaints do. */
const isRowOfCells = (sentence: string): boolean =>
  betweenCells.test(sentence) &&
  sentence
    .split('\n')
    .flatMap((line) => line.split(betweenCells))
    .every(saysLittle);

/** Whether it is the rest of a sentence that a line break or a cell split: "and Globex (the Supplier)." */
const isRest = (sentence: string, last = ''): boolean => /^\p{Ll}[^]*\.$/u.test(sentence) && /[^.!?:,;…]$/u.test(last);

/** Returns the informative sentences without duplicates; unmodified, so that long ones aren't copied. */
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

/** The weight of a sentence: higher for early ones and for those with amounts or dates. */
const weightOf = (sentence: string, index: number): number => (1 + 0.5 / (1 + index)) * (/[$€£]|\d/.test(sentence) ? 1.2 : 1);

/** From this many tasks on, they are a list, whose similar lines would crowd out the rest. The one or two tasks of a mail are its point. */
const minListed = 3;

/**
 * Returns at most this many of the most central informative sentences, verbatim and in order. Listed `tasks` are left out if enough others
 * remain.
 */
export const summarize = (said: readonly string[], sentences: number, tasks: readonly string[] = []): Summary => {
  const listed = new Set(tasks.length < minListed ? [] : tasks.map(readable));
  const candidates = evenly(candidatesOf(said), maxCompared)
    .map(readable)
    .map((sentence, index) => ({ sentence, index, words: wordsOf(sentence.replace(speaker, '')) }));
  const wordy = candidates.filter(({ sentence, words }) => words.length >= minWords && !sentence.endsWith(':') && !firmName.test(sentence));
  const whole = wordy.filter(({ sentence }) => /[.!?。！？]["'”’)]?$/u.test(sentence));
  // Chat messages often lack a full stop.
  const isChat = whole.length * 2 < wordy.length && wordy.filter(({ sentence }) => speaker.test(sentence)).length * 2 > wordy.length;
  const lines = isChat ? wordy : whole;
  const meant = lines.filter(
    ({ sentence, words }) =>
      words.length >= minTelling && !(words.length <= maxPleasant && pleasantry.test(sentence)) && !field.test(sentence),
  );
  const telling = meant.filter(({ sentence }) => !/[?？]$/.test(sentence));
  const unlisted = telling.filter(({ sentence }) => !listed.has(sentence));
  const enough = [unlisted, telling, meant, whole].find(({ length }) => length >= sentences);
  // Two informative sentences are better than any three lines around them, and sheet names tell nothing about their rows.
  const few = telling.length > 1 ? telling : wordy.length > 0 || said.some(isRowOfCells) ? wordy : candidates;
  const chosen = enough ?? few;
  const ranks = lexRank(chosen.map(({ words }) => words));
  const best = chosen
    .map((candidate, index) => ({ ...candidate, rank: (ranks[index] ?? 0) * weightOf(candidate.sentence, index) }))
    .toSorted((left, right) => right.rank - left.rank);
  const first = best.slice(0, sentences).toSorted((left, right) => left.index - right.index);
  return { text: joinedSentences(first.map(({ sentence }) => sentence)), method: 'Extractive' };
};
