import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { localDocuments } from './localDocuments.ts';

/** A day and a time of day in a workbook that counts from 1904 and says so in one of the two ways. */
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

describe('a workbook that counts its days from 1904', () => {
  it.each(['1', 'true'])('tells the same days and times, however it says so: %s', async (said) => {
    const images = { read: () => Promise.reject(new Error('no pictures')) };
    const bytes = await workbook(said);

    const { text } = await localDocuments(images).read({ bytes, format: 'xlsx', fileName: 'days.xlsx' });

    expect(text).toBe('Days\n2026-01-31\t12:00');
  });
});
