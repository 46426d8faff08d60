import { taggedWindows } from './tagWhole.ts';

const lengths = (text: string): number[] => taggedWindows(text).map((window) => window.text.length);

describe('taggedWindows', () => {
  it('doesn’t split a text of ordinary sentences', () => {
    expect(lengths('The pump from Acme is late again. '.repeat(300))).toEqual([10_200]);
  });

  it.each([
    ['a list without full stops', 'Main St '],
    ['nothing but abbreviations', 'St. '],
    ['one endless word', 'main'],
  ])('splits sentences that would take the tagger too long: %s', (_, piece) => {
    const text = piece.repeat(2000);

    expect(Math.max(...lengths(text))).toBeLessThanOrEqual(1000);
    expect(
      taggedWindows(text)
        .map((window) => window.text)
        .join(''),
    ).toBe(text);
  });
});
