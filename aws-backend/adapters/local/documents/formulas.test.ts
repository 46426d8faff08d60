import ExcelJS, { type CellValue } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Images } from '../../../ports/images.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { localDocuments } from './localDocuments.ts';
import { rowByRow } from './test/rowByRow.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };
const read = (bytes: Uint8Array) => localDocuments(unused).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

const made = async (cells: Record<string, CellValue>, worksOutLater = false): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.calcProperties.fullCalcOnLoad = worksOutLater;
  const sheet = book.addWorksheet('Offer');
  for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value;
  return new Uint8Array(await book.xlsx.writeBuffer());
};
const formula = (words: string, result?: number | string): CellValue => ({ formula: words, ...(result === undefined ? {} : { result }) });

/** A workbook with additional rows of this XML. */
const withCells = async (...rows: string[]): Promise<Uint8Array> => {
  const parts = unzipSync(await made({ A1: 'Sum' }));
  const name = 'xl/worksheets/sheet1.xml';
  const added = rows.map((cells, index) => `<row r="${String(index + 2)}">${cells}</row>`).join('');
  return zipSync({ ...parts, [name]: strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace('</sheetData>', `${added}</sheetData>`)) });
};

describe('formulas of a workbook', () => {
  it.each(['openpyxl', 'xlsxwriter'])('are blank with a note if their results were never saved, as by %s', async (library) => {
    const { text, notes } = await read(sampleFile(`python/offer-${library}.xlsx`).bytes);

    expect(text).toBe('Offer\nArticle\tCount\tPrice\tSum\nPump P-200\t3\t120.5\nSeal kit\t40\t1.2\nTotal');
    expect(notes).toEqual([{ code: 'FORMULAS_NOT_SAVED' }]);
  });

  it('are blank with a note in streamed workbooks, too', async () => {
    const { texts, notes } = await rowByRow(sampleFile('python/offer-openpyxl.xlsx').bytes);

    expect(texts).toEqual(['Offer\nArticle\tCount\tPrice\tSum\nPump P-200\t3\t120.5\nSeal kit\t40\t1.2\nTotal']);
    expect(notes).toEqual([{ code: 'FORMULAS_NOT_SAVED' }]);
  });

  it.each([
    ['with empty results beside others', { A1: 'Sum', B1: formula('1+1', 2), C1: formula('""') }, 'Sum\t2'],
    ['with zero results', { A1: 'Sum', B1: formula('1-1', 0) }, 'Sum\t0'],
  ])('get no note %s', async (_, cells, line) => {
    const { text, notes } = await read(await made(cells));

    expect(text).toBe(`Offer\n${line}`);
    expect(notes).toBeUndefined();
  });

  it('keep zero results beside others, even if Excel must recalculate on load', async () => {
    const { text, notes } = await read(await made({ A1: 'Sum', B1: formula('1-1', 0), C1: formula('1+1', 2) }, true));

    expect(text).toBe('Offer\nSum\t0\t2');
    expect(notes).toBeUndefined();
  });

  it('have the same results when streamed, if shared or dates', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Offer');
    sheet.fillFormula('B1:B3', 'A1*2', [2, 4, 6]);
    sheet.getCell('C1').value = { formula: 'TODAY()', result: new Date(Date.UTC(2026, 10, 3)) };
    sheet.getCell('C1').numFmt = 'dd.mm.yyyy';
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());

    expect((await rowByRow(bytes)).texts).toEqual(['Offer\n2\t2026-11-03\n4\n6']);
    expect((await read(bytes)).text).toBe('Offer\n2\t2026-11-03\n4\n6');
  });

  it('get no note if Excel saved empty results, as in a form that isn’t filled in', async () => {
    const bytes = await withCells('<c r="A2" t="str"><f>IF(B2="","",B2*2)</f><v></v></c>');

    expect((await read(bytes)).notes).toBeUndefined();
    expect((await read(await withCells('<c r="A2"><f>IF(B2="","",B2*2)</f><v></v></c>'))).notes).toEqual([{ code: 'FORMULAS_NOT_SAVED' }]);
  });

  it('keep boolean and error results when streamed, and inline strings all their runs', async () => {
    const bytes = await withCells(
      '<c r="A2" t="b"><f>1=1</f><v>1</v></c><c r="B2" t="b"><f>1=2</f><v>0</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2" t="b"><v>1</v></c>',
      '<c r="A3" t="inlineStr"><is><r><t>Price </t></r><r><rPr><b/></rPr><t xml:space="preserve">fixed</t></r></is></c><c r="B3"><f>1+1</f><v>2</v></c>',
    );
    const text = 'Offer\nSum\nTRUE\tFALSE\t#DIV/0!\tTRUE\nPrice fixed\t2';

    expect((await rowByRow(bytes)).texts).toEqual([text]);
    expect((await read(bytes)).text).toBe(text);
  });
});

describe('ISO dates in a workbook, as in Strict Open XML', () => {
  it('are read as dates, whole or streamed', async () => {
    const bytes = await withCells(
      '<c r="A2" t="d"><v>2026-03-04T00:00:00.000Z</v></c><c r="B2" t="d"><f>TODAY()</f><v>2026-03-04T10:30:00</v></c><c r="C2" t="d"><v>soon</v></c>',
    );
    const text = 'Offer\nSum\n2026-03-04\t2026-03-04 10:30\tsoon';

    expect((await rowByRow(bytes)).texts).toEqual([text]);
    expect((await read(bytes)).text).toBe(text);
  });
});
