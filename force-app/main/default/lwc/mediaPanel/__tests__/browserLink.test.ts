import { looksSlow } from '../browserLink.ts';

describe('looksSlow', () => {
  it.each([
    ['a telephone far from its mast', { connection: { effectiveType: '3g' } }, true],
    ['a good line', { connection: { effectiveType: '4g' } }, false],
    ['a browser that knows its interface only', { connection: { type: 'wifi' } }, false],
    ['a browser that says nothing', {}, false],
    ['a browser that hides it', { connection: null }, false],
  ])('judges %s', (_, browser, expected) => {
    expect(looksSlow(browser)).toBe(expected);
  });
});
