import ExcelJS from 'exceljs';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import type { Extraction } from '../../../contracts/extraction.ts';
import type { MediaFormat } from '../../../contracts/format.ts';
import { unreadInPdf } from '../redaction/unread/unreadInPdf.ts';
import { localDocuments } from './localDocuments.ts';
import { rowByRow } from './test/rowByRow.ts';
import { deck } from './test/deck.ts';

const read = (content: Uint8Array | string, format: MediaFormat): Promise<Extraction> =>
  localDocuments({ read: () => Promise.reject(new Error('no picture was expected')) }).read({
    bytes: Buffer.from(content),
    format,
    fileName: `file.${format}`,
  });

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

const pdfOf = (objects: readonly string[]): Buffer => {
  let file = '%PDF-1.4\n';
  const entries = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`;
  return Buffer.from(`${file}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
};

/** A PDF with one page and 2-byte characters, as with an embedded font. */
const unicodePdf = (content: string): Buffer => {
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(content),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 8 0 R >>',
    stream(map),
    '<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >>',
  ];
  return pdfOf(objects);
};

/** Draws words from right to left, each with its letters in visual order. */
const rightToLeft = (words: readonly string[]): string => {
  let left = 500;
  return words
    .map((word) => {
      left -= 6 * word.length + 4;
      const seen = /\d/.test(word) ? word : Array.from(word).toReversed().join('');
      const codes = Array.from(seen, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'));
      return `BT /F1 12 Tf ${left} 700 Td <${codes.join('')}> Tj ET`;
    })
    .join(' ');
};

describe('localDocuments reads', () => {
  it('the paragraphs of a table cell on a slide, separated by spaces', async () => {
    const cell = (...paragraphs: readonly string[]): string =>
      `<a:tc><a:txBody>${paragraphs.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')}</a:txBody></a:tc>`;
    const row = (...cells: readonly string[]): string => `<a:tr h="1">${cells.join('')}</a:tr>`;
    const table = `<a:tbl><a:tblGrid/>${row(cell('Pump', 'P-200'), cell('12'))}${row(cell('Seal'), cell('7'))}</a:tbl>`;
    const frame = `</a:t></a:r></a:p></p:txBody></p:sp><p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Table"/></p:nvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${table}</a:graphicData></a:graphic></p:graphicFrame><p:sp><p:nvSpPr><p:cNvPr id="5" name="Text"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>`;

    const { text } = await read(deck([{ text: `Stock${frame}End` }]), 'pptx');

    expect(text.split(/\n+/)).toEqual(['Stock', 'Pump P-200\t12', 'Seal\t7', 'End']);
  });

  it('an Office file with a trailing line break', async () => {
    const { text } = await read(Buffer.concat([deck([{ text: 'Stock' }]), Buffer.from('\r\n')]), 'pptx');

    expect(text).toBe('Stock');
  });

  it('footnote marks and powers of a PDF as superscript digits, but not subscripts', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([500, 300]);
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const write = (y: number, ...pieces: [text: string, above: number][]) => {
      let x = 50;
      for (const [text, above] of pieces) {
        const size = above === 0 ? 12 : 7;
        page.drawText(text, { x, y: y + above, size, font });
        x += font.widthOfTextAtSize(text, size);
      }
    };
    write(200, ['The price is 1,200', 0], ['1', 5], [' net, H', 0], ['2', -2], ['O.', 0]);
    write(100, ['1', 5], ['without tax', 0]);

    expect((await read(await pdf.save(), 'pdf')).text).toBe('The price is 1,200¹ net, H2O.\n¹without tax');
  });

  it('words drawn from right to left, separated by spaces', async () => {
    const words = ['והכתובת', 'היא', '12', 'רחוב'];

    expect((await read(unicodePdf(rightToLeft(words)), 'pdf')).text).toBe(words.join(' '));
  });

  it.each([90, 180, 270])('a table and form values on a page rotated by %i°', async (turned) => {
    const [across, down] = [842, 595];
    const pdf = await PDFDocument.create();
    const page = pdf.addPage(turned === 180 ? [across, down] : [down, across]);
    page.setRotation(degrees(turned));
    const placed = (x: number, y: number) =>
      turned === 90 ? { x: down - y, y: x } : turned === 180 ? { x: across - x, y: down - y } : { x: y, y: across - x };
    const write = (text: string, x: number, y: number) => {
      page.drawText(text, { ...placed(x, y), size: 12, rotate: degrees(turned) });
    };
    const rows = [
      ['Item', 'Quantity', 'Price'],
      ['Pump', '2', '100.00'],
      ['Seal', '10', '5.00'],
    ];
    for (const [row, cells] of rows.entries()) for (const [cell, text] of cells.entries()) write(text, 60 + cell * 150, 470 - row * 20);
    write('Customer:', 60, 300);
    const field = pdf.getForm().createTextField('customer');
    field.setText('Fabrikam');
    const [from, to] = [placed(150, 296), placed(300, 312)];
    field.addToPage(page, {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    });

    const { tables, formFields } = await read(await pdf.save(), 'pdf');

    expect(tables?.map((table) => table.rows)).toEqual([rows]);
    expect(formFields).toMatchObject([{ name: 'Customer', value: 'Fabrikam' }]);
  });

  it('a flattened form with each value after its label', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    for (const [row, [label, value]] of Object.entries({ Customer: 'Fabrikam', Country: 'France' }).entries()) {
      page.drawText(`${label}:`, { x: 60, y: 700 - row * 30, size: 12 });
      const field = pdf.getForm().createTextField(label);
      field.setText(value);
      field.addToPage(page, { x: 150, y: 695 - row * 30, width: 200, height: 18 });
    }
    page.drawText('Please send it to Leeds.', { x: 60, y: 600, size: 12 });
    pdf.getForm().flatten();

    const { text, formFields } = await read(await pdf.save(), 'pdf');

    expect(text).toBe('Customer:\tFabrikam\nCountry:\tFrance\nPlease send it to Leeds.');
    expect(formFields).toMatchObject([{ name: 'Customer' }, { name: 'Country', value: 'France' }]);
  });

  it('form values in place of rules of underscores or dots', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    const lines = ['Customer: ______________________', 'Valid for .................... days', 'Please send it to Leeds.'];
    lines.forEach((line, row) => {
      page.drawText(line, { x: 60, y: 700 - row * 30, size: 12 });
    });
    ['Fabrikam', 'thirty'].forEach((value, row) => {
      const field = pdf.getForm().createTextField(`field ${String(row)}`);
      field.setText(value);
      field.addToPage(page, { x: 122, y: 695 - row * 30, width: 60, height: 18, borderWidth: 0 });
    });

    const { text, formFields } = await read(await pdf.save(), 'pdf');

    expect(text).toBe('Customer: Fabrikam\nValid for thirty days\nPlease send it to Leeds.');
    expect(formFields).toMatchObject([{ name: 'Customer', value: 'Fabrikam' }]);
  });

  it('wide gaps on a line as tabs, and a rotated stamp as a separate line', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage();
    page.drawText('Last', { x: 50, y: 700, size: 12 });
    page.drawText('name', { x: 79, y: 700, size: 12 });
    page.drawText('Adeyemi', { x: 200, y: 700, size: 12 });
    page.drawText('PAID', { x: 246, y: 700, size: 12, rotate: degrees(-14) });

    const { text, formFields } = await read(await pdf.save(), 'pdf');

    expect(text).toBe('Last name\tAdeyemi\nPAID');
    expect(formFields).toEqual([]);
  });

  it('slides by their number, even after an empty one', async () => {
    const { text, pages } = await read(deck([{ text: 'First' }, { text: '' }, { text: 'Third' }]), 'pptx');

    expect(pages.map(({ start, end }) => text.slice(start, end))).toEqual(['First', '', 'Third']);
  });

  it('rows with empty cells, each cell below its column header', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Staff');
    sheet.getRow(3).values = [, , 'Surname', 'Born', 'Phone'];
    sheet.getRow(4).values = [, , , '1970-05-02', '555010777'];
    sheet.getRow(5).values = [, , 'Qwertz', , '555010778'];
    sheet.getCell('AZ6').value = 'far';
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const lines = ['Staff', 'Surname\tBorn\tPhone', '\t1970-05-02\t555010777', 'Qwertz\t\t555010778', 'far'];

    expect((await read(bytes, 'xlsx')).text.split('\n')).toEqual(lines);
    expect((await rowByRow(bytes)).pages[0]?.text.split('\n')).toEqual(lines);
  });

  it('a log without terminal escape sequences', async () => {
    expect((await read('\u001b]0;build\u0007\u001b[1;31mError\u001b[0m: pump \u001b[38;5;4mP-200\u001b[m', 'txt')).text).toBe(
      'Error: pump P-200',
    );
  });

  it('a row whose cells contain line breaks and tabs, as one line', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Staff').addRows([
      ['Surname', 'Note', 'Since'],
      ['Qwertz', 'tall\nand\tlate', 2026],
    ]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());

    expect((await read('Surname,Note,Since\n"Qwertz","tall\r\nand\tlate",2026', 'csv')).text).toBe(
      'Surname\tNote\tSince\nQwertz\ttall and late\t2026',
    );
    expect((await read(bytes, 'xlsx')).text).toBe('Staff\nSurname\tNote\tSince\nQwertz\ttall and late\t2026');
    expect((await rowByRow(bytes)).pages.map(({ text }) => text)).toEqual(['Staff\nSurname\tNote\tSince\nQwertz\ttall and late\t2026']);
  });

  it('quoted CSV cells after spaces, and empty ones between tabs', async () => {
    expect((await read('Name, City\nPump, "Leeds, UK"', 'csv')).text).toBe('Name\tCity\nPump\tLeeds, UK');
    expect((await read('Name\tPrice\tCity\nPump\t\tLeeds', 'csv')).text).toBe('Name\tPrice\tCity\nPump\t\tLeeds');
  });

  it('CSV with mixed line endings', async () => {
    expect((await read('Name,City\r\nPump,Leeds\n"Seal",York\rHose,Hull\r\n', 'csv')).text).toBe(
      'Name\tCity\nPump\tLeeds\nSeal\tYork\nHose\tHull',
    );
  });

  it('CSV cells that keep leading zeros as a formula (="007")', async () => {
    const text = 'Name\tZip\tSum\nAnn\t01234\t=1+1\nBob\t00017\t7';

    expect((await read('Name,Zip,Sum\nAnn,="01234",=1+1\nBob,"=""00017""",7', 'csv')).text).toBe(text);
  });

  it('CSV with an unbalanced quotation mark', async () => {
    expect((await read('Size,Article\n"6 inch,Pipe\n8,Seal', 'csv')).text).toBe('Size\tArticle\n"6 inch\tPipe\n8\tSeal');
  });
});

describe('localDocuments adds a note to a PDF', () => {
  it('with attachments that it doesn’t read', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('See the list');
    await pdf.attach(Buffer.from('%!PS'), 'list.ps');

    const { attachments, notes } = await read(await pdf.save(), 'pdf');

    expect(attachments).toEqual([{ fileName: 'list.ps', contentType: 'application/postscript', sizeBytes: 4 }]);
    expect(notes).toEqual([{ code: 'PDF_FILES_UNREAD' }]);
  });

  it.each([
    ['', '[]'],
    [' with signature fields', '[<< /FT /Tx /T (form1) /Kids [] >>]'],
  ])('that is an XFA form%s', async (_, fields) => {
    const form = pdfOf([
      `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields ${fields} /XFA 6 0 R >> >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      stream('BT /F1 12 Tf 50 700 Td (If this message is not eventually replaced by the proper contents) Tj ET'),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>'),
    ]);

    expect(await read(form, 'pdf')).toMatchObject({ text: '', notes: [{ code: 'ADOBE_FORM_UNREAD' }] });
    expect(await unreadInPdf(form)).toBe(true);
  });
});
