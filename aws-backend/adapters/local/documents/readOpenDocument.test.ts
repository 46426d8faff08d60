import { strToU8, zipSync } from 'fflate';
import type { Extraction } from '../../../contracts/extraction.ts';
import type { Images } from '../../../ports/images.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { localDocuments } from './localDocuments.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: 'Seen', pages: [], attachments: [], engine: 'ruler 1' }),
};
const read = (bytes: Uint8Array, format: 'ods' | 'odp'): Promise<Extraction> =>
  localDocuments(images).read({ bytes, format, fileName: `x.${format}` });

const names = ['office', 'text', 'table', 'draw', 'presentation', 'xlink'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
const file = (body: string, further: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    'content.xml': strToU8(`<office:document-content ${names}><office:body>${body}</office:body></office:document-content>`),
    ...further,
  });
const sheet = (rows: string): Uint8Array =>
  file(`<office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet>`);
const cell = (content: string, attributes = ''): string => `<table:table-cell ${attributes}>${content}</table:table-cell>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

describe('an OpenDocument spreadsheet', () => {
  it('is read sheet by sheet, with notes and images last', async () => {
    const { text, pages } = await read(sampleFile('libreoffice/stock-list.ods').bytes, 'ods');

    expect(pages.map(({ start, end }) => text.slice(start, end).split(/\n+/))).toEqual([
      [
        'Stock',
        'Article\tCount\tPrice\tSince',
        'Pump P-200\t12\t€1,249.00\t2026-01-31',
        'Seal kit\t7\t7',
        'Sum\t19',
        'Seen',
        'Note at A7: Ask Leeds first',
      ],
      ['Contacts', 'Contact\tlena@globex.example'],
    ]);
  });

  it.each([
    ['formatted text', cell('<text:p>Call <text:span>Ann</text:span><text:s text:c="2"/>now</text:p>'), 'Call Ann  now'],
    ['lines', cell('<text:p>one</text:p><text:p>two</text:p>'), 'one two'],
    ['values without text', cell('', 'office:value-type="float" office:value="12"') + cell('', 'office:boolean-value="true"'), '12\ttrue'],
    ['dates and times', cell('<text:p>31.1.26 10:00</text:p>', 'office:date-value="2026-01-31T10:00:00"'), '2026-01-31 10:00'],
    [
      'empty cells between others',
      cell('<text:p>a</text:p>') + cell('', 'table:number-columns-repeated="2"') + cell('<text:p>b</text:p>'),
      'a\t\t\tb',
    ],
    ['repeated cells', cell('<text:p>7</text:p>', 'table:number-columns-repeated="3"'), '7\t7\t7'],
    [
      'a table in a cell',
      cell(`<table:table>${row(cell('<text:p>inner</text:p>'))}</table:table>`) + cell('<text:p>b</text:p>'),
      'inner\tb',
    ],
  ])('is read with %s', async (_, cells, line) => {
    expect((await read(sheet(row(cells)), 'ods')).text).toBe(`S\n${line}`);
  });

  it('is read without tracked changes', async () => {
    const changes = `<table:tracked-changes><table:deletion>${cell('<text:p>gone</text:p>')}</table:deletion></table:tracked-changes>`;

    expect(
      (
        await read(
          file(
            `<office:spreadsheet>${changes}<table:table table:name="S">${row(cell('<text:p>a</text:p>'))}</table:table></office:spreadsheet>`,
          ),
          'ods',
        )
      ).text,
    ).toBe('S\na');
  });

  it('is read without empty rows and cells repeated to the end of the sheet', async () => {
    const empty = `<table:table-row table:number-rows-repeated="1048576">${cell('', 'table:number-columns-repeated="16384"')}</table:table-row>`;

    expect((await read(sheet(row(cell('<text:p>a</text:p>')) + empty), 'ods')).text).toBe('S\na');
  });

  it.each([
    ['cells', row(cell('<text:p>a</text:p>', 'table:number-columns-repeated="2000000000"'))],
    ['rows', `<table:table-row table:number-rows-repeated="2000000000">${cell('<text:p>a</text:p>')}</table:table-row>`],
    ['long cells', row(cell(`<text:p>${'a'.repeat(100_000)}</text:p>`, 'table:number-columns-repeated="1000"'))],
  ])('is rejected as too large with repeated %s', async (_, rows) => {
    await expect(read(sheet(rows), 'ods')).rejects.toThrow('ARCHIVE_TOO_LARGE');
  });

  it.each([
    ['deeply nested tags', sheet('<a>'.repeat(5000) + '</a>'.repeat(5000)), 'FILE_CORRUPT'],
    ['unclosed tags', sheet('<a>'), 'FILE_CORRUPT'],
    ['no content', zipSync({ mimetype: strToU8('x') }), 'FILE_CORRUPT'],
    ['a password', file('', { 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }), 'FILE_ENCRYPTED'],
  ])('is rejected with %s', async (_, bytes, code) => {
    await expect(read(bytes, 'ods')).rejects.toThrow(code);
  });
});

describe('OpenDocument slides', () => {
  it('are read slide by slide, with the speaker notes below', async () => {
    const { text, pages } = await read(sampleFile('libreoffice/roadmap.odp').bytes, 'odp');

    expect(pages.map(({ start, end }) => text.slice(start, end).split(/\n+/))).toEqual([
      ['Roadmap of Globex', 'Next year in Zürich', 'Pump P-300 in March', 'Thank Sarah Johnson first.'],
      [''],
      ['Prices', 'Pump\tPrice', 'P-300\t€1,400', 'Seen'],
    ]);
  });

  it('are read with grouped shapes, lists and comments, and with a note for unsupported images', async () => {
    const group =
      '<draw:g><draw:custom-shape><text:list><text:list-item><text:p>point<text:page-number>&lt;number&gt;</text:page-number></text:p></text:list-item></text:list></draw:custom-shape></draw:g>';
    const comment = '<office:annotation><text:p>Sure?</text:p></office:annotation>';
    const drawing = '<draw:frame><draw:image xlink:href="Pictures/a.svm"/></draw:frame>';
    const { text, notes } = await read(
      file(`<office:presentation><draw:page>${comment}${group}${drawing}</draw:page></office:presentation>`, {
        'Pictures/a.svm': strToU8('x'),
      }),
      'odp',
    );

    expect([text, notes]).toEqual(['point\n\nComment: Sure?', [{ code: 'PARTS_UNREAD' }]]);
  });

  it('are read with their footer once', async () => {
    const footer = '<presentation:footer-decl presentation:name="ftr1">Globex 2027</presentation:footer-decl>';
    const slide = (name: string): string =>
      `<draw:page presentation:use-footer-name="ftr1"><draw:frame><text:p>${name}</text:p></draw:frame></draw:page>`;

    const { text } = await read(file(`<office:presentation>${footer}${slide('One')}${slide('Two')}</office:presentation>`), 'odp');

    expect(text).toBe('One\nGlobex 2027\n\nTwo');
  });
});
