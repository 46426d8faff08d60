import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import type { MediaFormat } from '../../../contracts/format.ts';
import type { Extraction } from '../../../contracts/extraction.ts';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { htmlPieces } from './htmlPieces.ts';
import { localDocuments } from './localDocuments.ts';
import { alternativeTexts, partText } from './partText.ts';
import { deck } from './test/deck.ts';

const pictures: Uint8Array[] = [];
const documents = localDocuments({
  read: async ({ bytes }) => {
    pictures.push(bytes);
    return { schemaVersion: 1, format: 'png', text: 'drawn', pages: [], attachments: [], engine: 'none' };
  },
});
const read = async (content: Uint8Array | string, format: MediaFormat): Promise<Extraction> =>
  documents.read({ bytes: Buffer.from(content), format, fileName: `hostile.${format}` });

/** Changes a part of an archive. */
const changed = (archive: Uint8Array, part: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(archive);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
};

/** Builds a workbook with one cell, and changes the XML of its sheet. */
const workbook = async (change: (sheet: string) => string): Promise<Uint8Array> => {
  const made = new ExcelJS.Workbook();
  made.addWorksheet('Prices').getCell('A1').value = 'Pump';
  return changed(new Uint8Array(await made.xlsx.writeBuffer()), 'xl/worksheets/sheet1.xml', change);
};

const wordTable = async (change: (xml: string) => string): Promise<Uint8Array> => {
  const cell = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] });
  const rows = [new TableRow({ children: [cell('wide', 2)] }), new TableRow({ children: [cell('one'), cell('two')] })];
  const made = await Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] }));
  return changed(new Uint8Array(made), 'word/document.xml', change);
};

describe('localDocuments reads hostile small files:', () => {
  it.each([
    ['a billion columns', '<td colspan="1000000000">wide</td>'],
    ['a billion rows', '<td rowspan="1000000000">wide</td>'],
    ['a thousand columns and more rows, repeated 3,000 times', '<td colspan="1000" rowspan="65534">wide</td>'.repeat(3000)],
    ['negative numbers of columns and rows', '<td colspan="-5" rowspan="0.5">wide</td>'],
  ])('a cell that spans %s', async (_, cells) => {
    const { text } = await read(`<table><tr>${cells}<td>last</td></tr><tr><td>one</td></tr></table>`, 'html');

    expect(text).toMatch(/wide[^]*last[^]*one/);
  });

  it('a table row with too many cells to lay out, as several lines', async () => {
    const { text } = await read(`<table><tr>${'<td>pump'.repeat(2500)}<tr><td>last</table>`, 'html');

    expect(text.split('\n').map((line) => line.trim().split(/\s+/).length)).toEqual([1000, 1000, 500, 1]);
  });

  it('unclosed style sheets', async () => {
    expect((await read(`<p>Pump</p>${'<style>{'.repeat(300_000)}`, 'html')).text).toBe('Pump');
  });

  it('a sheet that hides its columns 200,000 times', async () => {
    const columns = `<cols>${'<col min="2" max="16384" hidden="1"/>'.repeat(200_000)}</cols>`;
    const { text } = await read(await workbook((sheet) => sheet.replace('<sheetData>', `${columns}<sheetData>`)), 'xlsx');

    expect(text).toBe('Prices\nPump');
  });

  it('a run that is hidden 100,000 times and contains another', async () => {
    const hidden = `<w:r><w:rPr>${'<w:vanish/>'.repeat(100_000)}</w:rPr><w:r/></w:r>`;
    const { text } = await read(await wordTable((xml) => xml.replace('<w:tbl>', `<w:p>${hidden}</w:p><w:tbl>`)), 'docx');

    expect(text).toMatch(/wide[^]*one[^]*two/);
  });

  it('unclosed tags in a Word file or slide, rejecting it as damaged', async () => {
    const broken = (xml: string): string => xml.replace(/<(?:w:body|p:cSld)>/, '$&' + '<'.repeat(400_000));

    await expect(read(await wordTable(broken), 'docx')).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
    await expect(read(changed(deck([{ text: 'Pumps' }]), 'ppt/slides/slide1.xml', broken), 'pptx')).rejects.toMatchObject({
      code: 'FILE_CORRUPT',
    });
  });

  it('a cell of a Word file that spans a billion columns', async () => {
    const bytes = await wordTable((xml) => xml.replace('w:gridSpan w:val="2"', 'w:gridSpan w:val="1000000000"'));

    expect((await read(bytes, 'docx')).text).toMatch(/wide\s+one\s+two/);
  });

  it.each([
    ['merged', '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    [
      'validated',
      '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>',
    ],
  ])('a workbook all of whose cells are %s', async (_, nodes) => {
    const bytes = await workbook((sheet) => sheet.replace('</sheetData>', `</sheetData>${nodes}`));

    expect((await read(bytes, 'xlsx')).text).toBe('Prices\nPump');
  });

  it('a workbook with a thousand names for all of its cells', async () => {
    const names = '<definedName name="all">Prices!$A$1:$XFD$1048576</definedName>'.repeat(1000);
    const bytes = changed(await workbook(String), 'xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`),
    );

    expect((await read(bytes, 'xlsx')).text).toBe('Prices\nPump');
  });

  it('a workbook that sets the width of two billion columns', async () => {
    const columns = '<cols><col min="1" max="2000000000" width="9"/></cols>';
    const bytes = await workbook((sheet) => sheet.replace('<sheetData>', `${columns}<sheetData>`));

    expect((await read(bytes, 'xlsx')).text).toBe('Prices\nPump');
  });

  it('a table with 20,000 columns in its first line, keeping the first 100 as cells', async () => {
    const { tables, text } = await read(`${'head,'.repeat(20_000)}last\n${'a,b\n'.repeat(2000)}`, 'csv');

    expect(text).toContain('head\tlast');
    expect(tables?.[0]?.rows[1]).toHaveLength(100);
  });

  it('a line with a million spaces', async () => {
    expect((await read(`left${' '.repeat(1_000_000)}right \t\nend`, 'txt')).text).toMatch(/^left {1000000}right\nend$/);
  });

  it('a scanned page of 25 square meters, rendered no larger than OCR needs', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([14_400, 14_400]);

    expect((await read(await pdf.save(), 'pdf')).text).toBe('drawn');
    expect(Buffer.from(pictures.at(-1) ?? []).readUInt32BE(16)).toBe(4000);
  });
});

describe('localDocuments rejects as too large', () => {
  it('a table with more text than the limit, before reading all of it', async () => {
    await expect(read('Anna Smith,pump\n'.repeat(700_000), 'csv')).rejects.toThrow('FILE_TOO_LARGE');
  });

  it('a small workbook with the same long text in each cell', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, row) => `<row r="${String(row + 1)}"><c r="A${String(row + 1)}" t="s"><v>0</v></c></row>`,
    ).join('');
    const bytes = await workbook((sheet) => sheet.replace(/<sheetData>[^]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`));
    const long = changed(bytes, 'xl/sharedStrings.xml', (xml) => xml.replace('Pump', 'pump '.repeat(6000)));

    await expect(read(long, 'xlsx')).rejects.toThrow('FILE_TOO_LARGE');
  });

  it('a 30 kB Word file with more paragraphs than fit into memory', async () => {
    const paragraphs = '<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(400_000);
    const bytes = await wordTable((xml) => xml.replace('<w:tbl>', `${paragraphs}<w:tbl>`));

    await expect(read(bytes, 'docx')).rejects.toThrow('FILE_TOO_LARGE');
  });

  it('a presentation with more shapes on a slide than fit into memory', async () => {
    const bytes = changed(deck([{ text: 'Pumps' }]), 'ppt/slides/slide1.xml', (xml) =>
      xml.replace('<p:spTree>', `$&${'<p:sp/>'.repeat(1_000_000)}`),
    );

    await expect(read(bytes, 'pptx')).rejects.toThrow('FILE_TOO_LARGE');
  });

  it('a small workbook that lists one sheet 100,000 times', async () => {
    const bytes = changed(await workbook(String), 'xl/workbook.xml', (xml) =>
      xml.replace(/<sheet [^>]*>/, (sheet) => sheet.repeat(100_000)),
    );

    await expect(read(bytes, 'xlsx')).rejects.toThrow('TOO_MANY_PAGES');
  });

  it('a small workbook with more styles than fit into memory', async () => {
    const bytes = changed(await workbook(String), 'xl/styles.xml', (xml) =>
      xml.replace(/<cellXfs[^>]*>/, `$&${'<xf/>'.repeat(2_100_000)}`),
    );

    await expect(read(bytes, 'xlsx')).rejects.toThrow('FILE_TOO_LARGE');
  });

  it.each([
    ['unmatched end tags', '</p>', 2_100_000],
    ['attributes', '<td a=1 b=2 c=3>', 900_000],
  ])('a web page with more %s in one piece than fit into memory', async (_, repeated, count) => {
    await expect(read(`<html><table>${repeated.repeat(count)}`, 'html')).rejects.toThrow('FILE_TOO_LARGE');
  });

  it('a small mail with more parts than fit into memory', async () => {
    const head = 'From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n';

    await expect(read(`${head}${'--b\n\n'.repeat(30_000)}`, 'eml')).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });
});

describe('localDocuments rejects as damaged', () => {
  it('a workbook with a row number beyond Excel’s limit', async () => {
    const bytes = await workbook((sheet) => sheet.replaceAll('r="1"', 'r="1000000000"').replaceAll('"A1"', '"A1000000000"'));

    await expect(read(bytes, 'xlsx')).rejects.toThrow('FILE_CORRUPT');
  });

  it.each([
    ['blocks', '<div>', 'html'],
    ['tables', '<table><tr><td>', 'html'],
    ['lists in a mail', '<ul><li>', 'eml'],
    ['bold words', '<b>'.repeat(100), 'html'],
  ] as const)('deeply nested %s', async (_, tag, format) => {
    const mail = 'From: a@example.com\nMIME-Version: 1.0\nContent-Type: text/html\n\n';

    await expect(read((format === 'eml' ? mail : '') + `${tag}\n`.repeat(20_000), format)).rejects.toThrow('FILE_CORRUPT');
  });
});

describe('localDocuments needs linear time for unclosed or repeated', () => {
  it.each<[string, string, MediaFormat]>([
    ['time zones', `BEGIN:VCALENDAR\n${'BEGIN:VTIMEZONE\n'.repeat(100_000)}`, 'txt'],
    ['parameters of a vCard', `BEGIN:VCARD\nTEL${';A="'.repeat(200_000)}`, 'txt'],
    ['JSON arrays', `[${'[ '.repeat(500_000)}`, 'txt'],
    ['nested TTML elements', `<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><body>${'<div><p>x</p>'.repeat(200_000)}`, 'txt'],
    ['quotation marks', '"'.repeat(500_001), 'csv'],
    ['fields of subtitles', `[Script Info]\n[Events]\nFormat: ${'a,'.repeat(500_000)}Text\n${'Dialogue: a,b\n'.repeat(100_000)}`, 'txt'],
  ])('%s', async (_, content, format) => {
    expect((await read(content, format)).pages).toHaveLength(1);
  });

  it.each(['<ul>|<li><b>Pump</b>', '<table>|<tr><td><b>Pump</b><td>'])('rows and list items: %s', (page) => {
    const [start = '', item = ''] = page.split('|');

    expect(htmlPieces(start + item.repeat(200_000)).toArray()).toHaveLength(1);
  });

  it.each([
    ['fallbacks', '<mc:Fallback>'],
    ['drawings', '<mc:AlternateContent >'],
    ['text', '<w:t '],
    ['caches', '<c:strCache>'],
  ])('XML elements of a Word file (%s)', (_, tag) => {
    const xml = tag.repeat(200_000);

    expect([partText(xml), alternativeTexts(xml)]).toEqual(['', []]);
  });
});
