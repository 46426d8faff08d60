import { formatBytes, formatDuration, formatLanguage, formatNumber } from 'c/formatText';

jest.mock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'de-DE' }), { virtual: true });

describe('formatText with English as language and German as locale', () => {
  it.each([
    [formatBytes(5_000), '5 kB'],
    [formatBytes(1000), '1.000 bytes'],
    [formatBytes(1.25 * 1024 ** 3), '1,3 GB'],
    [formatDuration(5000), '1,5 hours'],
    [formatDuration(3600), '1 hour'],
    [formatNumber(1234567), '1.234.567'],
    [formatLanguage('de'), 'German'],
  ])('formats %p as %p: English words, German numbers', (written, text) => {
    expect(written).toBe(text);
  });
});
