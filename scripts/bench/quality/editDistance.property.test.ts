import fc from 'fast-check';
import { editDistance } from './editDistance.ts';

const text = fc.string({ maxLength: 12 });

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['kitten', 'sitting', 3],
    ['rn', 'm', 2],
    ['', 'abc', 3],
  ])('between %j and %j is %d', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });

  it('is a metric: zero only for equal texts, symmetric, and never longer than a detour', () => {
    fc.assert(
      fc.property(text, text, text, (one, other, third) => {
        expect(editDistance(one, other) === 0).toBe(one === other);
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, third)).toBeLessThanOrEqual(editDistance(one, other) + editDistance(other, third));
      }),
    );
  });
});
