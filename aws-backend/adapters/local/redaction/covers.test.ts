import fc from 'fast-check';
import sharp from 'sharp';
import { coversOf, valuesBetween, type PlacedWord } from './covers.ts';
import type { MediaResult } from '../../../contracts/result.ts';
import { coverPicture } from './coverPicture.ts';
import { redactPicture } from './redactPicture.ts';

const placed = (...texts: string[]): PlacedWord[] =>
  texts.map((text, index) => ({ text, left: index * 100, top: 0, width: 80, height: 20 }));

describe('coversOf', () => {
  it('covers every word of every occurrence of a value, whatever its spacing and case', () => {
    const words = placed('Call', 'Ann', 'Lee,', '+44', '20', '7946.', 'ANN', 'LEE');

    expect(coversOf(words, ['Ann\nLee', '+44 20 7946']).rectangles.map(({ left }) => left / 100)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('covers the page if a value isn’t found', () => {
    expect(coversOf(placed('C4ll', 'Anm'), ['Ann'])).toEqual({ rectangles: [], isWhole: true });
  });

  it('covers the page if a value is found less often than the text contains it', () => {
    expect(coversOf(placed('Ann', 'and', 'Anm'), ['Ann', 'ANN']).isWhole).toBe(true);
    expect(coversOf(placed('Ann', 'and', 'Ann'), ['Ann', 'ANN']).isWhole).toBe(false);
  });

  it('covers nothing without personal data', () => {
    expect(coversOf(placed('Hello'), [])).toEqual({ rectangles: [], isWhole: false });
  });

  it('leaves no letter of a value uncovered', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(11), fc.integer({ min: 1, max: 3 }), (texts, from, count) => {
        const value = texts.slice(from % texts.length, (from % texts.length) + count);
        const covered = new Set(coversOf(placed(...texts), [value.join(' ')]).rectangles.map(({ left }) => left / 100));
        for (let at = 0; at < value.length; at += 1) expect(covered.has((from % texts.length) + at)).toBe(true);
      }),
    );
  });

  it('gets only the part of a span that is on the page, from valuesBetween', () => {
    const data = [{ category: 'NAME' as const, start: 4, end: 11, confidence: 1 }];

    expect(valuesBetween('I am Ann Lee', data, 0, 8)).toEqual([' Ann']);
    expect(valuesBetween('I am Ann Lee', data, 11, 12)).toEqual([]);
  });
});

describe('a covered image', () => {
  it('is black in the covered places, and has no location metadata', async () => {
    const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
    const photo = await sharp({ create: { width: 200, height: 100, channels: 3, background: '#ffffff' } })
      .withExif(place)
      .jpeg()
      .toBuffer();

    const covered = await coverPicture(photo, { rectangles: [{ left: 50, top: 20, width: 60, height: 30 }], isWhole: false });

    const { data, info } = await sharp(covered).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): number => data[(y * info.width + x) * info.channels] ?? -1;
    expect(at(80, 35)).toBeLessThan(10);
    expect(at(180, 90)).toBeGreaterThan(245);
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    expect((await sharp(covered).metadata()).exif).toBeUndefined();
  });

  it('is all black if the whole is covered', async () => {
    const photo = await sharp({ create: { width: 20, height: 10, channels: 4, background: '#ff0000' } })
      .png()
      .toBuffer();

    const { channels } = await sharp(await coverPicture(photo, { rectangles: [], isWhole: true })).stats();
    expect(Math.max(...channels.map(({ max }) => max))).toBeLessThan(10);
  });

  it('still shows the rest of white text on a transparent background', async () => {
    const svg =
      '<svg width="400" height="100"><g fill="white"><rect x="20" y="20" width="60" height="40"/><rect x="300" y="20" width="60" height="40"/></g></svg>';
    const bytes = await sharp(Buffer.from(svg)).png().toBuffer();
    const isSeen = async (picture: Uint8Array): Promise<boolean> => ((await sharp(picture).stats()).channels[0]?.stdev ?? 0) > 1;
    const word = { text: 'Ann', left: 20, top: 20, width: 60, height: 40 };
    const ocr = { find: async (picture: Uint8Array) => ((await isSeen(picture)) ? [word] : []), close: async () => {} };
    const result = { extraction: { text: 'Ann', pages: [{ number: 1, start: 0, end: 3 }] }, personalData: [{ start: 0, end: 3 }] };

    const copy = await redactPicture({ bytes, format: 'png' }, result as MediaResult, ocr);

    const { data, info } = await sharp(copy.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([50, 330].map((x) => (data[(40 * info.width + x) * info.channels] ?? 0) > 128)).toEqual([false, true]);
  });
});
