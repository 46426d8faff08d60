/** Adjacent words on a line, and their offset in the text. */
export interface TextCell {
  text: string;
  start: number;
}

/** A field's name and value, with a confidence from 0 to 1. */
export interface FoundField {
  name: string;
  value: string;
  start: number;
  confidence: number;
}

/** Wide gaps separate columns; blanks to fill in (`___`) and dot leaders count as gaps. */
const gap = /\t| {3,}|(?: ?_){3,}|(?: ?\.){4,}|…{2,}/;

const cellsOf = (line: string, at: number): TextCell[] => {
  let from = 0;
  return line.split(gap).flatMap((part) => {
    const place = line.indexOf(part, from);
    from = place + part.length;
    const text = part.trim();
    return text === '' ? [] : [{ text, start: at + place + part.indexOf(text) }];
  });
};

/** Yields the non-empty lines of a text, split into cells; lazily, because those of a long text would fill the memory. */
export function* cellLines(text: string): Generator<TextCell[], void> {
  for (let at = 0; at <= text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const cells = cellsOf(text.slice(at, end), at);
    if (cells.length > 0) yield cells;
    at = end + 1;
  }
}

/** A line with the one above and the two below it; empty if there is none. */
export type Around = readonly [above: TextCell[], line: TextCell[], below: TextCell[], further: TextCell[]];

/** Yields each line with its neighbors. */
export function* around(lines: Iterable<TextCell[]>): Generator<Around, void> {
  let [above, line, below]: [TextCell[], TextCell[], TextCell[]] = [[], [], []];
  for (const further of [lines, [[], []]].values().flatMap((each) => each)) {
    if (line.length > 0) yield [above, line, below, further];
    [above, line, below] = [line, below, further];
  }
}
