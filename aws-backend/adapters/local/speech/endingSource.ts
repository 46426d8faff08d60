import type { Source } from 'mediabunny';

/** Part of mediabunny's sources, of which its types do not tell. Null is what they answer behind the end of a file. */
interface Read {
  _read(start: number, end: number, ...limits: number[]): unknown;
}

/** Nothing else asks for the same bytes more than a few times in a row. */
const mostInARow = 100;

/**
 * A source whose reading ends. Behind the last part that it knows in a Matroska file, as where a recorder was cut off and left zeros, mediabunny 1.61
 * asks for the same bytes for ever, without a pause in which anything could stop it.
 */
export const endingSource = <Given extends Source>(source: Given): Given => {
  const own = source as unknown as Read;
  const read = own._read.bind(source);
  let [start, end, inARow] = [-1, -1, 0];
  own._read = (from, to, ...limits) => {
    inARow = from === start && to === end ? inARow + 1 : 0;
    [start, end] = [from, to];
    return inARow > mostInARow ? null : read(from, to, ...limits);
  };
  return source;
};
