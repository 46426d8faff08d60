import type { Range } from './ranges.ts';
import type { WordFile } from './wordFile.ts';

/** Each section has six stories, of pages on the left, on the right and of the first one: [MS-DOC] 2.3.3. Before them stand six that part notes. */
const storiesBefore = 6;
const inSection = 6;
const isHeader: readonly boolean[] = [true, true, false, false, true, false];

/** Where headers and footers lie, by letters, counted from the first one of them. */
export const headerStories = ({ structure, lengths }: WordFile): { headers: Range[]; footers: Range[] } => {
  const list = structure(0xf2);
  const starts = Array.from({ length: Math.floor(list.length / 4) }, (_, index) => list.readUInt32LE(index * 4));
  const found = { headers: [] as Range[], footers: [] as Range[] };
  let done = 0;
  starts.slice(storiesBefore, -1).forEach((from, index) => {
    const to = Math.min(starts[storiesBefore + index + 1] ?? from, lengths.headers);
    // Stories follow each other: one that begins before another ends would be read again and again.
    if (from < done || to <= from) return;
    done = to;
    found[isHeader[index % inSection] === true ? 'headers' : 'footers'].push([from, to]);
  });
  return found;
};
