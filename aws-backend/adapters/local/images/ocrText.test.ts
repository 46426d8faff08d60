import fc from 'fast-check';
import { textOfLines, type OcrLine } from './ocrText.ts';

const line = (text: string, top: number): OcrLine => ({ text, confidence: 1, top, bottom: top + 20 });

describe('textOfLines', () => {
  it('separates paragraphs only at wider gaps', () => {
    const lines = [line('Please refund or send', 0), line('a new pump.', 30), line('Yours,', 90), line('Ann', 120)];

    expect(textOfLines(lines)).toBe('Please refund or send\na new pump.\n\nYours,\nAnn');
  });

  it('doesn’t take double-spaced lines for paragraphs', () => {
    expect(textOfLines([0, 80, 160, 240].map((top) => line('double', top)))).toBe('double\ndouble\ndouble\ndouble');
  });

  it('separates columns', () => {
    expect(textOfLines([line('left', 0), line('below', 30), line('right', 0), line('below', 30)])).toBe('left\nbelow\n\nright\nbelow');
  });

  it('keeps all lines in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), (tops) => {
        const lines = tops.map((top, index) => line(`line ${index}`, top));
        expect(textOfLines(lines).split(/\n+/).filter(Boolean)).toEqual(lines.map(({ text }) => text));
      }),
    );
  });
});
