import { smallSentences } from './smallSentences.ts';
import type { Span } from './spans.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The share of the paragraph's width, in characters, from which a line counts as wrapped: characters differ in width. */
const fullShare = 0.85;
/** A line with a longer word contains a URL or a path, so its length says nothing about the paragraph's width. */
const longWord = /\S{31}/;

/** The width of a paragraph's lines in characters. */
const widthOf = (lines: readonly string[]): number =>
  lines.reduce((width, line) => (line.length > width && !longWord.test(line) ? line.length : width), 0);

const goesOnBelow = /[\p{L}\p{N},;]$/u;
/** Excludes list items, clause numbers, and chat lines that start with a timestamp. */
const goesOnFrom =
  /^(?!\(?(?:\d{1,2}|[a-z])[.)] |\d{1,2}(?:\.\d{1,2})+\.? (?!Uhr|Mio|Mrd|Euro|[A-Z]{3}(?!\p{L}))\p{Lu}|\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? )?\d{1,2}:\d\d(?::\d\d)?[^\n:]{1,60}: )[\p{Ll}\d(]/u;

/** Table rows, which never continue on the next line. */
const isRow = (line: string): boolean => /\S\t+\S/.test(line);

/** Whether the first word of the next line would have exceeded the width. */
const isFull = (line: string, next: string, width: number): boolean => line.length + 1 + next.search(/\s|$/) > width * fullShare;

const share = (flags: readonly boolean[]): number => flags.filter(Boolean).length / Math.max(1, flags.length);

/** Detects transcripts with one utterance per line in lower case, where few lines are full. */
const areTurns = (lines: readonly string[], width: number): boolean =>
  lines.length > 2 &&
  share(lines.map((line) => /^\p{Ll}/u.test(line))) > 0.8 &&
  share(lines.slice(1).map((next, index) => isFull(lines[index] ?? '', next, width))) < 0.5;

/**
 * Joins wrapped lines, unless the next line is a list item or its first word would have fitted above. Keeps the length, so that offsets stay
 * valid.
 */
const unwrapped = (text: string): string =>
  text.replace(/(?<![^\n])[^\n]+(?:\n[^\n]+)+/g, (paragraph) => {
    const lines = paragraph.split('\n');
    const width = widthOf(lines);
    if (areTurns(lines, width)) return paragraph;
    return lines.reduce((whole, next, index) => {
      const line = lines[index - 1] ?? '';
      const isWhole = goesOnBelow.test(line) && goesOnFrom.test(next) && isFull(line, next, width) && !(isRow(line) && isRow(next));
      return index === 0 ? next : whole + (isWhole ? ' ' : '\n') + next;
    }, '');
  });

/** Abbreviations in English, German, French and Spanish that don't end a sentence, and the numbers of list items and of days. */
const goesOn =
  /(?:(?<![\p{L}.])(?:approx|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Nr|vs|incl|excl|est|max|min|fig|sec|ref|tel|ext|dept|attn|e\.g|i\.e|cf|ca|bzw|z\. ?B|z\. ?[HT]d?|i\. ?[AV]|i\. ?d\. ?R|u\. ?U|[iuozvd]\. ?[adgh]|vgl|rd|evtl|sog|bzgl|lt|mind|d\. ?h|u\. ?a|ggf|inkl|exkl|zzgl|Abs|Art|Ziff|Hr|Fr|Mme|Mlle|p\. ?ex|p\. ?ej|env|réf|tél|Sra?|Sres|Srta|Ud|Uds|Dña|Dra|Avda|núm|pág|aprox)\.|(?:^|\n)[ \t]*\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5})[.)]|(?<!\p{L})(?:[Aa]m|[Bb]is|[Zz]um|[Vv]om|[Dd]e[rnm]) \d{1,2}\.)[ \t]*$/iu;

/** The first letter of abbreviations like "z. B." and "p. ej.", which ends no sentence unless it is a unit of seconds. */
const firstLetter = /(?<![\p{L}\p{N}.'’]|\d )[bcdinopuvz]\.[ \t]*$/u;

/**
 * Pairs that stay in one sentence: "Bis Donnerstag, 19." + "November" (day, month), "par M." + "Delattre" (title, name), "12 Mio." + "CHF"
 * (amount, currency), "Proseware Inc." + "(the Supplier)" (company, its description).
 */
const seams: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<![\p{L}\p{N}])\d{1,2}\.$/u, /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u],
  [/(?<!\p{L})(?:Inc|Ltd|Co|Corp|Bros|S\.[AL]|S\.L\.U|e\.K|e\.V)\.$/u, /^[(\p{Ll}]/u],
  [/(?<![\p{L}\p{N}]|\d )(?:MM?|D|D\.ª|Dª)\.$/u, /^(?:\[NAME|\p{Lu}\p{Ll})/u],
  [/& ?Co\.$/u, /^(?:KG|KGaA|OHG)(?!\p{L})/u],
  [/\d (?:Mio|Mrd|Tsd)\.$/u, /^(?:[€$£]|EUR|CHF|USD|GBP|Euro|Franken|Stück)(?!\p{L})/u],
];
const isOne = (said: string, next: string): boolean => seams.some(([ending, beginning]) => ending.test(said) && beginning.test(next));

/** Longer than any of these words, so that a sentence of ten thousand abbreviations isn't rescanned for each of them. */
const endLength = 60;
const endOf = (text: string, start: number, end: number): string => text.slice(Math.max(0, start, end - endLength), end);

/** The spans of a text's sentences, in any script, without surrounding whitespace. Shared by the summary's author and its check. */
export const sentencesOf = (text: string): Span[] => {
  const found: Span[] = [];
  let isOpen = false;
  for (const { segment, index } of segmenter.segment(unwrapped(text))) {
    const start = index + segment.length - segment.trimStart().length;
    const end = start + segment.trim().length;
    const last = found.at(-1);
    if (last && end > start && (isOpen || isOne(endOf(text, last.start, last.end), text.slice(start, end)))) last.end = end;
    else if (end > start) found.push({ start, end });
    const ending = endOf(text, (found.at(-1)?.start ?? 0) - 1, index + segment.length);
    isOpen = goesOn.test(ending) || firstLetter.test(ending);
  }
  return found.flatMap((sentence) => smallSentences(text, sentence));
};
