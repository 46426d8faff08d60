import { randomBytes } from 'node:crypto';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Images } from '../../../ports/images.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { localDocuments } from './localDocuments.ts';
import { joinPages, tablesOf } from './pagedText.ts';
import { readLargeXlsx } from './readLargeXlsx.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };
const read = (bytes: Uint8Array) => localDocuments(unused).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

const letters = 'xl/sharedStrings.xml';

/** A workbook whose first sheet holds so many more bytes than a small one that it is read row by row. */
const large = async (change: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Prices');
  sheet.addRows([
    ['Article', 'Price'],
    ['Pump', 1249],
    ['Seal', 8.2],
  ]);
  sheet.getCell('B3').numFmt = '0.00 "€"';
  change(sheet);
  book.addWorksheet('Contacts').addRow(['Lucia Ortega']);
  const { [letters]: last, ...parts } = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const name = 'xl/worksheets/sheet1.xml';
  const room = `<!--${randomBytes(13 * 1024 * 1024).toString('base64')}-->`;
  const filled = strFromU8(parts[name] ?? new Uint8Array()).replace('</sheetData>', `</sheetData>${room}`);
  return zipSync({ ...parts, [name]: [strToU8(filled), { level: 1 }], [letters]: last ?? new Uint8Array() });
};

describe('a workbook that is read row by row', () => {
  it('says the same as where it is read as a whole', async () => {
    const { bytes } = sampleFile('price-list.xlsx');

    const pages = await readLargeXlsx(bytes);
    const whole = await read(bytes);

    expect({ ...joinPages(pages), tables: tablesOf(pages) }).toEqual({ text: whole.text, pages: whole.pages, tables: whole.tables });
  });

  it('is one with much in it', async () => {
    const { text, pages, notes } = await read(await large());

    expect(text.split(/\n+/)).toEqual(['Prices', 'Article\tPrice', 'Pump\t1249', 'Seal\t8.20 €', 'Contacts', 'Lucia Ortega']);
    expect(pages).toHaveLength(2);
    expect(notes).toBeUndefined();
  });

  it('tells that its notes were not read', async () => {
    const { pages, notes } = await read(await large((sheet) => (sheet.getCell('A1').note = 'Ask Leeds')));

    expect(pages[0]).toMatchObject({ hasUnreadPictures: true });
    expect(notes).toEqual([{ code: 'PARTS_UNREAD' }]);
  });
});

describe('readLargeXlsx', () => {
  const sheet = (name: string): boolean => name.startsWith('xl/worksheets/');

  it.each<[string, (names: string[]) => string[]]>([
    ['with its sheets before all else', (names) => [...names.filter(sheet), ...names.filter((name) => !sheet(name))]],
    ['with its sheets behind all else', (names) => [...names.filter((name) => !sheet(name)), ...names.filter(sheet)]],
    ['as its library writes it', (names) => names],
  ])('finds each sheet of a workbook %s, every time', async (_, order) => {
    const parts = unzipSync(await large());
    const bytes = zipSync(
      Object.fromEntries(order(Object.keys(parts)).map((name) => [name, [parts[name] ?? new Uint8Array(), { level: 0 }]])),
    );

    for (let time = 0; time < 5; time += 1) {
      expect(joinPages(await readLargeXlsx(bytes)).text).toBe('Prices\nArticle\tPrice\nPump\t1249\nSeal\t8.20 €\n\nContacts\nLucia Ortega');
    }
  });

  it('finds numbers where there are no letters', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Numbers').addRow([1, 2.5]);
    const { [letters]: none, ...parts } = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));

    expect(joinPages(await readLargeXlsx(zipSync(parts))).text).toBe('Numbers\n1\t2.5');
  });
});
