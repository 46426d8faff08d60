import fc from 'fast-check';
import type { PersonalData } from '../../contracts/interpretation.ts';
import { masked } from './masked.ts';

const parts = fc.array(fc.tuple(fc.constantFrom('Ann', 'Bob Lee', '😀 x', 'the pump. ', ' and '), fc.boolean()), { maxLength: 20 });

const labelled = (pieces: readonly (readonly [string, boolean])[]) => {
  let text = '';
  const data: PersonalData[] = [];
  for (const [piece, isPersonal] of pieces) {
    if (isPersonal) data.push({ category: 'NAME', start: text.length, end: text.length + piece.length, confidence: 1 });
    text += piece;
  }
  return { text, data };
};

describe('masked', () => {
  it('restores the original text and maps every offset back to it', () => {
    fc.assert(
      fc.property(parts, (pieces) => {
        const { text, data } = labelled(pieces);
        const { text: hidden, restore, placeOf } = masked(text, data);

        expect(restore(hidden)).toBe(text);
        const isMark = (place: number): boolean =>
          [...hidden.matchAll(/\[NAME_\d+\]/g)].some(({ 0: name, index }) => place >= index && place < index + name.length);
        for (let start = 0; start < hidden.length; start += 1)
          if (!isMark(start)) expect(text[placeOf({ start, end: start + 1 }).start]).toBe(hidden[start]);
        for (const { 0: name, index } of hidden.matchAll(/\[NAME_\d+\]/g)) {
          const { start, end } = placeOf({ start: index, end: index + name.length });
          expect(text.slice(start, end)).toBe(restore(name));
        }
      }),
    );
  });

  it('replaces personal data with numbered labels, the same for the same name', () => {
    expect(masked('Ann met Bob, ann left.', [span('Ann', 0), span('Bob', 8), span('ann', 13)]).text).toBe(
      '[NAME_1] met [NAME_2], [NAME_1] left.',
    );
  });
});

const span = (value: string, start: number): PersonalData => ({ category: 'NAME', start, end: start + value.length, confidence: 1 });
