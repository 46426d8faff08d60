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

/** The lines of a text on which something stands, cut into cells. */
export const cellLines = (text: string): TextCell[][] => {
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const cells = cellsOf(line, at);
    at += line.length + 1;
    return cells.length === 0 ? [] : [cells];
  });
};
