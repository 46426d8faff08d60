import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { MediaFormat } from '../../../contracts/format.ts';
import type { Images } from '../../../ports/images.ts';
import { deck } from './test/deck.ts';
import { mailOf } from './test/mail.ts';
import { pictureOf, read } from './test/reading.ts';

const rows = [
  ['Part', 'Price'],
  ['P-200', '1,249.00'],
];

/** A fake OCR engine that finds an invoice in every image. */
const invoices: Images = {
  read: async ({ format }) => {
    const text = 'Part\tPrice\nP-200\t1,249.00\n\nInvoice no.:\t2026-0417';
    const page = { number: 1, start: 0, end: text.length, method: 'ocr', confidence: 0.8 } as const;
    return {
      schemaVersion: 1,
      format,
      text,
      pages: [page],
      attachments: [],
      tables: [{ page: 1, rows, confidence: 0.7 }],
      engine: 'eyes 1',
    };
  },
};

const word = async (): Promise<Uint8Array> => {
  const run = new ImageRun({ type: 'png', data: await pictureOf(200), transformation: { width: 100, height: 100 } });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('As agreed:'), new Paragraph({ children: [run] })] }] }));
};

const slides = async (): Promise<Uint8Array> => {
  const picture = await pictureOf(200);
  return deck([
    { text: 'Status: green', picture },
    { text: 'The same once more', picture },
  ]);
};

/** A page of text, and one with an image, optionally below a line. */
const pdf = (line?: string) => async (): Promise<Uint8Array> => {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  file.addPage([300, 300]).drawText('A page of its own text only', { x: 20, y: 250, size: 10, font });
  const page = file.addPage([300, 300]);
  page.drawImage(await file.embedPng(await pictureOf(200)), { x: 20, y: 20, width: 200, height: 100 });
  if (line !== undefined) page.drawText(line, { x: 20, y: 250, size: 10, font });
  return file.save();
};

describe('tables and form fields in an image are found in', () => {
  it.each<[string, MediaFormat, () => Promise<Uint8Array>, number[]]>([
    ['a Word file', 'docx', word, [1]],
    ['slides, whose own text has no fields', 'pptx', slides, [1, 2]],
    ['a page of a PDF that is a scan', 'pdf', pdf(), [2]],
    ['a page of a PDF with text', 'pdf', pdf('As agreed in our call of last week:'), [2]],
  ])('%s', async (_, format, make, onPages) => {
    const { text, tables, formFields } = await read(await make(), format, invoices);

    expect(tables).toEqual(onPages.map((page) => ({ page, rows, confidence: 0.7 })));
    expect(formFields).toMatchObject([{ name: 'Invoice no.', value: '2026-0417', page: onPages[0] }]);
    expect(formFields?.map(({ start, end }) => text.slice(start, end))).toEqual(['2026-0417']);
  });
});

it('form fields of a mail include those in an attached text, but not cells of an attached sheet', async () => {
  const bytes = mailOf(
    { name: 'people.csv', type: 'text/csv', bytes: 'First name,City\nAnn,Leeds' },
    { name: 'order.txt', type: 'text/plain', bytes: 'Order number: 4711' },
  );

  const { formFields } = await read(bytes, 'eml');

  expect(formFields?.map(({ name, value }) => [name, value])).toEqual([['Order number', '4711']]);
});
