import ExcelJS from 'exceljs';
import type { Images } from '../../../ports/images.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { localDocuments } from './localDocuments.ts';
import { rowByRow } from './test/rowByRow.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };
const read = (bytes: Uint8Array) => localDocuments(unused).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

describe('hidden sheets, rows and columns of a workbook', () => {
  it('are left out with a note', async () => {
    const { text, pages, tables, notes } = await read(sampleFile('python/price-list-hidden.xlsx').bytes);

    expect(text).toBe('Prices\nArticle\tPrice\nPump P-200\t120\nValve\t8');
    expect(pages).toHaveLength(1);
    expect(tables).toMatchObject([
      {
        rows: [
          ['Article', 'Price'],
          ['Pump P-200', '120'],
          ['Valve', '8'],
        ],
      },
    ]);
    expect(notes).toEqual([{ code: 'HIDDEN_LEFT_OUT' }]);
  });

  it('are left out of streamed workbooks, too', async () => {
    expect(await rowByRow(sampleFile('python/price-list-hidden.xlsx').bytes)).toMatchObject({
      texts: ['Prices\nArticle\tPrice\nPump P-200\t120\nValve\t8'],
      notes: [{ code: 'HIDDEN_LEFT_OUT' }],
    });
  });

  it('get no note if they are empty', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Prices');
    sheet.addRow(['Pump', 120]);
    sheet.getColumn(9).hidden = true;
    sheet.getRow(9).hidden = true;

    const { text, notes } = await read(new Uint8Array(await book.xlsx.writeBuffer()));

    expect(text).toBe('Prices\nPump\t120');
    expect(notes).toBeUndefined();
  });
});
