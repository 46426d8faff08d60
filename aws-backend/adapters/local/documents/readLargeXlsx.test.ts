import { randomBytes } from 'node:crypto';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Images } from '../../../ports/images.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { localDocuments } from './localDocuments.ts';
import { joinPages, tablesOf } from './pagedText.ts';
import { rowByRow } from './test/rowByRow.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };
const read = (bytes: Uint8Array) => localDocuments(unused).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

const letters = 'xl/sharedStrings.xml';

/** A workbook whose first sheet is large enough to be streamed. */
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

describe('a streamed workbook', () => {
  it('has the same text and tables as when read as a whole', async () => {
    const { bytes } = sampleFile('price-list.xlsx');

    const { pages } = await rowByRow(bytes);
    const whole = await read(bytes);

    expect({ ...joinPages(pages), tables: tablesOf(pages) }).toEqual({ text: whole.text, pages: whole.pages, tables: whole.tables });
  });

  it('is read completely if it is really large', async () => {
    const { text, pages, notes } = await read(await large());

    expect(text.split(/\n+/)).toEqual(['Prices', 'Article\tPrice', 'Pump\t1249', 'Seal\t8.20 €', 'Contacts', 'Lucia Ortega']);
    expect(pages).toHaveLength(2);
    expect(notes).toBeUndefined();
  });

  it('is read with its notes', async () => {
    const { text, notes } = await read(await large((sheet) => (sheet.getCell('A1').note = 'Ask Leeds')));

    expect(text).toContain('Note at A1: Ask Leeds');
    expect(notes).toBeUndefined();
  });
});
