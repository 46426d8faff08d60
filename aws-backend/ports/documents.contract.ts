import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { MediaFormat } from '../contracts/format.ts';
import { Extraction } from '../contracts/extraction.ts';
import type { Documents } from './documents.ts';
import { encryptedPdf } from './test/encryptedPdf.ts';
import { sampleFile } from './test/sampleFile.ts';
import { lyingZipBomb, zipBomb } from './test/zipBomb.ts';

const samples: readonly (readonly [fileName: string, format: MediaFormat, words: readonly string[]])[] = [
  ['invoice.pdf', 'pdf', ['INVOICE 2026-0417', '12,241.20 GBP', 'Sarah Johnson, Procurement Manager']],
  ['scanned-contract.pdf', 'pdf', ['The signed contract follows.', 'repairs or replaces a damaged pump within five days']],
  ['meeting-notes.docx', 'docx', ['Priya Raman checks the budget of $48,000.', 'Send renewal proposal']],
  ['price-list.xlsx', 'xlsx', ['Pump P-200\t1249\t2026-01-01', 'Sum\t1288.5', 'l.ortega@brightfields.example']],
  ['business-review.pptx', 'pptx', ['Revenue grew by 12 percent to $1.4 million', 'Welcome Sarah Johnson and her team.']],
  ['proposal.odt', 'odt', ['Our contact is Kwame Mensah in London.']],
  [
    'libreoffice/service-report.doc',
    'doc',
    [
      'The main seal leaks. Надежда Иванова, Zürich and 田中太郎 were told.',
      'Seal kit\t2\t€16.40',
      'Serial A-4711',
      'Two hours, under warranty.',
    ],
  ],
  [
    'libreoffice/service-report.rtf',
    'rtf',
    [
      'The main seal leaks. Надежда Иванова, Zürich and 田中太郎 were told.',
      'Seal kit\t2\t€16.40',
      'Serial A-4711',
      'Comment: Is it covered?',
    ],
  ],
  [
    'libreoffice/stock-list.ods',
    'ods',
    ['Pump P-200\t12\t€1,249.00\t2026-01-31', 'Sum\t19', 'Note at A7: Ask Leeds first', 'lena@globex.example'],
  ],
  [
    'libreoffice/stock-list.xls',
    'xls',
    ['Pump P-200\t12\t€1,249.00\t2026-01-31', 'Sum\t19', 'Note at A7: Ask Leeds first', 'lena@globex.example'],
  ],
  ['libreoffice/roadmap.ppt', 'ppt', ['Pump P-300 in March', 'Thank Sarah Johnson first.', 'P-300\t€1,400', 'Serial A-4711']],
  ['libreoffice/roadmap.odp', 'odp', ['Pump P-300 in March', 'Thank Sarah Johnson first.', 'P-300\t€1,400', 'Serial A-4711']],
  [
    'complaint.eml',
    'eml',
    ['Sofia Rossi <s.rossi@example.it>', 'Complaint about order 48213 – late', 'in Milan are unhappy. The pump costs €1.249.'],
  ],
  ['product-page.html', 'html', ['The quiet pump for farms & workshops, made in Leeds.', '$1,249.00']],
  ['orders.csv', 'csv', ['48214\tBrightfields Farms; Organic\tKöln\t395,00']],
  ['support-chat.txt', 'txt', ['It is anna.schmidt84@example.org']],
  ['japanese-letter.txt', 'txt', ['東京の田中太郎様より']],
];

const bad: readonly (readonly [what: string, format: MediaFormat, bytes: () => Uint8Array, code: string])[] = [
  ['an empty PDF', 'pdf', () => new Uint8Array(), 'FILE_EMPTY'],
  ['a password-protected PDF', 'pdf', () => encryptedPdf('secret', 'hidden'), 'FILE_ENCRYPTED'],
  ['a truncated PDF', 'pdf', () => sampleFile('invoice.pdf').bytes.subarray(0, 60), 'FILE_CORRUPT'],
  ['a truncated Word file', 'docx', () => sampleFile('meeting-notes.docx').bytes.subarray(0, 4000), 'FILE_CORRUPT'],
  ['a truncated Word file up to 2003', 'doc', () => sampleFile('libreoffice/service-report.doc').bytes.subarray(0, 9000), 'FILE_CORRUPT'],
  ['a truncated RTF file', 'rtf', () => sampleFile('libreoffice/service-report.rtf').bytes.subarray(0, 9000), 'FILE_CORRUPT'],
  [
    'an Outlook message that is another file',
    'msg',
    () => sampleFile('libreoffice/service-report.doc').bytes.subarray(0, 600),
    'FILE_CORRUPT',
  ],
  ['a truncated Excel file up to 2003', 'xls', () => sampleFile('libreoffice/stock-list.xls').bytes.subarray(0, 5000), 'FILE_CORRUPT'],
  ['a truncated ODS file', 'ods', () => sampleFile('libreoffice/stock-list.ods').bytes.subarray(0, 4000), 'FILE_CORRUPT'],
  ['truncated PowerPoint slides up to 2003', 'ppt', () => sampleFile('libreoffice/roadmap.ppt').bytes.subarray(0, 9000), 'FILE_CORRUPT'],
  ['an XLSX file that is not an archive', 'xlsx', () => Buffer.from('no archive at all'), 'FILE_CORRUPT'],
  ['an archive that unpacks to far more than its size', 'docx', () => zipBomb(300), 'ARCHIVE_TOO_LARGE'],
  ['an archive that understates its unpacked size', 'docx', () => lyingZipBomb(300), 'ARCHIVE_TOO_LARGE'],
  ['a video', 'video', () => Buffer.from('moving'), 'FILE_TYPE_UNSUPPORTED'],
];

const priceRows = [
  ['Article', 'Price', 'In stock'],
  ['Pump P-200', '1,249.00', '12'],
  ['Filter F-10', '39.50', '420'],
  ['Seal kit', '8.20', '1,800'],
];

/** A page with a heading, a table in three columns, and a sentence below it. */
const pdfWithTable = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  page.drawText('Price list of Globex Corporation', { x: 60, y: 760, size: 14, font });
  priceRows.forEach((cells, row) =>
    cells.forEach((cell, column) => page.drawText(cell, { x: 60 + column * 140, y: 720 - row * 18, size: 11, font })),
  );
  page.drawText('All prices are in pounds and hold until the end of the year.', { x: 60, y: 600, size: 11, font });
  return pdf.save();
};

/** Contract tests for implementations of Documents. */
export const documentsContract = (name: string, make: () => Documents): void => {
  describe(`${name} (Documents contract)`, () => {
    it.each(samples)('reads %s', async (fileName, format, words) => {
      const extraction = await make().read({ ...sampleFile(fileName), format });

      expect(Extraction.parse(extraction)).toEqual(extraction);
      for (const said of words) expect(extraction.text.replace(/ +/g, ' ')).toContain(said);
    });

    it('gives each page’s offsets in the text and the method used', async () => {
      const { text, pages } = await make().read({ ...sampleFile('scanned-contract.pdf'), format: 'pdf' });

      expect(pages.map(({ number, method }) => [number, method])).toEqual([
        [1, 'text'],
        [2, 'ocr'],
      ]);
      expect(text.slice(pages[0]?.start, pages[0]?.end)).toMatch(/^Cover sheet/);
      expect(text.slice(pages[1]?.start, pages[1]?.end)).toMatch(/^Service contract/);
    });

    it.each([
      ['meeting-notes.docx', 'docx', 3, ['Send renewal proposal', 'Emily Chen', '30 January 2026']],
      ['price-list.xlsx', 'xlsx', 4, ['Pump P-200', '1249', '2026-01-01']],
      ['product-page.html', 'html', 2, ['200 l/min', '$1,249.00']],
      ['libreoffice/service-report.doc', 'doc', 3, ['Filter F-10', '', '€39.50']],
      ['libreoffice/service-report.rtf', 'rtf', 3, ['Filter F-10', '', '€39.50']],
      ['libreoffice/stock-list.ods', 'ods', 4, ['Seal kit', '7', '7', '']],
      ['libreoffice/stock-list.xls', 'xls', 4, ['Seal kit', '7', '7', '']],
      ['orders.csv', 'csv', 3, ['48213', 'Northwind Trading', 'Chicago', '1249,00']],
    ] as const)('finds the table in %s', async (fileName, format, count, second) => {
      const [table] = (await make().read({ ...sampleFile(fileName), format })).tables ?? [];

      expect(table?.rows).toHaveLength(count);
      expect(table).toMatchObject({ page: 1, rows: expect.arrayContaining([second]) });
    });

    it('finds a table laid out in columns on a PDF page', async () => {
      const bytes = await pdfWithTable();

      const { tables } = await make().read({ bytes, format: 'pdf', fileName: 'prices.pdf' });

      expect(tables).toMatchObject([{ page: 1, rows: priceRows }]);
    });

    it('finds form fields and their offsets', async () => {
      const { text, formFields = [] } = await make().read({ ...sampleFile('invoice.pdf'), format: 'pdf' });

      const total = formFields.find(({ name }) => name === 'Total due');
      expect(total).toMatchObject({ value: '12,241.20 GBP', page: 1 });
      for (const { value, start, end } of formFields) expect(text.slice(start, end)).toBe(value);
    });

    it('lists the attachments of an email', async () => {
      const { attachments } = await make().read({ ...sampleFile('complaint.eml'), format: 'eml' });

      expect(attachments).toEqual([{ fileName: 'order.csv', contentType: 'text/csv', sizeBytes: 24 }]);
    });

    it('gives the same result for the same file', async () => {
      const documents = make();
      const file = { ...sampleFile('meeting-notes.docx'), format: 'docx' as const };

      expect(await documents.read(file)).toEqual(await documents.read(file));
    });

    it.each(bad)('rejects %s', async (_, format, bytes, code) => {
      await expect(make().read({ bytes: bytes(), format, fileName: 'file' })).rejects.toMatchObject({ name: 'RejectedError', code });
    });
  });
};
