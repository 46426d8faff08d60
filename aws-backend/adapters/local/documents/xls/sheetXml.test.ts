import iconv from 'iconv-lite';
import { read } from '../test/reading.ts';

const workbook = (rows: string, further = ''): string =>
  `<?xml version="1.0" encoding="windows-1252"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <DocumentProperties xmlns="urn:x"><Author>Ann Lee</Author></DocumentProperties>
 <Worksheet ss:Name="Prices"><Table>${rows}</Table></Worksheet>${further}
</Workbook>`;
const cell = (type: string, words: string, attributes = ''): string => `<Cell ${attributes}><Data ss:Type="${type}">${words}</Data></Cell>`;
const row = (...cells: string[]): string => `<Row>\n ${cells.join('\n ')}\n</Row>`;

describe('a workbook that Excel 2003 wrote in tags', () => {
  it('is read sheet by sheet, as any other workbook', async () => {
    const rows = [
      row(cell('String', 'Article'), cell('String', 'Since'), cell('String', 'Count')),
      row(cell('String', '<Font>Pump</Font> für\nKöln'), cell('DateTime', '2026-01-31T00:00:00.000'), cell('Number', '12')),
      row(cell('String', 'Seal &amp; kit'), cell('Boolean', '1', 'ss:Index="3"')),
    ];
    const second = `<Worksheet ss:Name="Contacts"><Table>${row(cell('String', 'Lena'))}</Table></Worksheet>`;

    const { text, pages, tables } = await read(iconv.encode(workbook(rows.join(''), second), 'windows-1252'), 'xls');

    expect(pages.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Prices\nArticle\tSince\tCount\nPump für Köln\t2026-01-31\t12\nSeal & kit\t\tTRUE',
      'Contacts\nLena',
    ]);
    expect(tables).toMatchObject([
      {
        page: 1,
        rows: [
          ['Article', 'Since', 'Count'],
          ['Pump für Köln', '2026-01-31', '12'],
          ['Seal & kit', '', 'TRUE'],
        ],
      },
    ]);
  });

  it('is read with its notes last, and where they stand', async () => {
    const note = '<Comment ss:Author="Ann"><ss:Data>Ask <B>Leeds</B></ss:Data></Comment>';
    const rows = `<Row ss:Index="5">${cell('String', 'Pump', 'ss:Index="2"').replace('</Cell>', `${note}</Cell>`)}</Row>`;

    expect((await read(Buffer.from(workbook(rows).replace('windows-1252', 'UTF-8')), 'xls')).text).toBe(
      'Prices\nPump\nNote at B5: Ask Leeds',
    );
  });

  it.each([
    ['breaks off', workbook(row(cell('String', 'Pump'))).slice(0, -20)],
    ['has tags in each other without end', workbook('<Row>'.repeat(5000))],
  ])('is damaged where it %s', async (_, xml) => {
    await expect(read(Buffer.from(xml), 'xls')).rejects.toThrow('FILE_CORRUPT');
  });

  it('is read where it claims rows and cells beyond any sheet', async () => {
    const rows = `<Row ss:Index="1e15">${cell('String', 'Pump', 'ss:Index="1e15"')}</Row>`;

    expect((await read(Buffer.from(workbook(rows)), 'xls')).text).toBe('Prices\nPump');
  });
});
