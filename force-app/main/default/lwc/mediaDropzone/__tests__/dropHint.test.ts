import { dropHint } from '../dropHint.ts';

jest.mock('@salesforce/label/c.Media_Drop_Hint', () => ({ default: '{0}, {1}, {2}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Drop_Hint_Limits', () => ({ default: '{0}, {1}, {2}, {3}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Drop_Hint_One_Limit', () => ({ default: '{0}, {1} each, {2}' }), { virtual: true });

const mebibyte = 1024 ** 2;

describe('dropHint', () => {
  it.each([
    ['without limits from the broker', undefined, '5 TB, 256 MB, 4 hours'],
    ['with one limit for documents and pictures', { documentBytes: mebibyte, pictureBytes: mebibyte }, '5 TB, 1 MB each, 1.5 hours'],
    ['with separate limits', { documentBytes: mebibyte, pictureBytes: 2 * mebibyte }, '5 TB, 1 MB, 2 MB, 1.5 hours'],
  ])('gives the limits for upload and reading, %s', (_, limits, hint) => {
    expect(dropHint(5 * 1024 ** 4, limits && { ...limits, recordingMinutes: 90, bytesByEnding: {} })).toBe(hint);
  });
});
