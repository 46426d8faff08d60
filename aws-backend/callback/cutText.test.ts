import fc from 'fast-check';
import { cutText } from './cutText.ts';

/** The length of a text as Salesforce stores it. */
const kept = (text: string): number => text.replaceAll('\n', '\r\n').length;

describe('cutText', () => {
  it('leaves a text that fits unchanged', () => {
    expect(cutText('12345', 5)).toEqual({ text: '12345', isCut: false });
  });

  it('ends a cut text with an ellipsis, within the limit', () => {
    expect(cutText('123456', 5)).toEqual({ text: '1234…', isCut: true });
  });

  it('never splits a surrogate pair', () => {
    expect(cutText('123😀6', 5)).toEqual({ text: '123…', isCut: true });
  });

  it('counts a line break as two characters, as Salesforce does', () => {
    expect(cutText('1\n4', 4)).toEqual({ text: '1\n4', isCut: false });
    expect(cutText('1\r\n4', 4)).toEqual({ text: '1\n4', isCut: false });
    expect(cutText('1\n45', 4)).toEqual({ text: '1\n…', isCut: true });
    expect(cutText('12\n4', 4)).toEqual({ text: '12…', isCut: true });
  });

  it('removes or replaces characters that Salesforce does not accept', () => {
    expect(cutText('a\u0000b\u0007c\td\ne\ud800', 10).text).toBe('abc\td\ne\ufffd');
  });

  it('breaks up @{, which Salesforce takes for a reference to another subrequest, before it cuts', () => {
    expect(cutText('@{a}@\u0000{', 20).text).toBe('@ {a}@ {');
    expect(cutText('1@{4', 4)).toEqual({ text: '1@ …', isCut: true });
  });

  it('always returns a fitting, well-formed start of the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(fc.constantFrom('\n', '\r', 'a'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
          maxLength: 60,
          size: 'max',
        }),
        fc.integer({ min: 1, max: 40 }),
        (text, maxLength) => {
          const cut = cutText(text, maxLength);
          const whole = cutText(text, 1000).text;
          expect(kept(cut.text)).toBeLessThanOrEqual(maxLength);
          expect(cut.text.isWellFormed()).toBe(true);
          expect(cut.isCut).toBe(kept(whole) > maxLength);
          expect(whole.startsWith(cut.isCut ? cut.text.slice(0, -1) : cut.text)).toBe(true);
        },
      ),
    );
  });
});
