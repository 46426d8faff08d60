import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { badImagesContract, imagesContract } from '../../../ports/images.contract.ts';
import { localImages, seeingImages } from './localImages.ts';

const images = seeingImages();
const writing = localImages();
afterAll(async () => {
  await images.close();
  await writing.close();
});

imagesContract('localImages', () => images);
badImagesContract('localImages', () => images);

describe('localImages', () => {
  it('reads a picture of 100 megapixels', async () => {
    const words = Buffer.from('<svg width="6000" height="400"><text y="300" font-size="240">The pump arrived two weeks late.</text></svg>');
    const ground = sharp({ create: { width: 12_000, height: 8400, channels: 3, background: 'white' }, limitInputPixels: false });
    const bytes = await ground
      .composite([{ input: words, left: 1000, top: 2000 }])
      .jpeg()
      .toBuffer();

    expect((await images.read({ bytes, format: 'jpeg' })).text).toBe('The pump arrived two weeks late.');
  });

  it('reads a photo as iPhones keep it', async () => {
    const sample = (name: string): Buffer =>
      readFileSync(path.join(import.meta.dirname, '..', '..', '..', '..', 'scripts', 'samples', name));

    const photo = await images.read({ bytes: sample('receipt.heic'), format: 'heic' });
    const jpeg = await images.read({ bytes: sample('receipt.jpg'), format: 'jpeg' });

    expect([photo.format, photo.text]).toEqual(['heic', jpeg.text]);
    expect(photo.text).toMatch(/total/i);
  });

  it.each([
    ['de', ['Sehr geehrte Frau Müller, die Prüfung der Lieferung', 'ist für übermorgen geplant. Mit freundlichen Grüßen']],
    ['en', ['Dear Ms. Whitfield, the inspection of the delivery', 'is planned for Tuesday morning. Best regards, Tom']],
    ['fr', ['Nous avons reçu la première livraison à Besançon,', 'mais une pièce était abîmée et nous la renvoyons.']],
    ['es', ['El señor Muñoz recibirá mañana la segunda factura', 'del año, según la dirección que tenemos en Cádiz.']],
  ])('reads a letter in its own language, whatever was read before: %s', async (language, lines) => {
    const texts = lines.map((line, index) => `<text x="60" y="${String(120 + 90 * index)}" font-size="44">${line}</text>`);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="300">${texts.join('')}</svg>`;
    const bytes = await sharp(Buffer.from(svg)).flatten({ background: 'white' }).png().toBuffer();

    const { text, ocrLanguage } = await images.read({ bytes, format: 'png' });

    expect([ocrLanguage, text]).toEqual([language, lines.join('\n')]);
  });

  it('reads white letters on nothing, as of a signature for dark pages', async () => {
    const svg = '<svg width="900" height="200"><text x="40" y="100" font-size="40" fill="white">Margaret Thompson, Leeds</text></svg>';

    expect((await images.read({ bytes: await sharp(Buffer.from(svg)).png().toBuffer(), format: 'png' })).text).toBe(
      'Margaret Thompson, Leeds',
    );
  });

  it.each([
    [1, 1],
    [3000, 3],
    [2, 2000],
  ])('finds nothing to read in %d by %d pixels, and says so', async (width, height) => {
    const bytes = await sharp({ create: { width, height, channels: 3, background: 'red' } })
      .png()
      .toBuffer();

    expect((await writing.read({ bytes, format: 'png' })).text).toBe('');
  });

  it('passes on a fault of the engine as what it is, so that the picture is tried again', async () => {
    const broken = localImages({
      ocr: { read: () => Promise.reject(new Error('no memory')), close: async () => undefined },
    });
    const bytes = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

    await expect(broken.read({ bytes, format: 'png' })).rejects.toThrow('no memory');
  });
});
