import { Document, Footer, Header, ImageRun, Packer, Paragraph, TextRun, CommentRangeStart, CommentReference } from 'docx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { Extraction } from '../../../contracts/extraction.ts';
import type { MediaFormat } from '../../../contracts/format.ts';
import type { Images } from '../../../ports/images.ts';
import { encryptedPdf } from '../../../ports/test/encryptedPdf.ts';
import { RejectedError, StoppedError } from '../../../runtime/errors.ts';
import { localDocuments } from './localDocuments.ts';
import { pdfLimits } from './pdfLimits.ts';
import { deck } from './test/deck.ts';

const pictureOf = (width: number, height = width): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: 'white' } })
    .png()
    .toBuffer();

/** Reads every picture as its width, and counts. */
const widths = (): Images & { count: number } => ({
  count: 0,
  async read({ bytes, format }) {
    this.count += 1;
    const { width } = await sharp(bytes).metadata();
    const text = `Width ${String(width)}`;
    const page = { number: 1, start: 0, end: text.length, method: 'ocr', confidence: 0.8 } as const;
    return { schemaVersion: 1, format, text, pages: [page], attachments: [], engine: 'ruler 1', ocrLanguage: 'en' };
  },
});

const read = async (bytes: Uint8Array, format: MediaFormat, images: Images = widths(), limits = pdfLimits): Promise<Extraction> => {
  const extraction = await localDocuments(images, limits).read({ bytes, format, fileName: `file.${format}` });
  expect(Extraction.parse(extraction)).toEqual(extraction);
  return extraction;
};

const imageRun = (data: Buffer): ImageRun => new ImageRun({ type: 'png', data, transformation: { width: 100, height: 100 } });

const wordOf = async (...pictures: Buffer[]): Promise<Buffer> => {
  const children = [
    new Paragraph('Above'),
    ...pictures.map((each) => new Paragraph({ children: [imageRun(each)] })),
    new Paragraph('Below'),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
};

describe('localDocuments reads pictures in', () => {
  it('a Word file, where they stand', async () => {
    const { text, pages, engine, ocrLanguage } = await read(await wordOf(await pictureOf(200)), 'docx');

    expect(text.split(/\n+/)).toEqual(['Above', 'Width 200', 'Below']);
    expect(pages).toMatchObject([{ method: 'text', confidence: 0.8 }]);
    expect({ engine, ocrLanguage }).toEqual({ engine: 'mammoth 1.13.0, ruler 1', ocrLanguage: 'en' });
  });

  it('a presentation, each on its slide', async () => {
    const slides = [300, 400].map(async (width) => ({ text: `Slide of ${width}`, picture: await pictureOf(width) }));
    const { text, pages } = await read(deck(await Promise.all(slides)), 'pptx');

    expect(pages.map(({ start, end }) => text.slice(start, end).split(/\n+/))).toEqual([
      ['Slide of 300', 'Width 300'],
      ['Slide of 400', 'Width 400'],
    ]);
  });

  it('a workbook, each on its sheet', async () => {
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

  it('any file once each, and none that is too small for writing', async () => {
    const images = widths();
    const [logo, bullet] = [await pictureOf(200), await pictureOf(20)];

    const { text, pages } = await read(await wordOf(logo, bullet, logo), 'docx', images);

    expect(images.count).toBe(1);
    expect(text.match(/Width/g)).toHaveLength(2);
    expect(pages[0]?.hasUnreadPictures).toBeUndefined();
  });

  it('no file beyond the limit, and says so', async () => {
    const bytes = await wordOf(await pictureOf(200), await pictureOf(201), await pictureOf(202));

    const { text, pages, notes } = await read(bytes, 'docx', widths(), { ...pdfLimits, mostScannedPages: 2 });

    expect(text.split(/\n+/)).toEqual(['Above', 'Width 200', 'Width 201', 'Below']);
    expect(pages).toMatchObject([{ hasUnreadPictures: true }]);
    expect(notes).toEqual([{ code: 'PARTS_UNREAD' }]);
  });

  it('a file whatever is wrong with them, but not whatever is wrong with the engine', async () => {
    const failing = (error: Error): Images => ({ read: () => Promise.reject(error) });
    const bytes = await wordOf(await pictureOf(200));

    expect(await read(bytes, 'docx', failing(new RejectedError('FILE_CORRUPT')))).toMatchObject({ pages: [{ hasUnreadPictures: true }] });
    await expect(read(bytes, 'docx', failing(new Error('The OCR engine failed')))).rejects.toThrow('The OCR engine failed');
  });

  it('a file that only links to them, but not these', async () => {
    const parts = unzipSync(await wordOf(await pictureOf(200)));
    const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    const linked = relations.replace(/Target="media[^"]*"/, 'Target="file:///etc/hostname" TargetMode="External"');
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('r:embed=', 'r:link=');
    const bytes = zipSync({ ...parts, 'word/_rels/document.xml.rels': strToU8(linked), 'word/document.xml': strToU8(document) });

    const { text, pages } = await read(bytes, 'docx');

    expect([text.split(/\n+/), pages[0]?.hasUnreadPictures]).toEqual([['Above', 'Below'], true]);
  });

  it('a file until somebody stops it', async () => {
    const file = { bytes: await wordOf(await pictureOf(200)), format: 'docx' as const, fileName: 'x' };

    await expect(localDocuments(widths()).read(file, () => Promise.reject(new StoppedError()))).rejects.toThrow(StoppedError);
  });
});

describe('localDocuments reads of a Word file', () => {
  it('what stands above, below and beside its pages', async () => {
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

interface Part {
  name: string;
  type: string;
  bytes: Uint8Array | string;
}

const mailOf = (...parts: readonly Part[]): Buffer =>
  Buffer.from(
    [
      'From: Ann Lee <ann@example.com>',
      'To: Sales: Bob <bob@example.com>, c@example.com;',
      'Subject: Papers',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="cut"',
      '',
      ...[{ name: '', type: 'text/plain', bytes: 'See below.' }, ...parts].flatMap(({ name, type, bytes }) => [
        '--cut',
        `Content-Type: ${type}`,
        ...(name === '' ? [] : [`Content-Disposition: attachment; filename="${name}"`]),
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(bytes).toString('base64'),
      ]),
      '--cut--',
      '',
    ].join('\r\n'),
  );

const pdfOf = async (...lines: readonly string[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const line of lines) pdf.addPage([300, 300]).drawText(line, { x: 20, y: 200, size: 12, font });
  return pdf.save();
};

describe('localDocuments reads the files attached to a mail', () => {
  it('each on its own pages, under its name', async () => {
    const bytes = mailOf(
      { name: 'offer.pdf', type: 'application/octet-stream', bytes: await pdfOf('First page', 'Second page') },
      { name: 'photo.png', type: 'image/png', bytes: await pictureOf(640) },
      { name: 'prices.csv', type: 'text/csv', bytes: 'Pump,Price\nP-200,1249' },
    );

    const { text, pages, tables, notes } = await read(bytes, 'eml');

    expect(pages.map(({ attachment, start, end }) => [attachment, text.slice(start, end)])).toEqual([
      [
        undefined,
        expect.stringMatching(/To: Sales: Bob <bob@example.com>, c@example.com;[^]*See below.[^]*Attachment: offer.pdf \(\d+ bytes\)\n/),
      ],
      ['offer.pdf', 'offer.pdf\nFirst page'],
      ['offer.pdf', 'Second page'],
      ['photo.png', 'photo.png\nWidth 640'],
      ['prices.csv', 'prices.csv\nPump\tPrice\nP-200\t1249'],
    ]);
    expect(tables).toMatchObject([
      {
        page: 5,
        rows: [
          ['Pump', 'Price'],
          ['P-200', '1249'],
        ],
      },
    ]);
    expect(notes).toBeUndefined();
  });

  it('and says which it does not read', async () => {
    const { text, notes, pages } = await read(
      mailOf(
        { name: 'locked.pdf', type: 'application/pdf', bytes: encryptedPdf('secret', 'hidden') },
        { name: 'voice.mp3', type: 'audio/mpeg', bytes: Buffer.from('ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0000', 'latin1') },
        { name: 'smime.p7s', type: 'application/pkcs7-signature', bytes: Uint8Array.of(0x30, 0x80, 6, 9) },
      ),
      'eml',
    );

    expect(pages).toHaveLength(1);
    expect(text).toMatch(/locked.pdf \(\d+ bytes, not read\)/);
    expect(notes).toEqual([{ code: 'MAIL_FILES_UNREAD' }]);
  });

  it('and says nothing of the signature of a program', async () => {
    const signed = mailOf({ name: 'smime.p7s', type: 'application/pkcs7-signature', bytes: Uint8Array.of(0x30, 0x80, 6, 9) });

    expect((await read(signed, 'eml')).notes).toBeUndefined();
  });

  it('through mails in mails, but not without end', async () => {
    const wrapped = (times: number): Buffer =>
      times === 0
        ? mailOf({ name: 'innermost.txt', type: 'text/plain', bytes: 'Innermost' })
        : mailOf({ name: 'forwarded.eml', type: 'application/octet-stream', bytes: wrapped(times - 1) });

    expect((await read(wrapped(2), 'eml')).text).toContain('innermost.txt\nInnermost');
    expect((await read(wrapped(3), 'eml')).text).toMatch(/innermost.txt \(9 bytes, not read\)$/);
  });

  it('no more scanned pages in all than are allowed in one file', async () => {
    const images = widths();
    const scans = await Promise.all(
      ['a.pdf', 'b.pdf'].map(async (name) => ({ name, type: 'application/pdf', bytes: await pdfOf(' ', '  ') })),
    );

    const { text } = await read(mailOf(...scans), 'eml', images, { mostPages: 100, mostScannedPages: 3 });

    expect(images.count).toBe(2);
    expect(text).toMatch(/b.pdf \(\d+ bytes, not read\)/);
  });
});

describe('localDocuments reads the files attached to a PDF', () => {
  const pdfWith = async (files: readonly { name: string; bytes: Uint8Array | string }[], ...lines: string[]): Promise<Uint8Array> => {
    const pdf = await PDFDocument.load(await pdfOf(...lines));
    for (const { name, bytes } of files) await pdf.attach(Buffer.from(bytes), name);
    return pdf.save();
  };

  it('each on its own pages, under its name, behind its own', async () => {
    const inner = await pdfWith([{ name: 'innermost.txt', bytes: 'Innermost' }], 'Inner page');
    const bytes = await pdfWith(
      [
        { name: 'prices.csv', bytes: 'Pump,Price\nP-200,1249' },
        { name: 'offer.pdf', bytes: inner },
      ],
      'First',
      'Second',
    );

    const { text, pages, tables, notes } = await read(bytes, 'pdf');

    expect(pages.map(({ attachment, start, end }) => [attachment, text.slice(start, end)])).toEqual([
      [undefined, 'First'],
      [undefined, 'Second'],
      ['prices.csv', 'prices.csv\nPump\tPrice\nP-200\t1249'],
      ['offer.pdf', 'offer.pdf\nInner page'],
      ['offer.pdf', 'innermost.txt\nInnermost'],
    ]);
    expect(tables).toMatchObject([{ page: 3 }]);
    expect(notes).toBeUndefined();
  });

  it('but not the data of an invoice, which its pages show', async () => {
    const { text, attachments, notes } = await read(await pdfWith([{ name: 'factur-x.xml', bytes: '<Invoice/>' }], 'Invoice 4711'), 'pdf');

    expect([text, attachments.map(({ fileName }) => fileName), notes]).toEqual(['Invoice 4711', ['factur-x.xml'], undefined]);
  });

  it('as far as its own pages leave room', async () => {
    const bytes = await pdfWith([{ name: 'list.txt', bytes: 'A list' }], 'First', 'Second');

    expect((await read(bytes, 'pdf', widths(), { ...pdfLimits, mostPages: 2 })).notes).toEqual([{ code: 'PDF_FILES_UNREAD' }]);
  });

  it('until somebody stops it', async () => {
    const bytes = await pdfWith(
      [
        { name: 'list.txt', bytes: 'A list' },
        { name: 'scan.pdf', bytes: await pdfOf('Page') },
      ],
      'First',
    );
    let ends = 0;
    // Its own page is done first.
    const stop = async (done: number, toDo: number): Promise<void> => {
      if (done === toDo) ends += 1;
      if (ends > 1) throw new StoppedError();
    };

    await expect(localDocuments(widths()).read({ bytes, format: 'pdf', fileName: 'x' }, stop)).rejects.toThrow(StoppedError);
  });
});
