import { fillLabel, formatBytes, formatDuration, formatLanguage, formatNumber } from 'c/formatText';

describe('formatText', () => {
  it('fills a label’s placeholders in any order', () => {
    expect(fillLabel('{1} before {0}', 'a', 2)).toBe('2 before a');
    expect(fillLabel('{0} and {5}', 'a')).toBe('a and {5}');
  });

  it('inserts a value literally', () => {
    expect(fillLabel('Cancel {0}', '$& {0} $1')).toBe('Cancel $& {0} $1');
  });

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1,023 bytes'],
    [1024, '1 kB'],
    [1536, '2 kB'],
    [64 * 1024 * 1024, '64 MB'],
    [1.25 * 1024 ** 3, '1.3 GB'],
    [5 * 1024 ** 4, '5 TB'],
  ])('formats %p bytes as %p', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it.each([
    [0, '1 second'],
    [19.2, '20 seconds'],
    [61, '2 minutes'],
    [3600, '1 hour'],
    [5000, '1.5 hours'],
    [5401, '2 hours'],
    [360_000, '100 hours'],
  ])('formats %p seconds as %p', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  it('formats numbers in the user’s locale', () => {
    expect(formatNumber(1234567)).toBe('1,234,567');
  });

  it('names a language, and returns an unknown code unchanged', () => {
    expect(formatLanguage('de')).toBe('German');
    expect(formatLanguage('not a language')).toBe('not a language');
  });
});
