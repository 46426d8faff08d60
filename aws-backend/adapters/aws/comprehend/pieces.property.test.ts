import fc from 'fast-check';
import { codeUnitsOf, piecesOf } from './pieces.ts';

const text = fc
  .array(fc.constantFrom('Ann pays. ', '😀', 'Ü', '日本。', '\n', 'x'.repeat(300), 'é ', '👩‍🚀 flies! '), { maxLength: 80, size: 'max' })
  .map((parts) => parts.join(''));

describe('piecesOf', () => {
  it('keeps the whole text in well-formed pieces of the allowed size', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 500 }), (whole, maxBytes) => {
        const pieces = piecesOf(whole, maxBytes);

        expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
        for (const piece of pieces) {
          expect(Buffer.byteLength(piece.text)).toBeLessThanOrEqual(maxBytes);
          expect(piece.text.isWellFormed()).toBe(true);
          expect(whole.startsWith(piece.text, piece.start)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['at sentence ends', 'Ann pays. Bob waits. Cleo calls.', 21, ['Ann pays. Bob waits. ', 'Cleo calls.']],
    ['at sentence ends, even if another word would fit', 'Ann pays. Bob waits. Cleo calls.', 27, ['Ann pays. Bob waits. ', 'Cleo calls.']],
    ['a long sentence between words', 'Ann pays the bill', 13, ['Ann pays the ', 'bill']],
    ['a long word at the last character that fits', 'abcde', 3, ['abc', 'de']],
    ['an empty text into no pieces', '', 3, []],
  ])('cuts %s', (_, whole, maxBytes, pieces) => {
    expect(piecesOf(whole, maxBytes).map((piece) => piece.text)).toEqual(pieces);
  });
});

describe('codeUnitsOf', () => {
  it('converts an index in code points, as the service counts, to UTF-16 code units', () => {
    fc.assert(
      fc.property(text, fc.nat(400), (whole, index) => {
        const characters = Array.from(whole);
        const at = codeUnitsOf(whole)(index);

        expect(whole.slice(0, at)).toBe(characters.slice(0, index).join(''));
      }),
    );
  });
});
