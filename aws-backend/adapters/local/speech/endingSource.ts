import type { Source } from 'mediabunny';

/** An internal method of mediabunny's sources that its types don't declare. Returns null after the end of a file. */
interface Read {
  _read(start: number, end: number, ...limits: number[]): unknown;
}

/** Otherwise the same bytes are requested only a few times in a row. */
const maxInARow = 100;

/**
 * Prevents endless reading: after the last known element of a Matroska file, such as where an interrupted recorder left zeros, mediabunny
 * 1.61 requests the same bytes forever, without an await that could interrupt it.
 */
export const endingSource = <Given extends Source>(source: Given): Given => {
  const own = source as unknown as Read;
  const read = own._read.bind(source);
  let [start, end, inARow] = [-1, -1, 0];
  own._read = (from, to, ...limits) => {
    inARow = from === start && to === end ? inARow + 1 : 0;
    [start, end] = [from, to];
    return inARow > maxInARow ? null : read(from, to, ...limits);
  };
  return source;
};
