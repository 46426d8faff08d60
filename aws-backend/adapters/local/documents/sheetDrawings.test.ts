import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: 'Seen', pages: [], attachments: [], engine: 'ruler 1' }),
};

/** A workbook of two sheets, of which the second has a picture, and a box of that text over its cells. */
const workbook = async (box: string, rows = 1): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Pumps').getCell('A1').value = 'P-200';
  const sheet = book.addWorksheet('Q1 & Q2');
  for (let row = 0; row < rows; row += 1) sheet.addRow(['Price', row]);
  const picture = await sharp({ create: { width: 200, height: 200, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  sheet.addImage(book.addImage({ buffer: picture as never, extension: 'png' }), 'B2:D6');
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const drawing = strFromU8(parts['xl/drawings/drawing1.xml'] ?? new Uint8Array());
  const anchor = `<xdr:twoCellAnchor><xdr:from/><xdr:to/><xdr:sp><xdr:txBody>${box}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
  return zipSync({ ...parts, 'xl/drawings/drawing1.xml': strToU8(drawing.replace('</xdr:wsDr>', `${anchor}</xdr:wsDr>`)) });
};
const box = '<a:p><a:r><a:t>Ask </a:t></a:r><a:r><a:t>Leeds &amp; York</a:t></a:r></a:p><a:p><a:r><a:t>before ordering</a:t></a:r></a:p>';

describe('a workbook', () => {
  it('is read with what is written over its cells, on its sheet', async () => {
    const { text, pages } = await localDocuments(images).read({ bytes: await workbook(box), format: 'xlsx', fileName: 'x.xlsx' });

    expect(pages.map(({ start, end }) => text.slice(start, end).split(/\n+/))).toEqual([
      ['Pumps', 'P-200'],
      ['Q1 & Q2', 'Price\t0', 'Ask Leeds & York', 'before ordering', 'Seen'],
    ]);
  });

  it('is read so too where it is so large that its cells are read row by row', async () => {
    const bytes = await workbook(box, 250_000);

    const { text } = await localDocuments(images).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

    expect(text).toMatch(/Price\t249999\nAsk Leeds & York\nbefore ordering$/);
  });
});
