import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };
const read = (bytes: Uint8Array) => localDocuments(unused).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

/** A workbook whose sheet is written in another way. */
const rewritten = async (change: (xml: string) => string, part = 'xl/worksheets/sheet1.xml', hidden = ''): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Orders').addRows([
    ['Article', 'Count'],
    ['Pump', 3],
    ['Seal', 40],
  ]);
  if (hidden !== '') Object.assign(book.addWorksheet(hidden), { state: 'hidden' }).addRow(['Ours', 7]);
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
};

describe('a workbook that is right and unusual', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['whose cells do not say where they are', () => rewritten((xml) => xml.replace(/(<c) r="[A-Z]+\d+"/g, '$1'))],
    [
      'whose tags have a prefix',
      () =>
        rewritten(
          (xml) => xml.replaceAll('xmlns=', 'xmlns:x=').replace(/<(\/?)(Relationships?\b)/g, '<$1x:$2'),
          'xl/_rels/workbook.xml.rels',
        ),
    ],
  ])('%s is read, and says how', async (_, made) => {
    const document = await read(await made());

    // The parser does not find the sheet's name behind a prefix.
    expect(document.text).toMatch(/^(?:Orders|sheet1\.xml)\nArticle\tCount\nPump\t3\nSeal\t40$/);
    expect(document.tables).toMatchObject([{ page: 1 }]);
    expect(document.notes).toEqual([{ code: 'WORKBOOK_CELLS_ONLY' }]);
  });

  it('is damaged where it holds no sheet', async () => {
    await expect(read(zipSync({}))).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it('is read without the sheets that are hidden', async () => {
    const unplaced = (xml: string): string => xml.replace(/(<c) r="[A-Z]+\d+"/g, '$1');
    const document = await read(await rewritten(unplaced, 'xl/worksheets/sheet1.xml', 'Costs'));

    expect(document.text).toBe('Orders\nArticle\tCount\nPump\t3\nSeal\t40');
    expect(document.notes).toEqual([{ code: 'WORKBOOK_CELLS_ONLY' }, { code: 'HIDDEN_LEFT_OUT' }]);
  });

  it('is damaged where its sheet is', async () => {
    const bytes = await rewritten((xml) => xml.slice(0, xml.indexOf('</sheetData>')).replace('<c r="B3"', '<c r="B3'));

    await expect(read(bytes)).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });
});
