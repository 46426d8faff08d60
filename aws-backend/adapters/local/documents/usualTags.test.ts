import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };
const read = (bytes: Uint8Array) => localDocuments(unused).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

const sheet = 'xl/worksheets/sheet1.xml';

/** A workbook with a changed part, by default its sheet. */
const rewritten = async (change: (xml: string) => string, part = sheet, hidden = ''): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Orders').addRows([
    ['Article', 'Count'],
    ['Pump', 3, new Date(Date.UTC(2026, 10, 3))],
    ['Seal', 40],
  ]);
  if (hidden !== '') Object.assign(book.addWorksheet(hidden), { state: 'hidden' }).addRow(['Ours', 7]);
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
};

const withPrefix = (xml: string): string => xml.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(?=\w+[\s/>])/g, '<$1x:');

describe('a workbook with valid but unusual XML', () => {
  it.each<[string, (xml: string) => string, string]>([
    ['whose cells have no references', (xml) => xml.replace(/(<c) r="[A-Z]+\d+"/g, '$1'), sheet],
    ['whose rows and cells have no references', (xml) => xml.replace(/(<(?:c|row)) r="[A-Z]*\d+"/g, '$1'), sheet],
    ['whose sheet has prefixed tags, as of the Open XML SDK', withPrefix, sheet],
    ['whose shared strings have prefixed tags', withPrefix, 'xl/sharedStrings.xml'],
    ['whose list of sheets has prefixed tags', withPrefix, 'xl/workbook.xml'],
    ['whose relationships have prefixed tags', withPrefix, 'xl/_rels/workbook.xml.rels'],
  ])('is read like others: one %s', async (_, change, part) => {
    const [document, usual] = [await read(await rewritten(change, part)), await read(await rewritten((xml) => xml))];

    expect(document).toEqual(usual);
    expect(document.text).toBe('Orders\nArticle\tCount\nPump\t3\t2026-11-03\nSeal\t40');
  });

  it('is rejected as damaged if its archive is empty', async () => {
    await expect(read(zipSync({}))).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it('is read without hidden sheets', async () => {
    const unplaced = (xml: string): string => xml.replace(/(<c) r="[A-Z]+\d+"/g, '$1');
    const document = await read(await rewritten(unplaced, 'xl/worksheets/sheet1.xml', 'Costs'));

    expect(document.text).toMatch(/^Orders\nArticle\tCount\n[^:]*40$/);
    expect(document.notes).toEqual([{ code: 'HIDDEN_LEFT_OUT' }]);
  });

  it('is rejected as damaged if its sheet is', async () => {
    const bytes = await rewritten((xml) => xml.slice(0, xml.indexOf('</sheetData>')).replace('<c r="B3"', '<c r="B3'));

    await expect(read(bytes)).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });
});
