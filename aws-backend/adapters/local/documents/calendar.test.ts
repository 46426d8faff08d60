import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { localDocuments } from './localDocuments.ts';

/** A workbook of the 1904 date system with a date and a time of day; `said` is the value of its flag. */
const workbook = async (said: string): Promise<Uint8Array> => {
  const made = new ExcelJS.Workbook();
  const sheet = made.addWorksheet('Days');
  sheet.addRow([44591, 0.5]).eachCell((cell, column) => {
    cell.numFmt = column === 1 ? 'dd/mm/yyyy' : 'hh:mm';
  });
  const parts = unzipSync(new Uint8Array(await made.xlsx.writeBuffer()));
  const xml = strFromU8(parts['xl/workbook.xml']!).replace('<workbookPr', `<workbookPr date1904="${said}"`);
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(xml) });
};

describe('a workbook with the 1904 date system', () => {
  it.each(['1', 'true'])('has correct dates and times with date1904="%s"', async (said) => {
    const images = { read: () => Promise.reject(new Error('no pictures')) };
    const bytes = await workbook(said);

    const { text } = await localDocuments(images).read({ bytes, format: 'xlsx', fileName: 'days.xlsx' });

    expect(text).toBe('Days\n2026-01-31\t12:00');
  });
});
