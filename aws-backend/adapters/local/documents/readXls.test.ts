import type { Extraction } from '../../../contracts/extraction.ts';
import type { Images } from '../../../ports/images.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { localDocuments } from './localDocuments.ts';
import { chart, double, record, text, uint16, uint32, workbook, xls } from './test/biff.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: 'Seen', pages: [], attachments: [], engine: 'ruler 1' }),
};
const read = (bytes: Uint8Array): Promise<Extraction> => localDocuments(images).read({ bytes, format: 'xls', fileName: 'x.xls' });
const textOf = async (sheet: readonly Buffer[], common: readonly Buffer[] = []): Promise<string> =>
  (await read(xls(workbook(sheet, common)))).text.replace(/^Sheet\n?/, '');

/** Cells of the first row; the index of their format counts the `xf` records. */
const number = (column: number, value: number, cellFormat = 0): Buffer => record(0x203, 0, column, cellFormat, double(value));
const rk = (column: number, value: number): Buffer => record(0x27e, 0, column, 0, uint32(value));
const formula = (column: number, ...result: readonly Uint8Array[]): Buffer => record(0x06, 0, column, 0, ...result, 0, uint32(0), 0);
const special = (kind: number, value = 0): Buffer => Buffer.of(kind, 0, value, 0, 0, 0, 0xff, 0xff);
const xf = (id: number): Buffer => record(0xe0, 0, id, Buffer.alloc(16));
const format = (id: number, code: string): Buffer => record(0x41e, id, text(code));
const shared = (...strings: readonly string[]): Buffer =>
  record(0xfc, uint32(strings.length), uint32(strings.length), ...strings.map(text));
const label = (row: number, column: number, string: number): Buffer => record(0xfd, row, column, 0, uint32(string));

describe('an Excel file up to 2003', () => {
  it('is read sheet by sheet, with notes and the text of images last', async () => {
    const { text: whole, pages } = await read(sampleFile('libreoffice/stock-list.xls').bytes);

    expect(whole.split(/\n+/)).toEqual([
      'Stock',
      'Article\tCount\tPrice\tSince',
      'Pump P-200\t12\t€1,249.00\t2026-01-31',
      'Seal kit\t7\t7',
      'Sum\t19',
      'Note at A7: Ask Leeds first',
      'Seen',
      'Contacts',
      'Contact\tlena@globex.example',
    ]);
    expect(pages).toHaveLength(2);
  });

  it('is read with numbers in all encodings', async () => {
    const several = record(0xbd, 0, 4, 0, uint32((5 << 2) | 2), 0, uint32((-7 << 2) | 2), 5);

    expect(await textOf([number(0, 0.1 + 0.2), rk(1, (12 << 2) | 2), rk(2, (1995 << 2) | 3), rk(3, 0x3ff80000), several])).toBe(
      '0.3\t12\t19.95\t1.5\t5\t-7',
    );
  });

  it('is read without cells whose format hides them', async () => {
    const common = [xf(0), xf(200), format(200, ';;;'), shared('Pump', 'Ann Lee')];
    const hidden = record(0xfd, 0, 1, 1, uint32(1));

    expect(await textOf([label(0, 0, 0), hidden, number(2, 5, 1), number(3, 7)], common)).toBe('Pump\t\t\t7');
  });

  it('is read with formula results: numbers, zero, strings, booleans and errors', async () => {
    const cells = [
      formula(0, double(0)),
      formula(1, special(0)),
      record(0x207, text('Größe 田')),
      formula(2, special(1, 0)),
      formula(3, special(2, 7)),
      formula(4, special(3)),
      record(0x205, 0, 5, 0, Buffer.of(1, 0)),
      record(0x205, 0, 6, 0, Buffer.of(0x2a, 1)),
    ];

    expect(await textOf(cells)).toBe('0\tGröße 田\tFALSE\t#DIV/0!\t\tTRUE\t#N/A');
  });

  it('is read with dates, times, percentages and amounts in their cells’ formats', async () => {
    const common = [format(164, 'dd\\.mm\\.yyyy'), format(165, '#,##0.00\\ "EUR"'), ...[0, 164, 165, 10, 20].map(xf)];

    expect(await textOf([number(0, 46053, 1), number(1, 1249, 2), number(2, 0.075, 3), number(3, 0.5, 4)], common)).toBe(
      '2026-01-31\t1,249.00 EUR\t7.50%\t12:00',
    );
  });

  it('is read with dates of the 1904 date system', async () => {
    const common = [record(0x22, 1), xf(0), xf(14), xf(20)];

    expect(await textOf([number(0, 44591, 1), number(1, 0.5, 2)], common)).toBe('2026-01-31\t12:00');
  });

  it('is read with strings that continue with another character width', async () => {
    const begun = record(0xfc, uint32(1), uint32(1), uint16(6), Buffer.of(0), Buffer.from('Pum'));
    const continued = record(0x3c, Buffer.of(1), Buffer.from('p 田', 'utf16le'));

    expect(await textOf([label(0, 0, 0)], [begun, continued])).toBe('Pump 田');
  });

  it('is read with multi-line cells in one line', async () => {
    expect(await textOf([label(0, 0, 0), label(0, 1, 1)], [shared('Pump\nP-200', 'late')])).toBe('Pump P-200\tlate');
  });

  it('is read with sorted cells, without missing shared strings', async () => {
    const cells = [label(1, 1, 1), label(1, 0, 0), label(0, 0, 0), label(0, 1, 99)];

    const { text: whole, tables } = await read(xls(workbook(cells, [shared('Pump', 'Seal')])));

    expect(whole).toBe('Sheet\nPump\nPump\tSeal');
    expect(tables).toMatchObject([
      {
        rows: [
          ['Pump', ''],
          ['Pump', 'Seal'],
        ],
      },
    ]);
  });

  it('is read with text boxes and chart texts, without a chart’s copies of cells', async () => {
    const box = [record(0x5d, 0x15, 18, 6, 7, Buffer.alloc(14)), record(0x1b6, 0, 0, 0, 0, 0, 4, 0, uint32(0))];
    const words = record(0x3c, Buffer.of(0), Buffer.from('Call'));
    const drawn = chart(record(0x100d, 0, Buffer.of(5, 0), Buffer.from('Sales')), number(0, 99));

    expect(await textOf([number(0, 1), ...box, words, drawn])).toBe('1\nCall\nSales');
  });

  it('that repeats a long string too often is rejected as too large', async () => {
    const cells = Array.from({ length: 10_000 }, (_, row) => label(row, 0, 0));

    const reading = read(xls(workbook(cells, [shared('x'.repeat(4000))])));

    await expect(reading).rejects.toMatchObject({ code: 'ARCHIVE_TOO_LARGE' });
  });

  it('whose sheets overlap is rejected as damaged', async () => {
    const sheets = Array.from({ length: 3 }, () => record(0x85, uint32(0), Buffer.of(0, 0, 1, 0), Buffer.from('A')));

    await expect(read(xls(workbook([], sheets)))).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it.each([
    ['is password-protected', 'FILE_ENCRYPTED', workbook([], [record(0x2f, 1)])],
    ['is of Excel 95', 'DOCUMENT_TYPE_UNSUPPORTED', Buffer.concat([record(0x809, 0x500, 5, 0, 0), record(0x0a)])],
    ['is truncated', 'FILE_CORRUPT', workbook([number(0, 1)]).subarray(0, -12)],
    ['is no workbook', 'FILE_CORRUPT', Buffer.from('no records at all')],
  ])('that %s is rejected', async (_, code, stream) => {
    await expect(read(xls(stream))).rejects.toMatchObject({ code });
  });
});
