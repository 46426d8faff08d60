/** One line of writing as an OCR engine found it: its upper and lower edge in pixels, counted from the top. */
export interface OcrLine {
  text: string;
  /** 0 to 1. */
  confidence: number;
  top: number;
  bottom: number;
}

/** A line that is farther below its neighbour than this, in pitches of the page, begins a paragraph. */
const paragraphPitch = 1.4;

const middleOf = ({ top, bottom }: OcrLine): number => (top + bottom) / 2;

/** How far lines of one paragraph are apart here: what a quarter of all lines keep within. */
const pitchOf = (lines: readonly OcrLine[]): number => {
  const steps = lines
    .slice(1)
    .map((line, index) => middleOf(line) - middleOf(lines[index] ?? line))
    .filter((step) => step > 0);
  return steps.toSorted((left, right) => left - right)[Math.floor(steps.length / 4)] ?? 0;
};

/** A line above the one before it begins another column. */
const isApart = (before: OcrLine, line: OcrLine, pitch: number): boolean => {
  const step = middleOf(line) - middleOf(before);
  return step < 0 || step > pitch * paragraphPitch;
};

/** The lines of a page as text: an empty line only where the page itself leaves room, so that no sentence is torn. */
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
