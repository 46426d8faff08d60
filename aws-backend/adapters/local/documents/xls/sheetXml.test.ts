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

describe('an XML workbook of Excel 2003', () => {
  it('is read sheet by sheet, like other workbooks', async () => {
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

  it('is read with numbers, dates and times in their styles, own or inherited', async () => {
    const format = (id: string, written: string, further = ''): string =>
      `<Style ss:ID="${id}" ${further}><NumberFormat ss:Format="${written}"/></Style>`;
    const styles = [format('p', 'Percent'), format('e', '#,##0.00\\ &quot;€&quot;'), format('d', 'Short Date'), format('h', '[h]:mm')];
    const all = `<Styles>${styles.join('')}<Style ss:ID="q" ss:Parent="p"/></Styles><Worksheet`;
    const rows = [
      row(cell('Number', '0.15', 'ss:StyleID="p"'), cell('Number', '0.5', 'ss:StyleID="q"'), cell('Number', '1234.5', 'ss:StyleID="e"')),
      row(cell('Number', '46143', 'ss:StyleID="d"'), cell('DateTime', '1899-12-31T12:30:00.000')),
      row(cell('DateTime', '1900-01-01T06:00:00.000', 'ss:StyleID="h"'), cell('Number', '0.2')).replace('<Row', '<Row ss:StyleID="p"'),
    ];
    const bytes = Buffer.from(workbook(rows.join('')).replace('windows-1252', 'UTF-8').replace('<Worksheet', all));

    expect((await read(bytes, 'xls')).text.split('\n').slice(1)).toEqual([
      '15.00%\t50.00%\t1,234.50 €',
      '2026-05-01\t12:30',
      '30:00\t20.00%',
    ]);
  });

  it('is read without hidden sheets, rows and columns, with a note', async () => {
    const hidden = (sheet: string): string =>
      `<Worksheet ss:Name="${sheet}"><Table>${row(cell('String', 'Cost'))}</Table><WorksheetOptions xmlns="urn:x"><Visible>Sheet${sheet}</Visible></WorksheetOptions></Worksheet>`;
    const rows = [
      '<Column/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>',
      row(...['Pump', '120', 'Margin', 'Cost', 'Leeds'].map((words) => cell('String', words))),
      row(cell('String', 'Rejected')).replace('<Row', '<Row ss:Hidden="1"'),
    ];

    const { text, notes } = await read(Buffer.from(workbook(rows.join(''), hidden('Hidden') + hidden('VeryHidden'))), 'xls');

    expect(text).toBe('Prices\nPump\t120\tLeeds');
    expect(notes).toEqual([{ code: 'HIDDEN_LEFT_OUT' }]);
  });

  it('is read with cells beside merged ones in their columns', async () => {
    const rows = row(cell('String', 'Pumps', 'ss:MergeAcross="1"'), cell('String', 'Leeds'));

    expect((await read(Buffer.from(workbook(rows)), 'xls')).text).toBe('Prices\nPumps\t\tLeeds');
  });

  it('is read with notes last, with their cells’ addresses', async () => {
    const note = '<Comment ss:Author="Ann"><ss:Data>Ask <B>Leeds</B></ss:Data></Comment>';
    const rows = `<Row ss:Index="5">${cell('String', 'Pump', 'ss:Index="2"').replace('</Cell>', `${note}</Cell>`)}</Row>`;

    expect((await read(Buffer.from(workbook(rows).replace('windows-1252', 'UTF-8')), 'xls')).text).toBe(
      'Prices\nPump\nNote at B5: Ask Leeds',
    );
  });

  it.each([
    ['is truncated', workbook(row(cell('String', 'Pump'))).slice(0, -20)],
    ['has deeply nested tags', workbook('<Row>'.repeat(5000))],
  ])('is rejected as damaged if it %s', async (_, xml) => {
    await expect(read(Buffer.from(xml), 'xls')).rejects.toThrow('FILE_CORRUPT');
  });

  it.each(['1e15', '1e400'])('is read with row and cell numbers beyond any sheet: %s', async (index) => {
    const rows = `<Row ss:Index="${index}">${cell('String', 'Pump', `ss:Index="${index}"`)}</Row>`;

    expect((await read(Buffer.from(workbook(rows)), 'xls')).text).toBe('Prices\nPump');
  });
});
