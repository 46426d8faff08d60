/** Words that stand together on a line, and where they begin in the text. */
export interface TextCell {
  text: string;
  start: number;
}

/** A name with what stands for it, and how sure that is. */
export interface FoundField {
  name: string;
  value: string;
  start: number;
  confidence: number;
}

/** What stands far to the right belongs to another column; lines to write on, and dots that lead to a value, are as good as white. */
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

/** The lines of a text on which something stands, cut into cells: one by one, for those of a long text fill the memory. */
export function* cellLines(text: string): Generator<TextCell[], void> {
  for (let at = 0; at <= text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const cells = cellsOf(text.slice(at, end), at);
    if (cells.length > 0) yield cells;
    at = end + 1;
  }
}

/** A line between the one above it and the two below; empty where there is none. */
export type Around = readonly [above: TextCell[], line: TextCell[], below: TextCell[], further: TextCell[]];

/** Each line with those around it. */
export function* around(lines: Iterable<TextCell[]>): Generator<Around, void> {
  let [above, line, below]: [TextCell[], TextCell[], TextCell[]] = [[], [], []];
  for (const further of [lines, [[], []]].values().flatMap((each) => each)) {
    if (line.length > 0) yield [above, line, below, further];
    [above, line, below] = [line, below, further];
  }
}
