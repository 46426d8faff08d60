import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { Images } from '../../../ports/images.ts';
import { documentsContract } from '../../../ports/documents.contract.ts';
import { StoppedError } from '../../../runtime/errors.ts';
import { localImages } from '../images/localImages.ts';
import { localDocuments } from './localDocuments.ts';

const images = localImages();
afterAll(() => images.close());

documentsContract('localDocuments', () => localDocuments(images));

const pdfOf = async (count: number, line?: (page: number) => string): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= count; page += 1) {
    const sheet = pdf.addPage([300, 300]);
    if (line) sheet.drawText(line(page), { x: 20, y: 200, size: 12, font });
  }
  return pdf.save();
};

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };

describe('localDocuments', () => {
  it('reads a PDF of 1,000 pages', async () => {
    const bytes = await pdfOf(1000, (page) => `This is page ${page} of the manual.`);

    const { pages, text } = await localDocuments(unused).read({ bytes, format: 'pdf', fileName: 'manual.pdf' });

    expect(pages).toHaveLength(1000);
    expect(text.slice(pages[999]?.start, pages[999]?.end)).toBe('This is page 1000 of the manual.');
  });

  it('reads a thread of 5 MB of mail to its last line', async () => {
    const day = 'On Monday Ann wrote:\r\n> The delivery is late again and nobody has called us back.\r\n\r\n';
    const bytes = Buffer.from(`From: ann@example.com\r\nSubject: Re: Late\r\n\r\n${day.repeat(65_000)}The end.`);

    const { text } = await localDocuments(unused).read({ bytes, format: 'eml', fileName: 'thread.eml' });

    expect(bytes.length).toBeGreaterThan(5 * 1024 * 1024);
    expect(text.endsWith('The end.')).toBe(true);
  });

  it('tells after each page how far it is, of pictures as of what takes longest, and ends where it is told to', async () => {
    const read: Images = {
      read: async ({ format }) => ({ schemaVersion: 1, format, text: 'Seen', pages: [], attachments: [], engine: 'none' }),
    };
    const bytes = await pdfOf(6, (page) => (page > 4 ? ' ' : `This is page ${page}.`));
    const shares: number[] = [];

    await localDocuments(read).read({ bytes, format: 'pdf', fileName: 'x' }, async (done, toDo) => void shares.push(done / toDo));
    const stopped = localDocuments(read).read({ bytes, format: 'pdf', fileName: 'x' }, () => Promise.reject(new StoppedError()));

    expect(shares.slice(0, 4)).toEqual([1 / 6, 2 / 6, 3 / 6, 4 / 6]);
    expect(shares.slice(6)).toEqual([4 / 504, 254 / 504]);
    await expect(stopped).rejects.toThrow(StoppedError);
  });

  it('rejects a PDF of more pages than are allowed', async () => {
    const bytes = await pdfOf(11);

    const documents = localDocuments(unused, { mostPages: 10, mostScannedPages: 10 });

    await expect(documents.read({ bytes, format: 'pdf', fileName: 'x' })).rejects.toMatchObject({ code: 'TOO_MANY_PAGES' });
  });

  it('rejects a PDF of more scanned pages than are allowed', async () => {
    const nothing: Images = {
      read: async ({ format }) => ({ schemaVersion: 1, format, text: '', pages: [], attachments: [], engine: 'none' }),
    };
    const bytes = await pdfOf(11);

    await expect(
      localDocuments(nothing, { mostPages: 20, mostScannedPages: 10 }).read({ bytes, format: 'pdf', fileName: 'x' }),
    ).rejects.toMatchObject({ code: 'TOO_MANY_PAGES' });
  });

  it('does not call a file damaged because the OCR engine failed', async () => {
    await expect(localDocuments(unused).read({ bytes: await pdfOf(1), format: 'pdf', fileName: 'x' })).rejects.toThrow(
      'no picture was expected',
    );
  });

  it('leaves the bytes it was given as they are', async () => {
    const bytes = await pdfOf(1, () => 'Read me twice.');
    const before = Buffer.from(bytes);

    await localDocuments(unused).read({ bytes, format: 'pdf', fileName: 'x' });

    expect(Buffer.from(bytes)).toEqual(before);
  });
});
