import { isTooLargeToRead } from 'c/uploadQueue';

const reading = { documentBytes: 10, pictureBytes: 5, recordingMinutes: 1, bytesByEnding: { pdf: 20, jpg: 5 } };

describe('isTooLargeToRead', () => {
  it.each([
    ['Offer.pdf', 20, false],
    ['Offer.pdf', 21, true],
    ['PHOTO.JPG', 6, true],
    ['Call.mp3', 1_000_000, false],
    ['pdf.zip', 1_000_000, false],
    ['constructor', 1_000_000, false],
  ])('judges %s of %d bytes by its extension: %p', (name, size, expected) => {
    expect(isTooLargeToRead({ name, size }, reading)).toBe(expected);
  });

  it('is false without limits from the broker', () => {
    expect(isTooLargeToRead({ name: 'Offer.pdf', size: 10 ** 12 }, undefined)).toBe(false);
  });
});
