import { taggedWindows } from './tagWhole.ts';

const lengths = (text: string): number[] => taggedWindows(text).map((window) => window.text.length);

describe('taggedWindows', () => {
  it('leaves a text of ordinary sentences whole', () => {
    expect(lengths('The pump from Acme is late again. '.repeat(300))).toEqual([10_200]);
  });

  it.each([
    ['a list without stops', 'Main St '],
    ['nothing but abbreviations', 'St. '],
    ['one endless word', 'main'],
  ])('hands the tagger no sentence that takes it forever: %s', (_, piece) => {
    const text = piece.repeat(2000);

    expect(Math.max(...lengths(text))).toBeLessThanOrEqual(1000);
    expect(
      taggedWindows(text)
        .map((window) => window.text)
        .join(''),
    ).toBe(text);
  });
});
