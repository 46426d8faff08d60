import type { Span } from './spans.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How full a line is that was wrapped, in letters: they are not all of one width. */
const fullShare = 0.85;
/** A line with a longer word holds an address or a path, and says nothing of the width. */
const longWord = /\S{31}/;

/** How many letters the lines of a paragraph hold. */
const widthOf = (lines: readonly string[]): number =>
  lines.reduce((width, line) => (line.length > width && !longWord.test(line) ? line.length : width), 0);

const goesOnBelow = /[\p{L}\p{N},;]$/u;
/** No item of a list, no clause, and no line of a chat that begins with when it was written. */
const goesOnFrom =
  /^(?!\(?(?:\d{1,2}|[a-z])[.)] |\d{1,2}(?:\.\d{1,2})+\.? (?!Uhr|Mio|Mrd|Euro|[A-Z]{3}(?!\p{L}))\p{Lu}|\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? )?\d{1,2}:\d\d(?::\d\d)?[^\n:]{1,60}: )[\p{Ll}\d(]/u;

/** Whether the first word of the next line had no room any more. */
const isFull = (line: string, next: string, width: number): boolean => line.length + 1 + next.search(/\s|$/) > width * fullShare;

const share = (flags: readonly boolean[]): number => flags.filter(Boolean).length / Math.max(1, flags.length);

/** What people said, in small letters and a line each, as some make transcripts: few lines are full. */
const areTurns = (lines: readonly string[], width: number): boolean =>
  lines.length > 2 &&
  share(lines.map((line) => /^\p{Ll}/u.test(line))) > 0.8 &&
  share(lines.slice(1).map((next, index) => isFull(lines[index] ?? '', next, width))) < 0.5;

/** A line that goes on in the next one ends no sentence, unless the next is an item of a list or had room above; same length, so that places stay. */
const unwrapped = (text: string): string =>
  text.replace(/(?<![^\n])[^\n]+(?:\n[^\n]+)+/g, (paragraph) => {
    const lines = paragraph.split('\n');
    const width = widthOf(lines);
    if (areTurns(lines, width)) return paragraph;
    return lines.reduce((whole, next, index) => {
      const line = lines[index - 1] ?? '';
      const isWhole = goesOnBelow.test(line) && goesOnFrom.test(next) && isFull(line, next, width);
      return index === 0 ? next : whole + (isWhole ? ' ' : '\n') + next;
    }, '');
  });

/** Abbreviations of English, German, French and Spanish letters that a sentence goes on behind, and the numbers of lists and of days. */
const goesOn =
  /(?:(?<![\p{L}.])(?:approx|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Nr|vs|incl|excl|est|max|min|fig|sec|ref|tel|ext|dept|attn|e\.g|i\.e|cf|ca|bzw|z\. ?B|z\. ?[HT]d?|i\. ?[AV]|i\. ?d\. ?R|u\. ?U|[iuozvd]\. ?[adgh]|vgl|rd|evtl|sog|bzgl|lt|mind|d\. ?h|u\. ?a|ggf|inkl|exkl|zzgl|Abs|Art|Ziff|Hr|Fr|Mme|Mlle|p\. ?ex|p\. ?ej|env|réf|tél|Sra?|Sres|Srta|Ud|Uds|Dña|Dra|Avda|núm|pág|aprox)\.|(?:^|\n)[ \t]*\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5})[.)]|(?<!\p{L})(?:[Aa]m|[Bb]is|[Zz]um|[Vv]om|[Dd]e[rnm]) \d{1,2}\.)[ \t]*$/iu;

/** The first letter of "z. B." and "p. ej.": no sentence ends with it, unless it counts seconds. */
const firstLetter = /(?<![\p{L}\p{N}.'’]|\d )[bcdinopuvz]\.[ \t]*$/u;

/** "Bis Donnerstag, 19." and "November": a day and its month. "par M." and "Delattre": somebody. "12 Mio." and "CHF". "Proseware Inc." and "(the Supplier)": a firm and what is said of it. */
const seams: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<![\p{L}\p{N}])\d{1,2}\.$/u, /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u],
  [/(?<!\p{L})(?:Inc|Ltd|Co|Corp|Bros|S\.[AL]|S\.L\.U|e\.K|e\.V)\.$/u, /^[(\p{Ll}]/u],
  [/(?<![\p{L}\p{N}]|\d )(?:MM?|D|D\.ª|Dª)\.$/u, /^(?:\[NAME|\p{Lu}\p{Ll})/u],
  [/& ?Co\.$/u, /^(?:KG|KGaA|OHG)(?!\p{L})/u],
  [/\d (?:Mio|Mrd|Tsd)\.$/u, /^(?:[€$£]|EUR|CHF|USD|GBP|Euro|Franken|Stück)(?!\p{L})/u],
];
const isOne = (said: string, next: string): boolean => seams.some(([ending, beginning]) => ending.test(said) && beginning.test(next));

/** More letters at an end than any of these words have: a sentence of ten thousand abbreviations is not read again with each of them. */
const endLength = 60;
const endOf = (text: string, start: number, end: number): string => text.slice(Math.max(0, start, end - endLength), end);

/** Where the sentences of a text stand, in any script, without the space around them: the same for who makes a summary and who counts its sentences. */
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
  return found;
};
