/** A place in a text, from `start` up to but not including `end`. */
interface Span {
  start: number;
  end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A line that goes on in the next one ends no sentence, unless the next is an item of a list; same length, so that places stay. */
const unwrapped = (text: string): string => text.replace(/(?<=[\p{L}\p{N},;])\n(?=[\p{Ll}\d(])(?!\(?(?:\d{1,2}|[a-z])[.)] )/gu, ' ');

/** Abbreviations of English, German, French and Spanish letters that a sentence goes on behind, and the numbers of lists and of days. */
const goesOn =
  /(?:(?<![\p{L}.])(?:approx|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Nr|vs|incl|excl|est|max|min|fig|sec|ref|tel|ext|dept|attn|e\.g|i\.e|cf|ca|bzw|z\. ?B|d\. ?h|u\. ?a|ggf|inkl|exkl|zzgl|Abs|Art|Ziff|Hr|Fr|Mme|Mlle|p\. ?ex|Sra?|Srta|núm|pág|aprox)\.|(?:^|\n)[ \t]*\(?(?:\d{1,2}|[a-z])[.)]|(?<!\p{L})(?:[Aa]m|[Bb]is|[Zz]um|[Vv]om|[Dd]e[rnm]) \d{1,2}\.)[ \t]*$/iu;

/** Where the sentences of a text stand, in any script, without the space around them: the same for who makes a summary and who counts its sentences. */
export const sentencesOf = (text: string): Span[] => {
  const found: Span[] = [];
  let isOpen = false;
  for (const { segment, index } of segmenter.segment(unwrapped(text))) {
    const start = index + segment.length - segment.trimStart().length;
    const end = start + segment.trim().length;
    const last = found.at(-1);
    if (isOpen && last && end > start) last.end = end;
    else if (end > start) found.push({ start, end });
    isOpen = goesOn.test(text.slice(Math.max(0, (found.at(-1)?.start ?? 0) - 1), index + segment.length));
  }
  return found;
};
