import fc from 'fast-check';
import { codeUnitsOf, piecesOf } from './pieces.ts';

const text = fc
  .array(fc.constantFrom('Ann pays. ', '😀', 'Ü', '日本。', '\n', 'x'.repeat(300), 'é ', '👩‍🚀 flies! '), { maxLength: 80, size: 'max' })
  .map((parts) => parts.join(''));

describe('piecesOf', () => {
  it('loses nothing, and no piece is larger than the service takes', () => {
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

  it('cuts where sentences end', () => {
    expect(piecesOf('Ann pays. Bob waits. Cleo calls.', 21).map((piece) => piece.text)).toEqual(['Ann pays. Bob waits. ', 'Cleo calls.']);
  });
});

describe('codeUnitsOf', () => {
  it('finds the character that the service counted, emoji or not', () => {
    fc.assert(
      fc.property(text, fc.nat(400), (whole, index) => {
        const characters = Array.from(whole);
        const at = codeUnitsOf(whole)(index);

        expect(whole.slice(0, at)).toBe(characters.slice(0, index).join(''));
      }),
    );
  });
});
