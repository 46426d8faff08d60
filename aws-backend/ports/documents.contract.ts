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
  ['a PDF of no bytes', 'pdf', () => new Uint8Array(), 'FILE_EMPTY'],
  ['a PDF under a password', 'pdf', () => encryptedPdf('secret', 'hidden'), 'FILE_ENCRYPTED'],
  ['a PDF that breaks off', 'pdf', () => sampleFile('invoice.pdf').bytes.subarray(0, 60), 'FILE_CORRUPT'],
  ['a Word file that breaks off', 'docx', () => sampleFile('meeting-notes.docx').bytes.subarray(0, 4000), 'FILE_CORRUPT'],
  ['a workbook that is something else', 'xlsx', () => Buffer.from('no archive at all'), 'FILE_CORRUPT'],
  ['an archive that unpacks to far more than its size', 'docx', () => zipBomb(300), 'ARCHIVE_TOO_LARGE'],
  ['an archive that lies about it', 'docx', () => lyingZipBomb(300), 'ARCHIVE_TOO_LARGE'],
  ['a film', 'video', () => Buffer.from('moving'), 'FILE_TYPE_UNSUPPORTED'],
];

/** What every reader of documents promises. */
export const documentsContract = (name: string, make: () => Documents): void => {
  describe(`${name} keeps the promises of Documents`, () => {
    it.each(samples)('reads %s', async (fileName, format, words) => {
      const extraction = await make().read({ ...sampleFile(fileName), format });

      expect(Extraction.parse(extraction)).toEqual(extraction);
      for (const said of words) expect(extraction.text.replace(/ +/g, ' ')).toContain(said);
    });

    it('tells where each page stands in the text, and how it was read', async () => {
      const { text, pages } = await make().read({ ...sampleFile('scanned-contract.pdf'), format: 'pdf' });

      expect(pages.map(({ number, method }) => [number, method])).toEqual([
        [1, 'text'],
        [2, 'ocr'],
      ]);
      expect(text.slice(pages[0]?.start, pages[0]?.end)).toMatch(/^Cover sheet/);
      expect(text.slice(pages[1]?.start, pages[1]?.end)).toMatch(/^Service contract/);
    });

    it('lists what is attached to a mail', async () => {
      const { attachments } = await make().read({ ...sampleFile('complaint.eml'), format: 'eml' });

      expect(attachments).toEqual([{ fileName: 'order.csv', contentType: 'text/csv', sizeBytes: 24 }]);
    });

    it('reads the same file the same way again', async () => {
      const documents = make();
      const file = { ...sampleFile('meeting-notes.docx'), format: 'docx' as const };

      expect(await documents.read(file)).toEqual(await documents.read(file));
    });

    it.each(bad)('rejects %s', async (_, format, bytes, code) => {
      await expect(make().read({ bytes: bytes(), format, fileName: 'file' })).rejects.toMatchObject({ name: 'RejectedError', code });
    });
  });
};
