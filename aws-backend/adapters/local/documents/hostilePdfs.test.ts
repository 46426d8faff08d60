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
describe('localDocuments, for a hostile small PDF,', () => {
  it('skips an image of 3.6 gigapixels with a note', async () => {
    const bytes = await page((file, resources) =>
      withObject(file, resources, file.context.stream(deflateSync(Buffer.alloc(1000)), { ...plainPicture, Width: 60_000, Height: 60_000 })),
    );

    expect(await read(bytes)).toMatchObject({ text: 'Ten pumps for Anna', notes: [{ code: 'PARTS_UNREAD' }] });
  });
});

describe('localDocuments rejects as too large a small PDF', () => {
  it('whose content decompresses to a thousand times its size', async () => {
    const blanks = deflateSync(Buffer.alloc(192 * 1024 * 1024, ' '));
    const bytes = await page((file) => file.context.stream(blanks, { Filter: 'FlateDecode' }));

    await expect(read(bytes, { maxBytes: 64 * 1024 * 1024 })).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });

  it.each([
    ['areas', '0 0 10 10 re f'],
    ['text', 'BT /F1 12 Tf 50 60 Td (pump) Tj ET'],
  ])('whose innermost form is drawn 2³⁹ times: %s', async (_, content) => {
    const bytes = await page((file, resources) => withObject(file, resources, forms(file, 40, content)));

    await expect(read(bytes, { maxPieces: 20_000 })).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });

  it('that the parser would never finish', async () => {
    const bytes = await page((file, resources) => withObject(file, resources, forms(file, 40, '')));

    await expect(read(bytes, { maxSeconds: 5 })).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });
});

/** Builds a file with two pages, and changes its source. */
const rewritten = async (change: (file: string) => string, made = PDFDocument.create()): Promise<Uint8Array> => {
  const file = await made;
  for (const words of ['Ten pumps', 'for Anna']) file.addPage([300, 100]).drawText(words);
  return Buffer.from(change(Buffer.from(await file.save({ useObjectStreams: false })).toString('latin1')), 'latin1');
};

describe('localDocuments, for a damaged PDF,', () => {
  it('reads the pages if the list of attachments is circular', async () => {
    const file = await PDFDocument.create();
    const list = file.context.nextRef();
    file.context.assign(list, file.context.obj({ Kids: [list] }));
    file.catalog.set(PDFName.of('Names'), file.context.obj({ EmbeddedFiles: list }));
    const bytes = await rewritten(String, Promise.resolve(file));
    const { text, notes } = await read(bytes);

    expect([text, notes]).toEqual(['Ten pumps\n\nfor Anna', [{ code: 'PDF_FILES_UNREAD' }]]);
    // Other callers get an error that isn't retried.
    await expect(openPdf(bytes).then((pdf) => pdf.getAttachments())).rejects.toThrow('FILE_CORRUPT');
  });

  it('rejects it if all pages are damaged', async () => {
    const bytes = await rewritten((file) => file.replaceAll('/MediaBox [', '/MediaBox ('));

    await expect(read(bytes)).rejects.toThrow('FILE_CORRUPT');
  });
});

describe('localDocuments rejects as encrypted', () => {
  it.each(['Adobe.PubSec', 'FOPN_foweb', 'MicrosoftIRMServices'])('a PDF with other protection than a password: %s', async (Filter) => {
    const file = await PDFDocument.create();
    file.context.trailerInfo.Encrypt = file.context.register(file.context.obj({ Filter, V: 4 }));
    const bytes = await rewritten(String, Promise.resolve(file));

    await expect(read(bytes)).rejects.toThrow('FILE_ENCRYPTED');
  });
});

describe('localDocuments rejects as damaged', () => {
  it('a file of zeros named as a PDF, before the parser fills its memory', async () => {
    await expect(read(new Uint8Array(32 * 1024 * 1024), { maxBytes: 64 * 1024 * 1024 })).rejects.toThrow('FILE_CORRUPT');
  });
});

describe('localDocuments, for a PDF page that exceeds the parser’s limits,', () => {
  it('reads the other pages and adds a note', async () => {
    const plain = await page(() => '');
    const { text, pages, notes } = await read(await joined(plain, await page(areas), plain), { maxPieces: 20_000 });

    expect(text.split('\n\n')).toEqual(['Ten pumps for Anna', 'Page 2 (too large, not read)', 'Ten pumps for Anna']);
    expect(pages.map(({ hasUnreadPictures = false }) => hasUnreadPictures)).toEqual([false, true, false]);
    expect(notes).toEqual([{ code: 'PDF_PAGES_UNREAD' }]);
  });

  it('rejects the file if there are many', async () => {
    const bomb = await page(areas);
    const bytes = await joined(bomb, bomb, bomb, await page(() => ''));

    await expect(read(bytes, { maxPieces: 20_000 })).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });
});

describe('localDocuments, after rejecting a PDF as too large,', () => {
  it('reads the next one', async () => {
    await expect(read(await page(areas), { maxPieces: 1000 })).rejects.toThrow('ARCHIVE_TOO_LARGE');

    expect((await read(await page(() => ''))).text).toBe('Ten pumps for Anna');
  });
});
