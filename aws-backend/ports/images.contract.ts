import path from 'node:path';
import sharp from 'sharp';
import { Extraction } from '../contracts/extraction.ts';
import type { Images } from './images.ts';
import { sampleFile } from './test/sampleFile.ts';

const blank = sharp({ create: { width: 200, height: 100, channels: 3, background: 'white' } });

/** A PNG whose header claims 60,000 × 60,000 pixels. */
const hugePng = async (): Promise<Uint8Array> => {
  const png = await blank.clone().png().toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  return png;
};

/** A photo of people that ships with the `human` package. */
const manAtTable = (): Promise<Buffer> =>
  sharp(path.join(process.cwd(), 'node_modules', '@vladmandic', 'human', 'assets', 'samples.jpg'))
    .extract({ left: 340, top: 2, width: 216, height: 160 })
    .resize(864)
    .jpeg({ quality: 95 })
    .toBuffer();

/** Contract tests for implementations of Images. */
export const imagesContract = (name: string, make: () => Images): void => {
  describe(`${name} (Images contract)`, () => {
    it('reads a scanned letter', async () => {
      const extraction = await make().read({ bytes: sampleFile('scanned-letter.png').bytes, format: 'png' });

      expect(Extraction.parse(extraction)).toEqual(extraction);
      expect(extraction.text).toContain('The pump arrived two weeks late and the housing was damaged.');
      expect(extraction.text).toContain('m.thompson@example.com');
      expect(extraction.pages).toMatchObject([{ number: 1, method: 'ocr' }]);
    });

    it('reads a photo that EXIF says is rotated', async () => {
      const { text } = await make().read({ bytes: sampleFile('receipt.jpg').bytes, format: 'jpeg' });

      expect(text).toContain('Coffee House London');
    });

    it('reads a picture rotated by 90 degrees without EXIF', async () => {
      const bytes = await sharp(sampleFile('receipt.jpg').bytes).rotate().rotate(90).png().toBuffer();

      expect((await make().read({ bytes, format: 'png' })).text).toContain('Coffee House London');
    });

    it('reads light text on a dark background', async () => {
      const bytes = await sharp(sampleFile('receipt.jpg').bytes).rotate().negate().png().toBuffer();

      expect((await make().read({ bytes, format: 'png' })).text).toContain('Coffee House London');
    });

    it('finds form fields in a picture and their offsets', async () => {
      const svg = '<svg width="900" height="200"><text x="50" y="90" font-size="32">Total due: 12,241.20 GBP</text></svg>';
      const bytes = await sharp(Buffer.from(svg)).flatten({ background: 'white' }).png().toBuffer();

      const { text, formFields = [] } = await make().read({ bytes, format: 'png' });

      expect(formFields).toMatchObject([{ name: 'Total due', value: '12,241.20 GBP', page: 1 }]);
      expect(text.slice(formFields[0]?.start, formFields[0]?.end)).toBe('12,241.20 GBP');
    });

    it('reads every page of a TIFF', async () => {
      const { text, pages } = await make().read({ bytes: sampleFile('fax.tiff').bytes, format: 'tiff' });

      expect(pages.map(({ number }) => number)).toEqual([1, 2]);
      expect(text.slice(pages[1]?.start, pages[1]?.end)).toContain('Our warehouse is open from 8 to 16 hours.');
    });

    it('finds no text in a blank picture, without an error', async () => {
      const { text, pages } = await make().read({ bytes: await blank.clone().png().toBuffer(), format: 'png' });

      expect(text).toBe('');
      expect(pages).toHaveLength(1);
    });

    it.each(['webp', 'gif', 'avif'] as const)('reads a %s', async (format) => {
      const bytes = await sharp(sampleFile('receipt.jpg').bytes).rotate().toFormat(format).toBuffer();

      expect(await make().read({ bytes, format })).toMatchObject({ format, text: expect.stringContaining('Coffee House London') });
    });

    it('detects objects and faces in a picture without text, but no identity, age, gender or emotion', async () => {
      const { text, sightings = [] } = await make().read({ bytes: await manAtTable(), format: 'jpeg' });

      expect(text).toBe('');
      expect(sightings.filter(({ kind }) => kind === 'Face')).toMatchObject([{ value: 'Face', box: { left: expect.any(Number) } }]);
      expect(sightings.map(({ kind, value }) => `${kind} ${value.toLowerCase()}`)).toContain('Label person');
      expect(JSON.stringify(sightings)).not.toMatch(/age|gender|emotion|male|smile|beard/i);
    });
  });
};

/** Contract tests for how implementations of Images reject unreadable images. */
export const badImagesContract = (name: string, make: () => Images): void => {
  describe(`${name} (Images contract for unreadable files)`, () => {
    it.each([
      ['an empty picture', async () => new Uint8Array(), 'FILE_EMPTY'],
      ['a truncated picture', async () => sampleFile('scanned-letter.png').bytes.subarray(0, 20_000), 'FILE_CORRUPT'],
      ['a file that is not a picture', async () => Buffer.from('no picture'), 'FILE_CORRUPT'],
      ['a picture with too many pixels', hugePng, 'TOO_MANY_PIXELS'],
    ])('rejects %s', async (_, bytes, code) => {
      await expect(make().read({ bytes: await bytes(), format: 'png' })).rejects.toMatchObject({ name: 'RejectedError', code });
    });
  });
};
