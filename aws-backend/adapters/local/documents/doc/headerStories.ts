import type { Range } from './ranges.ts';
import type { WordFile } from './wordFile.ts';

/** Each section has six stories, for even, odd and first pages: [MS-DOC] 2.3.3. The first six stories are separators of notes. */
const storiesBefore = 6;
const inSection = 6;
const isHeader: readonly boolean[] = [true, true, false, false, true, false];

/** Returns the character ranges of headers and footers, relative to the start of the header document. */
export const headerStories = ({ structure, lengths }: WordFile): { headers: Range[]; footers: Range[] } => {
  const list = structure(0xf2);
  const starts = Array.from({ length: Math.floor(list.length / 4) }, (_, index) => list.readUInt32LE(index * 4));
  const found = { headers: [] as Range[], footers: [] as Range[] };
  let done = 0;
  starts.slice(storiesBefore, -1).forEach((from, index) => {
    const to = Math.min(starts[storiesBefore + index + 1] ?? from, lengths.headers);
    // Stories are consecutive: overlapping ones would be read repeatedly.
    if (from < done || to <= from) return;
    done = to;
    found[isHeader[index % inSection] === true ? 'headers' : 'footers'].push([from, to]);
  });
  return found;
};
