import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: 'Seen', pages: [], attachments: [], engine: 'ruler 1' }),
};

const box = '<a:p><a:r><a:t>Ask </a:t></a:r><a:r><a:t>Leeds &amp; York</a:t></a:r></a:p><a:p><a:r><a:t>before ordering</a:t></a:r></a:p>';

/** A workbook of two sheets, of which the second has a picture, and a box of text over its cells. */
const workbook = async (padding = ''): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Pumps').getCell('A1').value = 'P-200';
  const sheet = book.addWorksheet('Q1 & Q2');
  sheet.addRow(['Price', 1249]);
  const picture = await sharp({ create: { width: 200, height: 200, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  sheet.addImage(book.addImage({ buffer: picture as never, extension: 'png' }), 'B2:D6');
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const drawing = strFromU8(parts['xl/drawings/drawing1.xml'] ?? new Uint8Array());
  const anchor = `<xdr:twoCellAnchor><xdr:from/><xdr:to/><xdr:sp><xdr:txBody>${box}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
  const padded = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array()).replace('</sheetData>', `</sheetData>${padding}`);
  return zipSync({
    ...parts,
    'xl/drawings/drawing1.xml': strToU8(drawing.replace('</xdr:wsDr>', `${anchor}</xdr:wsDr>`)),
    'xl/worksheets/sheet2.xml': [strToU8(padded), { level: 0 }],
  });
};

describe('a workbook', () => {
  it('is read with what is written over its cells, on its sheet', async () => {
    const { text, pages } = await localDocuments(images).read({ bytes: await workbook(), format: 'xlsx', fileName: 'x.xlsx' });

    expect(pages.map(({ start, end }) => text.slice(start, end).split(/\n+/))).toEqual([
      ['Pumps', 'P-200'],
      ['Q1 & Q2', 'Price\t1249', 'Ask Leeds & York', 'before ordering', 'Seen'],
    ]);
  });

  it('is read so too where it is so large that its cells are read row by row', async () => {
    const bytes = await workbook(' '.repeat(17 * 1024 * 1024));

    const { text, notes } = await localDocuments(images).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

    // Pictures are not read so.
    expect(notes).toEqual([{ code: 'PARTS_UNREAD' }]);
    expect(text).toMatch(/Price\t1249\nAsk Leeds & York\nbefore ordering$/);
  });
});
