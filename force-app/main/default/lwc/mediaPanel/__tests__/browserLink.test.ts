import { looksSlow } from '../browserLink.ts';

describe('looksSlow', () => {
  it.each([
    ['a phone with a weak signal as slow', { connection: { effectiveType: '3g' } }, true],
    ['a good connection as not slow', { connection: { effectiveType: '4g' } }, false],
    ['a browser that knows only its interface as not slow', { connection: { type: 'wifi' } }, false],
    ['a browser without the API as not slow', {}, false],
    ['a browser that hides it as not slow', { connection: null }, false],
  ])('judges %s', (_, browser, expected) => {
    expect(looksSlow(browser)).toBe(expected);
  });
});
