import { hasInName, namePattern } from '../nameSearch.ts';

const file = (fileName: string, relativePath?: string) => ({ fileName, relativePath });

describe('hasInName', () => {
  it.each([
    ['offer', file('Globex OFFER 2026.pdf'), true],
    ['2026/off', file('offer.pdf', 'Globex/2026/offer.pdf'), true],
    // NFD as in macOS file names, NFC as typed.
    ['caf\u00E9', file('Cafe\u0301.pdf'), true],
    ['50%', file('50% off.pdf'), true],
    ['50%', file('500 off.pdf'), false],
    ['a_b', file('aXb.pdf'), false],
    ['offer', file('call.mp3'), false],
  ])('matches “%s” with %p: %p', (text, one, expected) => {
    expect(hasInName(text)(one)).toBe(expected);
  });
});

describe('hasInName in a Turkish browser', () => {
  it('finds INVOICE with invoice, as elsewhere', () => {
    const { toLocaleLowerCase } = String.prototype;
    jest.spyOn(String.prototype, 'toLocaleLowerCase').mockImplementation(function (this: string) {
      return toLocaleLowerCase.call(this, 'tr');
    });

    expect(hasInName('invoice')(file('INVOICE.pdf'))).toBe(true);
  });
});

describe('namePattern', () => {
  it('escapes the wildcards of LIKE', () => {
    expect(namePattern('50% a_b\\c')).toBe('%50_ a_b_c%');
  });

  it('is normalized like file names', () => {
    expect(namePattern('Cafe\u0301')).toBe('%Caf\u00E9%');
  });
});
