import fc from 'fast-check';
import { windowsOf } from './windows.ts';

const longText = fc
  .array(fc.constantFrom('word ', 'Sentence. ', 'line\n', '😀', '日本', 'x'.repeat(9000)), { maxLength: 60, size: 'max' })
  .map((parts) => parts.join('').repeat(5));

describe('windowsOf', () => {
  it('splits a text into well-formed windows of limited length that equal the text when joined', () => {
    fc.assert(
      fc.property(longText, fc.constantFrom(undefined, 997), (text, length) => {
        const windows = windowsOf(text, length);

        expect(windows.map((window) => window.text).join('')).toBe(text);
        for (const window of windows) {
          expect(window.text.length).toBeLessThanOrEqual(length ?? 20_000);
          expect(text.slice(window.start, window.start + window.text.length)).toBe(window.text);
          expect(window.text.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
