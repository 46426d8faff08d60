import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, StandardFonts, type PDFDict, type PDFRawStream } from 'pdf-lib';
import type { Extraction } from '../../../contracts/extraction.ts';
import { localDocuments } from './localDocuments.ts';
import { parserLimits, pdfLimits } from './pdfLimits.ts';

/** A page that says something, and what `further` puts on it by its resources and content. */
const page = async (further: (file: PDFDocument, resources: PDFDict) => PDFRawStream | string): Promise<Uint8Array> => {
  const file = await PDFDocument.create();
  const made = file.addPage([400, 400]);
  made.drawText('Ten pumps for Anna', { x: 20, y: 300, font: await file.embedFont(StandardFonts.Helvetica) });
  const resources = made.node.Resources();
  if (!resources) throw new Error('A page has resources');
  const drawn = further(file, resources);
  made.node.addContentStream(file.context.register(typeof drawn === 'string' ? file.context.stream(drawn) : drawn));
  return file.save();
};

const withObject = (file: PDFDocument, resources: PDFDict, object: PDFRawStream): string => {
  resources.set(PDFName.of('XObject'), file.context.obj({ X: file.context.register(object) }));
  return 'q 300 0 0 200 20 20 cm /X Do Q';
};

const read = async (bytes: Uint8Array, parser = {}): Promise<Extraction> => {
  const images = { read: () => Promise.reject(new Error('No picture of it may be read')) };
  const limits = { ...pdfLimits, parser: { ...parserLimits, ...parser } };
  return localDocuments(images, limits).read({ bytes: Buffer.from(bytes), format: 'pdf', fileName: 'hostile.pdf' });
};

const plainPicture = { Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8, ColorSpace: 'DeviceGray', Filter: 'FlateDecode' };
/** Forms in each other, each of which draws the next one twice. */
const forms = (file: PDFDocument, count: number, content: string): PDFRawStream => {
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 400, 400] };
  let inner = file.context.stream(content, form);
  for (let made = 1; made < count; made += 1) {
    const Resources = { XObject: { X: file.context.register(inner) } };
    inner = file.context.stream('/X Do /X Do', { ...form, Resources });
  }
  return inner;
};

describe('localDocuments reads a small PDF', () => {
  it('without its picture of 3.6 gigapixels, and says so', async () => {
    const bytes = await page((file, resources) =>
      withObject(file, resources, file.context.stream(deflateSync(Buffer.alloc(1000)), { ...plainPicture, Width: 60_000, Height: 60_000 })),
    );

    expect(await read(bytes)).toMatchObject({ text: 'Ten pumps for Anna', notes: [{ code: 'PARTS_UNREAD' }] });
  });
});

describe('localDocuments calls too large a small PDF', () => {
  it('whose content is a thousand times its size', async () => {
    const blanks = deflateSync(Buffer.alloc(192 * 1024 * 1024, ' '));
    const bytes = await page((file) => file.context.stream(blanks, { Filter: 'FlateDecode' }));

    await expect(read(bytes, { mostBytes: 64 * 1024 * 1024 })).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });

  it.each([
    ['areas', '0 0 10 10 re f'],
    ['words', 'BT /F1 12 Tf 50 60 Td (pump) Tj ET'],
  ])('whose last form is drawn 2⁴⁰ times: %s', async (_, content) => {
    const bytes = await page((file, resources) => withObject(file, resources, forms(file, 40, content)));

    await expect(read(bytes, { mostPieces: 20_000 })).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });

  it('which its parser thinks about without end', async () => {
    const bytes = await page((file, resources) => withObject(file, resources, forms(file, 40, '')));

    await expect(read(bytes, { mostSeconds: 5 })).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });
});

describe('localDocuments, after a PDF that was too large,', () => {
  it('reads the next one', async () => {
    const bytes = await page((file, resources) => withObject(file, resources, forms(file, 40, '0 0 10 10 re f')));
    await expect(read(bytes, { mostPieces: 1000 })).rejects.toThrow('ARCHIVE_TOO_LARGE');

    expect((await read(await page(() => ''))).text).toBe('Ten pumps for Anna');
  });
});
