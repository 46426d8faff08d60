import { Document, Footer, Header, ImageRun, Packer, Paragraph, TextRun, CommentRangeStart, CommentReference } from 'docx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Images } from '../../../ports/images.ts';
import { RejectedError, StoppedError } from '../../../runtime/errors.ts';
import { localDocuments } from './localDocuments.ts';
import { pdfLimits } from './pdfLimits.ts';
import { deck } from './test/deck.ts';
import { pictureOf, read, widths } from './test/reading.ts';

const imageRun = (data: Buffer): ImageRun => new ImageRun({ type: 'png', data, transformation: { width: 100, height: 100 } });

const wordOf = async (...pictures: Buffer[]): Promise<Buffer> => {
  const children = [
    new Paragraph('Above'),
    ...pictures.map((each) => new Paragraph({ children: [imageRun(each)] })),
    new Paragraph('Below'),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
};

describe('localDocuments, for images in Office files,', () => {
  it('reads those of a Word file in their places', async () => {
    const { text, pages, engine, ocrLanguage } = await read(await wordOf(await pictureOf(200)), 'docx');

    expect(text.split(/\n+/)).toEqual(['Above', 'Width 200', 'Below']);
    expect(pages).toMatchObject([{ method: 'text', confidence: 0.8 }]);
    expect({ engine, ocrLanguage }).toEqual({ engine: 'mammoth 1.13.0, ruler 1', ocrLanguage: 'en' });
  });

  it('reads those of a presentation on their slides', async () => {
    const slides = [300, 400].map(async (width) => ({ text: `Slide of ${width}`, picture: await pictureOf(width) }));
    const { text, pages } = await read(deck(await Promise.all(slides)), 'pptx');

    expect(pages.map(({ start, end }) => text.slice(start, end).split(/\n+/))).toEqual([
      ['Slide of 300', 'Width 300'],
      ['Slide of 400', 'Width 400'],
    ]);
  });

  it('reads those of a workbook on their sheets', async () => {
    const book = new ExcelJS.Workbook();
    const sheets = ['Pumps', 'Seals'].map((name) => book.addWorksheet(name));
    for (const [index, sheet] of sheets.entries()) {
      sheet.getCell('A1').value = 'Price';
      sheet.getCell('A1').note = `Ask ${index === 0 ? 'Leeds' : 'York'}`;
      const imageId = book.addImage({ buffer: (await pictureOf(500 + index)) as never, extension: 'png' });
      sheet.addImage(imageId, 'B2:D6');
    }
    const { text } = await read(new Uint8Array(await book.xlsx.writeBuffer()), 'xlsx');

    expect(text.split(/\n+/)).toEqual([
      ...['Pumps', 'Price', 'Note at A1: Ask Leeds', 'Width 500'],
      ...['Seals', 'Price', 'Note at A1: Ask York', 'Width 501'],
    ]);
  });

  it('reads equal ones once, and none that is too small for text', async () => {
    const images = widths();
    const [logo, bullet] = [await pictureOf(200), await pictureOf(20)];

    const { text, pages } = await read(await wordOf(logo, bullet, logo), 'docx', images);

    expect(images.count).toBe(1);
    expect(text.match(/Width/g)).toHaveLength(2);
    expect(pages[0]?.hasUnreadPictures).toBeUndefined();
  });

  it('reads none beyond the limit, and adds a note', async () => {
    const bytes = await wordOf(await pictureOf(200), await pictureOf(201), await pictureOf(202));

    const { text, pages, notes } = await read(bytes, 'docx', widths(), { ...pdfLimits, maxScannedPages: 2 });

    expect(text.split(/\n+/)).toEqual(['Above', 'Width 200', 'Width 201', 'Below']);
    expect(pages).toMatchObject([{ hasUnreadPictures: true }]);
    expect(notes).toEqual([{ code: 'PARTS_UNREAD' }]);
  });

  it('marks a rejected one as unread, but rethrows errors of the engine', async () => {
    const failing = (error: Error): Images => ({ read: () => Promise.reject(error) });
    const bytes = await wordOf(await pictureOf(200));

    expect(await read(bytes, 'docx', failing(new RejectedError('FILE_CORRUPT')))).toMatchObject({ pages: [{ hasUnreadPictures: true }] });
    await expect(read(bytes, 'docx', failing(new Error('The OCR engine failed')))).rejects.toThrow('The OCR engine failed');
  });

  it('doesn’t read linked ones', async () => {
    const parts = unzipSync(await wordOf(await pictureOf(200)));
    const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    const linked = relations.replace(/Target="media[^"]*"/, 'Target="file:///etc/hostname" TargetMode="External"');
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('r:embed=', 'r:link=');
    const bytes = zipSync({ ...parts, 'word/_rels/document.xml.rels': strToU8(linked), 'word/document.xml': strToU8(document) });

    const { text, pages } = await read(bytes, 'docx');

    expect([text.split(/\n+/), pages[0]?.hasUnreadPictures]).toEqual([['Above', 'Below'], true]);
  });

  it('stops when the progress callback throws', async () => {
    const file = { bytes: await wordOf(await pictureOf(200)), format: 'docx' as const, fileName: 'x' };

    await expect(localDocuments(widths()).read(file, () => Promise.reject(new StoppedError()))).rejects.toThrow(StoppedError);
  });
});

describe('localDocuments, for a Word file,', () => {
  it('reads headers, footers and comments', async () => {
    const paragraphs = (line: string) => ({ children: [new Paragraph(line)] });
    const comment = { id: 0, author: 'Ann Lee', ...paragraphs('Is that so?') };
    const marked = new Paragraph({
      children: [new CommentRangeStart(0), new TextRun('Body'), new TextRun({ children: [new CommentReference(0)] })],
    });
    const headers = {
      default: new Header(paragraphs('Globex & Sons\t12 Mill Road')),
      first: new Header(paragraphs('Globex & Sons\t12 Mill Road')),
    };
    const bytes = await Packer.toBuffer(
      new Document({
        comments: { children: [comment] },
        sections: [{ headers, footers: { default: new Footer(paragraphs('Account 4711')) }, children: [marked] }],
      }),
    );

    expect((await read(bytes, 'docx')).text.split('\n')).toEqual([
      'Globex & Sons 12 Mill Road',
      'Body',
      'Account 4711',
      'Comment: Is that so?',
    ]);
  });
});
