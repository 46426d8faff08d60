import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: 'Seen', pages: [], attachments: [], engine: 'ruler 1' }),
};

const box = '<a:p><a:r><a:t>Ask </a:t></a:r><a:r><a:t>Leeds &amp; York</a:t></a:r></a:p><a:p><a:r><a:t>before ordering</a:t></a:r></a:p>';

/** A workbook with two sheets, of which the second has an image and a text box. */
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
  it('is read with text boxes and images on their sheets', async () => {
    const { text, pages } = await localDocuments(images).read({ bytes: await workbook(), format: 'xlsx', fileName: 'x.xlsx' });

    expect(pages.map(({ start, end }) => text.slice(start, end).split(/\n+/))).toEqual([
      ['Pumps', 'P-200'],
      ['Q1 & Q2', 'Price\t1249', 'Ask Leeds & York', 'before ordering', 'Seen'],
    ]);
  });

  it('is read with text boxes and images if it is streamed, too', async () => {
    const bytes = await workbook(' '.repeat(17 * 1024 * 1024));

    const { text } = await localDocuments(images).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

    expect(text).toMatch(/Price\t1249\nAsk Leeds & York\nbefore ordering\n+Seen$/);
  });

  it('is read with them if other programs named its tags and parts differently', async () => {
    const parts = unzipSync(await workbook());
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const drawing = part('xl/drawings/drawing1.xml')
      .replaceAll(/(<\/?)xdr:/g, '$1')
      .replace('xmlns:xdr=', 'xmlns=');
    const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relations = part('xl/worksheets/_rels/sheet2.xml.rels').replace('../drawings', '/xl/drawings');
    const note = `<Relationship Id="comments" Type="${types}/comments" Target="/xl/comments/comment1.xml"/></Relationships>`;
    const comments = `<comments><commentList><comment ref="B1" authorId="0"><text><t>Ask Ann</t></text></comment></commentList></comments>`;
    const bytes = zipSync({
      ...parts,
      'xl/drawings/drawing1.xml': strToU8(drawing),
      'xl/worksheets/_rels/sheet2.xml.rels': strToU8(relations.replace('</Relationships>', note)),
      'xl/comments/comment1.xml': strToU8(comments),
    });

    const { text, pages } = await localDocuments(images).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

    expect(text.slice(pages[1]?.start).split(/\n+/)).toEqual([
      ...['Q1 & Q2', 'Price\t1249', 'Note at B1: Ask Ann'],
      ...['Ask Leeds & York', 'before ordering', 'Seen'],
    ]);
  });

  it('is read with threaded comments, without their placeholder notes', async () => {
    const parts = unzipSync(await workbook());
    const relation = (name: string) => `<Relationship Id="${name}" Type="x" Target="../${name}"/>`;
    const [note, thread] = ['comments1.xml', 'threadedComments/threadedComment1.xml'];
    const remark = (text: string) => `<threadedComment ref="B2" personId="{1}"><text>${text}</text></threadedComment>`;
    const noted = (ref: string, text: string) => `<comment ref="${ref}"><text><r><t>${text}</t></r></text></comment>`;
    const bytes = zipSync({
      ...parts,
      'xl/worksheets/_rels/sheet1.xml.rels': strToU8(`<Relationships>${relation(note)}${relation(thread)}</Relationships>`),
      [`xl/${note}`]: strToU8(`<comments>${noted('B2', '[Threaded comment] Your version')}${noted('C3', 'Old')}</comments>`),
      [`xl/${thread}`]: strToU8(`<ThreadedComments>${remark('Is it right?')}${remark('It is')}</ThreadedComments>`),
    });

    const { text, pages } = await localDocuments(images).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

    expect(text.slice(0, pages[0]?.end).split('\n')).toEqual([
      ...['Pumps', 'P-200', 'Note at C3: Old'],
      ...['Note at B2: Is it right?', 'Note at B2: It is'],
    ]);
  });

  it('is read with chart sheets in order, and with a note for a hidden one', async () => {
    const parts = unzipSync(await workbook());
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const relation = (id: string, kind: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
    const listed = (id: string, name: string, state = ''): string => `<sheet name="${name}" sheetId="9" r:id="${id}"${state}/>`;
    const relations = ['one', 'two'].map((id) => relation(id, 'chartsheet', `chartsheets/${id}.xml`)).join('');
    const bytes = zipSync({
      ...parts,
      'xl/workbook.xml': strToU8(
        part('xl/workbook.xml')
          .replace('<sheets>', `<sheets>${listed('two', 'Ours', ' state="hidden"')}`)
          .replace(/(?=<sheet [^<>]*name="Q1)/, listed('one', 'Trend')),
      ),
      'xl/_rels/workbook.xml.rels': strToU8(part('xl/_rels/workbook.xml.rels').replace('</Rel', `${relations}</Rel`)),
      'xl/chartsheets/one.xml': strToU8('<chartsheet/>'),
      'xl/chartsheets/_rels/one.xml.rels': strToU8(
        `<Relationships>${relation('d', 'drawing', '../drawings/drawing7.xml')}</Relationships>`,
      ),
      'xl/drawings/_rels/drawing7.xml.rels': strToU8(`<Relationships>${relation('c', 'chart', '../charts/chart1.xml')}</Relationships>`),
      'xl/drawings/drawing7.xml': strToU8('<wsDr/>'),
      'xl/charts/chart1.xml': strToU8('<c:title><a:p><a:r><a:t>Sales by rep</a:t></a:r></a:p></c:title>'),
    });

    const { text, pages, notes } = await localDocuments(images).read({ bytes, format: 'xlsx', fileName: 'x.xlsx' });

    expect(pages.map(({ start, end }) => text.slice(start, end).split('\n', 2))).toEqual([
      ['Pumps', 'P-200'],
      ['Trend', 'Sales by rep'],
      ['Q1 & Q2', 'Price\t1249'],
    ]);
    expect(notes).toEqual([{ code: 'HIDDEN_LEFT_OUT' }]);
  });
});
