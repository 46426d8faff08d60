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

  it('reads a HEIC photo like the same JPEG', async () => {
    const sample = (name: string): Buffer =>
      readFileSync(path.join(import.meta.dirname, '..', '..', '..', '..', 'scripts', 'samples', name));

    const photo = await images.read({ bytes: sample('receipt.heic'), format: 'heic' });
    const jpeg = await images.read({ bytes: sample('receipt.jpg'), format: 'jpeg' });

    expect([photo.format, photo.text]).toEqual(['heic', jpeg.text]);
    expect(photo.text).toMatch(/total/i);
  });

  it('reads the existing part of a truncated photo, and adds a note', async () => {
    const words = Buffer.from('<svg width="900" height="300"><text x="20" y="120" font-size="60">Call Anna Smith</text></svg>');
    const whole = await sharp(words).flatten({ background: 'white' }).jpeg().toBuffer();

    expect(await writing.read({ bytes: whole.subarray(0, whole.length - 200), format: 'jpeg' })).toMatchObject({
      text: 'Call Anna Smith',
      notes: [{ code: 'WRITING_MAY_BE_CUT' }],
    });
  });

  it.each([
    ['de', ['Sehr geehrte Frau Müller, die Prüfung der Lieferung', 'ist für übermorgen geplant. Mit freundlichen Grüßen']],
    ['en', ['Dear Ms. Whitfield, the inspection of the delivery', 'is planned for Tuesday morning. Best regards, Tom']],
    ['fr', ['Nous avons reçu la première livraison à Besançon,', 'mais une pièce était abîmée et nous la renvoyons.']],
    ['es', ['El señor Muñoz recibirá mañana la segunda factura', 'del año, según la dirección que tenemos en Cádiz.']],
  ])('reads a letter in %s with the model of its language, whatever was read before', async (language, lines) => {
    const texts = lines.map((line, index) => `<text x="60" y="${String(120 + 90 * index)}" font-size="44">${line}</text>`);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="300">${texts.join('')}</svg>`;
    const bytes = await sharp(Buffer.from(svg)).flatten({ background: 'white' }).png().toBuffer();

    const { text, ocrLanguage } = await images.read({ bytes, format: 'png' });

    expect([ocrLanguage, text]).toEqual([language, lines.join('\n')]);
  });

  it('reads white text on a transparent background, such as a signature for dark pages', async () => {
    const svg = '<svg width="900" height="200"><text x="40" y="100" font-size="40" fill="white">Margaret Thompson, Leeds</text></svg>';

    expect((await images.read({ bytes: await sharp(Buffer.from(svg)).png().toBuffer(), format: 'png' })).text).toBe(
      'Margaret Thompson, Leeds',
    );
  });

  it.each([
    [1, 1],
    [3000, 3],
    [2, 2000],
  ])('finds no text in a plain picture of %d by %d pixels', async (width, height) => {
    const bytes = await sharp({ create: { width, height, channels: 3, background: 'red' } })
      .png()
      .toBuffer();

    expect((await writing.read({ bytes, format: 'png' })).text).toBe('');
  });

  const pictureOf = async (content: string, degrees = 0, [width, height] = [1500, 700]): Promise<Buffer> => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" font-family="sans-serif" font-size="32">${content}</svg>`;
    const picture = sharp(Buffer.from(svg)).flatten({ background: 'white' });
    return picture.rotate(degrees, { background: 'white' }).png().toBuffer();
  };
  const texts = (lines: readonly string[], left = 60): string =>
    lines.map((line, row) => `<text x="${String(left)}" y="${String(120 + row * 60)}">${line}</text>`).join('');

  it.each([0, 5, -8, 90, 187])('reads a ruled table as rows and columns, rotated by %d degrees', async (degrees) => {
    const rows = [
      ['Item', 'Quantity', 'Amount'],
      ['Hydraulic hose', '4', '74.00'],
      ['Pressure gauge', '12', '93.80'],
      ['Sealing kit, large', '10', '172.50'],
    ];
    const cells = [0, 1, 2]
      .map((column) =>
        texts(
          rows.map((row) => row[column] ?? ''),
          80 + column * 420,
        ),
      )
      .join('');
    const across = [0, 1, 2, 3, 4].map((row) => `M60 ${String(80 + row * 60)}H1340`).join('');
    const down = [60, 480, 900, 1340].map((x) => `M${String(x)} 80V320`).join('');

    const { text, tables } = await writing.read({
      bytes: await pictureOf(`${cells}<path d="${across}${down}" stroke="#333" stroke-width="3" fill="none"/>`, degrees),
      format: 'png',
    });

    expect(tables).toMatchObject([{ page: 1, rows }]);
    expect(text).toBe(rows.map((row) => row.join('\t')).join('\n'));
  });

  it('reads light text on a dark bar, and dark text below it', async () => {
    const bar = '<rect width="1500" height="160" fill="#0a4d8c"/><text x="60" y="100" fill="white">Account summary for March</text>';
    const balance = '<text x="60" y="300">Opening balance: 4,120.55 EUR</text>';

    const { text } = await writing.read({ bytes: await pictureOf(bar + balance), format: 'png' });

    expect(text.split('\n')).toEqual(['Account summary for March', 'Opening balance: 4,120.55 EUR']);
  });

  it('reads "I" in a dark chat screenshot, where the engine takes it for a vertical bar', async () => {
    const chat = '<text x="24" y="50">Thanks Anna. I have the offer</text><text x="24" y="110">When can I call you back?</text>';
    const svg = `<svg width="500" height="150" font-family="sans-serif" font-size="22" fill="#e9edef"><rect width="500" height="150" fill="#111b21"/>${chat}</svg>`;

    const { text } = await writing.read({ bytes: await sharp(Buffer.from(svg)).png().toBuffer(), format: 'png' });

    expect(text.split(/\n+/)).toEqual(['Thanks Anna. I have the offer', 'When can I call you back?']);
  });

  it('reads columns one after the other, after a title of large capitals', async () => {
    const left = [
      'When the town rebuilt its waterworks',
      'the engineers faced a rare demand:',
      'the new station had to be quieter',
      'than the bakery that is next door.',
    ];
    const right = [
      'After a year of use the figures look',
      'good. Complaints fell to zero, and',
      'the crew reports that all bearings',
      'last twice as long as before that.',
    ];
    const title = '<text x="60" y="90" font-size="84" font-weight="bold">INVOICE</text>';
    const columns = `<g transform="translate(0 80)">${texts(left)}${texts(right, 800)}</g>`;

    const { text, tables } = await writing.read({ bytes: await pictureOf(title + columns), format: 'png' });

    expect(text.split(/\n+/)).toEqual(['INVOICE', ...left, ...right]);
    expect(tables).toEqual([]);
  });

  it('reads the large title beside a small address as one word', async () => {
    const title = '<text x="60" y="120" font-size="60" font-weight="bold">Rechnung</text>';
    const address = '<text x="1000" y="130" font-size="22">Gartenweg 45, 70173 Stuttgart</text>';

    const { text } = await writing.read({ bytes: await pictureOf(title + address, 0, [1500, 240]), format: 'png' });

    expect(text).toBe('Rechnung\tGartenweg 45, 70173 Stuttgart');
  });

  it('reads the small text of a screenshot', async () => {
    const lines = ['Helen Brandt returned 4471 parts in 2.6% of all orders', 'Marco Bianchi: +3.1% Returns, extension B-204, room C-310'];
    const content = lines.map((line, row) => `<text x="20" y="${String(40 + row * 22)}" font-size="13">${line}</text>`).join('');

    expect((await writing.read({ bytes: await pictureOf(content, 0, [600, 100]), format: 'png' })).text).toBe(lines.join('\n'));
  });

  it('throws an error of the engine unchanged, so that the job is retried', async () => {
    const broken = localImages({
      ocr: { read: () => Promise.reject(new Error('no memory')), close: async () => undefined },
    });
    const bytes = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

    await expect(broken.read({ bytes, format: 'png' })).rejects.toThrow('no memory');
  });
});
