import fc from 'fast-check';
import { jsonBytes } from './jsonBytes.ts';

/** Texts around the length of a chunk, with surrogate pairs at its end. */
const longText = fc
  .tuple(fc.integer({ min: 65_530, max: 65_540 }), fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('😀', '"', '\n', '\uD83D'))
  .map(([length, end, letter]) => 'a'.repeat(length) + letter.repeat(3) + end);

const value = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(fc.string({ unit: 'binary' }), longText, fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('node'), { maxKeys: 4 }),
  ),
})).node;

describe('jsonBytes', () => {
  it('equals the output of JSON.stringify', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(value), fc.dictionary(fc.string(), value)), (data) => {
        // Not `expect(…).toEqual`, which would print both.
        expect(Buffer.from(JSON.stringify(data)).compare(jsonBytes(data))).toBe(0);
      }),
    );
  });

  it('stringifies at most two pieces at once', () => {
    const stringify = jest.spyOn(JSON, 'stringify');
    const spans = Array.from({ length: 50_000 }, (_, start) => ({ start, end: start + 5 }));
    jsonBytes({ text: 'The pump is late – it leaks. '.repeat(20_000), spans });
    const longest = Math.max(...stringify.mock.results.map(({ value: json }) => String(json).length));
    stringify.mockRestore();

    expect(longest).toBeLessThan(2 * 65_536);
  });
});
