import fc from 'fast-check';
import { overlapping } from './spans.ts';

const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 })).map(([start, length]) => ({ start, end: start + length }));

describe('overlapping', () => {
  it('gives the same result as a comparison with every span', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, asked) => {
        const expected = spans.some(({ start, end }) => start < asked.end && asked.start < end);
        expect(overlapping(spans)(asked)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
