/** A line of text as an OCR engine found it: its top and bottom edge in pixels from the top. */
export interface OcrLine {
  text: string;
  /** 0 to 1. */
  confidence: number;
  top: number;
  bottom: number;
}

/** A line at a larger distance from the previous one begins a paragraph; relative to the page's line pitch. */
const paragraphPitch = 1.4;

const middleOf = ({ top, bottom }: OcrLine): number => (top + bottom) / 2;

/** The line pitch within paragraphs of this page: the first quartile of the distances between lines. */
const pitchOf = (lines: readonly OcrLine[]): number => {
  const steps = lines
    .slice(1)
    .map((line, index) => middleOf(line) - middleOf(lines[index] ?? line))
    .filter((step) => step > 0);
  return steps.toSorted((left, right) => left - right)[Math.floor(steps.length / 4)] ?? 0;
};

/** Whether a line begins a paragraph. A line above the previous one begins another column. */
const isApart = (before: OcrLine, line: OcrLine, pitch: number): boolean => {
  const step = middleOf(line) - middleOf(before);
  return step < 0 || step > pitch * paragraphPitch;
};

/** Joins the lines of a page, with an empty line only at a wide gap or new column, so that sentences aren't split. */
export const textOfLines = (lines: readonly OcrLine[]): string => {
  const pitch = pitchOf(lines);
  return lines
    .map((line, index) => {
      const before = lines[index - 1];
      if (before === undefined) return line.text;
      return (isApart(before, line, pitch) ? '\n\n' : '\n') + line.text;
    })
    .join('');
};
