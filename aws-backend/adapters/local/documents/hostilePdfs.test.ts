import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from 'pdf-lib';
import type { Extraction } from '../../../contracts/extraction.ts';
import { localDocuments } from './localDocuments.ts';
import { openPdf } from './openPdf.ts';
import { parserLimits, pdfLimits } from './pdfLimits.ts';
import { areas, forms, joined, page, withObject } from './test/hostilePdf.ts';

const read = async (bytes: Uint8Array, parser = {}): Promise<Extraction> => {
  const images = { read: () => Promise.reject(new Error('No picture of it may be read')) };
  const limits = { ...pdfLimits, parser: { ...parserLimits, ...parser } };
  return localDocuments(images, limits).read({ bytes: Buffer.from(bytes), format: 'pdf', fileName: 'hostile.pdf' });
};

const plainPicture = { Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8, ColorSpace: 'DeviceGray', Filter: 'FlateDecode' };
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

/** A file of two pages that is written as `change` says. */
const rewritten = async (change: (file: string) => string, made = PDFDocument.create()): Promise<Uint8Array> => {
  const file = await made;
  for (const words of ['Ten pumps', 'for Anna']) file.addPage([300, 100]).drawText(words);
  return Buffer.from(change(Buffer.from(await file.save({ useObjectStreams: false })).toString('latin1')), 'latin1');
};

describe('localDocuments reads what is whole of a damaged PDF:', () => {
  it('the pages, where the list of attached files leads to itself', async () => {
    const file = await PDFDocument.create();
    const list = file.context.nextRef();
    file.context.assign(list, file.context.obj({ Kids: [list] }));
    file.catalog.set(PDFName.of('Names'), file.context.obj({ EmbeddedFiles: list }));
    const bytes = await rewritten(String, Promise.resolve(file));
    const { text, notes } = await read(bytes);

    expect([text, notes]).toEqual(['Ten pumps\n\nfor Anna', [{ code: 'PDF_FILES_UNREAD' }]]);
    // Whoever looks for what else is in it gives it up, and does not try again.
    await expect(openPdf(bytes).then((pdf) => pdf.getAttachments())).rejects.toThrow('FILE_CORRUPT');
  });

  it('no page where all are damaged', async () => {
    const bytes = await rewritten((file) => file.replaceAll('/MediaBox [', '/MediaBox ('));

    await expect(read(bytes)).rejects.toThrow('FILE_CORRUPT');
  });
});

describe('localDocuments calls locked', () => {
  it.each(['Adobe.PubSec', 'FOPN_foweb', 'MicrosoftIRMServices'])('a PDF under another lock than a password: %s', async (Filter) => {
    const file = await PDFDocument.create();
    file.context.trailerInfo.Encrypt = file.context.register(file.context.obj({ Filter, V: 4 }));
    const bytes = await rewritten(String, Promise.resolve(file));

    await expect(read(bytes)).rejects.toThrow('FILE_ENCRYPTED');
  });
});

describe('localDocuments calls damaged', () => {
  it('zeros that are named as a PDF, before its parser fills its memory with them', async () => {
    await expect(read(new Uint8Array(32 * 1024 * 1024), { mostBytes: 64 * 1024 * 1024 })).rejects.toThrow('FILE_CORRUPT');
  });
});

describe('localDocuments, where a page of a PDF asks for too much,', () => {
  it('reads the others and names that one', async () => {
    const plain = await page(() => '');
    const { text, pages, notes } = await read(await joined(plain, await page(areas), plain), { mostPieces: 20_000 });

    expect(text.split('\n\n')).toEqual(['Ten pumps for Anna', 'Page 2 (too large, not read)', 'Ten pumps for Anna']);
    expect(pages.map(({ hasUnreadPictures = false }) => hasUnreadPictures)).toEqual([false, true, false]);
    expect(notes).toEqual([{ code: 'PDF_PAGES_UNREAD' }]);
  });

  it('calls the file too large with many of them', async () => {
    const bomb = await page(areas);
    const bytes = await joined(bomb, bomb, bomb, await page(() => ''));

    await expect(read(bytes, { mostPieces: 20_000 })).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });
});

describe('localDocuments, after a PDF that was too large,', () => {
  it('reads the next one', async () => {
    await expect(read(await page(areas), { mostPieces: 1000 })).rejects.toThrow('ARCHIVE_TOO_LARGE');

    expect((await read(await page(() => ''))).text).toBe('Ten pumps for Anna');
  });
});
