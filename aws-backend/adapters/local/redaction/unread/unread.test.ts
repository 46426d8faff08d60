import { readFile } from 'node:fs/promises';
import { Document, ExternalHyperlink, Header, Packer, Paragraph, TextRun, type ISectionOptions } from 'docx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { ALL_FORMATS, BufferSource, BufferTarget, Conversion, Input, Mp4OutputFormat, Output, type MetadataTags } from 'mediabunny';
import sharp, { type Sharp } from 'sharp';
import type { MediaFormat } from '../../../../contracts/format.ts';
import { deck, shape } from '../../documents/test/deck.ts';
import { message } from '../../documents/test/message.ts';
import { holdsUnread } from './test/holdsUnread.ts';

const pdfOf = async (change: (pdf: PDFDocument) => Promise<void> | void = () => undefined): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([300, 300]).drawText('A price list');
  await change(pdf);
  return pdf.save();
};
const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Ann Lee</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const wordOf = (creator: string, section: Partial<ISectionOptions> = {}): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({ creator, lastModifiedBy: creator, sections: [{ children: [new Paragraph('A price list')], ...section }] }),
  );
const workbookOf = async (change: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Prices');
  sheet.addRow(['Pump', 1249, { formula: 'B1*2', result: 2498 }]);
  change(sheet);
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  // The library names the author "Unknown".
  return zipSync({ ...parts, 'docProps/core.xml': strToU8('<cp:coreProperties/>') });
};
/** A Word file with additional XML in its first paragraph. */
const wordWith = async (xml: string): Promise<Uint8Array> => {
  const parts = unzipSync(await wordOf(''));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(document.replace('</w:p>', `${xml}</w:p>`)) });
};
const chapter = (pdf: PDFDocument, title: string): void => {
  const outline = pdf.context.nextRef();
  const entry = pdf.context.register(pdf.context.obj({ Title: PDFString.of(title), Parent: outline }));
  pdf.context.assign(outline, pdf.context.obj({ Type: 'Outlines', First: entry, Last: entry, Count: 1 }));
  pdf.catalog.set(PDFName.of('Outlines'), outline);
};
const hiddenLayer = (pdf: PDFDocument): void => {
  const layer = pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of('Internal') }));
  pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
};
const mailTo = new ExternalHyperlink({ link: 'mailto:ann@example.com', children: [new TextRun('Ask us')] });
const picture = (): Sharp => sharp({ create: { width: 20, height: 20, channels: 3, background: 'white' } });
const openDocument = (content: string): Uint8Array =>
  zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8(content), 'META-INF/manifest.xml': strToU8('<x/>') });
const sample = (name: string): Promise<Buffer> => readFile(`scripts/samples/${name}`);

/** The sample video with tags and copied packets. */
const filmWith = async (tags: MetadataTags): Promise<Uint8Array> => {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(await sample('sound/hello.mp4')) });
  const target = new BufferTarget();
  const conversion = await Conversion.init({ input, output: new Output({ format: new Mp4OutputFormat(), target }), tags });
  await conversion.execute();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
};

describe('a file that holds unread content', () => {
  it.each<[string, MediaFormat, () => Promise<Uint8Array>]>([
    ['a PDF with an author', 'pdf', () => pdfOf((pdf) => pdf.setAuthor('Ann Lee'))],
    [
      'a PDF with an author only in its XMP',
      'pdf',
      () =>
        pdfOf((pdf) => {
          const stream = pdf.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
          pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
        }),
    ],
    ['a PDF with an attachment', 'pdf', () => pdfOf((pdf) => pdf.attach(Buffer.from('Ann Lee'), 'staff.txt'))],
    [
      'a PDF with a file attachment annotation',
      'pdf',
      () =>
        pdfOf((pdf) => {
          const file = pdf.context.register(pdf.context.stream('Ann Lee', { Type: 'EmbeddedFile' }));
          const spec = { Type: 'Filespec', F: PDFHexString.fromText('staff.txt'), EF: { F: file } };
          const pin = { Type: 'Annot', Subtype: 'FileAttachment', Rect: [20, 20, 40, 40], FS: spec };
          pdf.getPage(0).node.addAnnot(pdf.context.register(pdf.context.obj(pin)));
        }),
    ],
    [
      'a PDF with an incremental update',
      'pdf',
      async () => Buffer.concat([await pdfOf(), Buffer.from('\n1 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n')]),
    ],
    [
      'a PDF with a photo with Exif',
      'pdf',
      () =>
        pdfOf(async (pdf) => {
          const photo = await picture()
            .withExif({ IFD0: { Make: 'Canon' } })
            .jpeg()
            .toBuffer();
          pdf.getPage(0).drawImage(await pdf.embedJpg(photo));
        }),
    ],
    [
      'a PDF with a link to a mailbox',
      'pdf',
      () =>
        pdfOf((pdf) => {
          const A = { S: 'URI', URI: PDFString.of('mailto:ann@example.com') };
          pdf.getPage(0).node.addAnnot(pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 40, 40], A })));
        }),
    ],
    ...[
      { Subtype: 'Text', F: 2 },
      { Subtype: 'FreeText', F: 32 },
    ].map((hidden): [string, MediaFormat, () => Promise<Uint8Array>] => [
      `a PDF with a note that is hidden as ${JSON.stringify(hidden)}`,
      'pdf',
      () =>
        pdfOf((pdf) => {
          const note = { Type: 'Annot', Rect: [0, 0, 40, 40], Contents: PDFString.of('Ann Lee'), ...hidden };
          pdf.getPage(0).node.addAnnot(pdf.context.register(pdf.context.obj(note)));
        }),
    ]),
    ['a PDF with a bookmark that isn’t on its pages', 'pdf', () => pdfOf((pdf) => chapter(pdf, 'Offer for Ann Lee'))],
    [
      'a PDF with text outside its cropped page',
      'pdf',
      () =>
        pdfOf((pdf) => {
          pdf.getPage(0).drawText('Ann Lee', { x: 10, y: 280, size: 12 });
          pdf.getPage(0).setCropBox(0, 0, 300, 200);
        }),
    ],
    [
      'a PDF with an image that extends beyond the page',
      'pdf',
      () =>
        pdfOf(async (pdf) =>
          pdf.getPage(0).drawImage(await pdf.embedPng(await picture().png().toBuffer()), { x: 50, y: 50, width: 100, height: 300 }),
        ),
    ],
    ['a PDF with a hidden layer', 'pdf', () => pdfOf((pdf) => hiddenLayer(pdf))],
    ...[
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ann Lee</w:t></w:r>',
      '<w:del w:id="1"><w:r><w:delText>Ann Lee</w:delText></w:r></w:del>',
      '<w:fldSimple w:instr=" HYPERLINK &quot;mailto:ann@example.com&quot; "/>',
      "<w:ins w:id='1' w:author='Ann Lee'><w:r><w:t>A pump</w:t></w:r></w:ins>",
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" title="Ann Lee"/></wp:inline></w:drawing></w:r>',
      '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Ann Lee</w:t></w:r>',
      '<w:sdt><w:sdtPr><w:alias w:val="Ann Lee"/></w:sdtPr></w:sdt>',
    ].map((xml): [string, MediaFormat, () => Promise<Uint8Array>] => [`a Word file with ${xml}`, 'docx', () => wordWith(xml)]),
    ...[
      ['docProps/core.xml', '<cp:category>Ann Lee</cp:category>'],
      ['docProps/core.xml', '<dc:contributor>Ann Lee</dc:contributor>'],
      ['docProps/app.xml', '<Template>Letter of Ann Lee.dotx</Template>'],
      ['docProps/app.xml', '<HyperlinkBase>C:\\Users\\ann.lee</HyperlinkBase>'],
    ].map(([part = '', xml = '']): [string, MediaFormat, () => Promise<Uint8Array>] => [
      `a Word file with ${xml}`,
      'docx',
      async () => zipSync({ ...unzipSync(await wordOf('')), [part]: strToU8(`<x>${xml}</x>`) }),
    ]),
    ['a Word file with trailing data', 'docx', async () => Buffer.concat([await wordOf(''), Buffer.from('Ann Lee')])],
    ['a Word file with an author', 'docx', () => wordOf('Ann Lee')],
    ['a Word file with a mail link', 'docx', () => wordOf('', { children: [new Paragraph({ children: [mailTo] })] })],
    ['a Word file with an unknown part', 'docx', async () => zipSync({ ...unzipSync(await wordOf('')), 'word/odd.xml': strToU8('<a/>') })],
    ['a workbook with a footer', 'xlsx', () => workbookOf((sheet) => (sheet.headerFooter.oddFooter = 'Ann Lee'))],
    [
      'a workbook with a drop-down list',
      'xlsx',
      () => workbookOf((sheet) => (sheet.getCell('D1').dataValidation = { type: 'list', formulae: ['"Ann Lee,Bob"'] })),
    ],
    [
      'a workbook with a string in a formula',
      'xlsx',
      () => workbookOf((sheet) => (sheet.getCell('D1').value = { formula: 'IF(A1="Ann Lee",1,2)', result: 2 })),
    ],
    ['a workbook with a cell that its format hides', 'xlsx', () => workbookOf((sheet) => (sheet.getCell('A1').numFmt = ';;;'))],
    ['a workbook with a hidden row', 'xlsx', () => workbookOf((sheet) => (sheet.getRow(1).hidden = true))],
    ['a workbook with a hidden sheet', 'xlsx', () => workbookOf((sheet) => (sheet.workbook.addWorksheet('Ann Lee').state = 'veryHidden'))],
    ['an OpenDocument sheet with a hidden column', 'ods', async () => openDocument('<table:table-column table:visibility="collapse"/>')],
    ['a presentation with text on its master', 'pptx', async () => deck([{ text: 'A price list' }], shape('Ann Lee'))],
    ['a presentation with an author', 'pptx', () => sample('business-review.pptx')],
    ['a presentation with a hidden shape', 'pptx', async () => deck([{ text: 'Ann Lee', isHidden: true }])],
    ['a presentation with an unlisted slide', 'pptx', async () => deck([{ text: 'A price list' }, { text: 'Ann Lee' }], '', [1])],
    ['a presentation with an image', 'pptx', async () => deck([{ text: 'A price list', picture: await picture().png().toBuffer() }])],
    ['a mail', 'eml', () => sample('complaint.eml')],
    ['an Outlook file', 'msg', async () => message({ '0037001F': 'Prices' })],
    ['a log with a terminal window title', 'txt', async () => Buffer.from('\u001b]0;Ann Lee\u0007A price list')],
    ['a mail in TNEF', 'tnef', async () => Buffer.from('789f3e22', 'hex')],
    ['a signed file', 'p7m', async () => Buffer.from('3080', 'hex')],
    ['a Word file up to 2003', 'doc', () => sample('libreoffice/service-report.doc')],
    ['an RTF file', 'rtf', () => sample('libreoffice/service-report.rtf')],
    ['an OpenDocument sheet with a note', 'ods', () => sample('libreoffice/stock-list.ods')],
    ['OpenDocument slides with an image', 'odp', () => sample('libreoffice/roadmap.odp')],
    ['a flat OpenDocument text', 'odt', async () => Buffer.from('<office:document/>')],
    ['an OpenDocument sheet with tracked changes', 'ods', async () => openDocument('<table:tracked-changes/>')],
    [
      'an OpenDocument sheet with a string in a formula',
      'ods',
      async () => openDocument('<table:table-cell table:formula="of:=IF([.A1]=&quot;Ann Lee&quot;;1;2)"/>'),
    ],
    [
      'an OpenDocument text with a hidden section',
      'odt',
      async () => openDocument('<text:section text:display="none"><text:p>Ann Lee</text:p></text:section>'),
    ],
    [
      'OpenDocument slides with a footer',
      'odp',
      async () => openDocument('<presentation:footer-decl presentation:name="f">Ann Lee</presentation:footer-decl>'),
    ],
    ...[
      '<p>Prices<!-- ask Ann Lee --></p>',
      '<title>Offer for Ann Lee</title><p>Prices</p>',
      '<p>Prices <a href="mailto:ann@example.com">here</a></p>',
      '<p>Prices <img src="x.png"></p>',
      '<p title="Ann Lee">Prices</p>',
      '<p>Prices</p><p style="display:none">Ann Lee</p>',
      '<p>Prices</p><p hidden>Ann Lee</p>',
      '<p>Prices</p><script>const user = "Ann Lee"</script>',
    ].map((page): [string, MediaFormat, () => Promise<Uint8Array>] => [`a web page: ${page}`, 'html', async () => Buffer.from(page)]),
    ['a web page in UTF-16', 'html', async () => Buffer.from('\uFEFF<p>Prices<!-- Ann Lee --></p>', 'utf16le')],
    ['captions with a comment', 'txt', async () => Buffer.from('WEBVTT\n\nNOTE by Ann Lee\n\n00:01.000 --> 00:02.000\nHello')],
    [
      'a photo with a location',
      'jpeg',
      () =>
        picture()
          .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 6/1 0/1' } })
          .jpeg()
          .toBuffer(),
    ],
    ['an image with XMP', 'jpeg', () => picture().withXmp(xmp).jpeg().toBuffer()],
    ['a video with an artist', 'mp4', () => filmWith({ artist: 'Ann Lee' })],
    ['a video with a location', 'mp4', () => filmWith({ raw: { '\u00A9xyz': '+51.5000-000.1000/' } })],
  ])('is %s', async (_, format, bytes) => {
    expect(await holdsUnread(await bytes(), format)).toBe(true);
  });

  it.each<[string, MediaFormat, () => Promise<Uint8Array>]>([
    ['a PDF of just pages', 'pdf', () => pdfOf()],
    ['a PDF with a bookmark that is on its page', 'pdf', () => pdfOf((pdf) => chapter(pdf, 'A price  LIST'))],
    ['a Word file without an author', 'docx', () => wordOf('')],
    [
      'a Word file with the standard template',
      'docx',
      async () => zipSync({ ...unzipSync(await wordOf('')), 'docProps/app.xml': strToU8('<x><Template>Normal.dotm</Template></x>') }),
    ],
    ['a Word file with a known field', 'docx', () => wordWith('<w:fldSimple w:instr=" DATE "><w:r><w:t>5 May</w:t></w:r></w:fldSimple>')],
    [
      'a Word file with white text on a dark background',
      'docx',
      () => wordWith('<w:r><w:rPr><w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F4E79"/></w:rPr><w:t>Prices</w:t></w:r>'),
    ],
    ['a Word file with a header', 'docx', () => wordOf('', { headers: { default: new Header({ children: [new Paragraph('Globex')] }) } })],
    ['a workbook of just cells', 'xlsx', () => workbookOf()],
    ['a presentation of just text', 'pptx', async () => deck([{ text: 'A price list' }])],
    ['a presentation that lists its slides', 'pptx', async () => deck([{ text: 'A price list' }, { text: 'An offer' }], '', [2, 1])],
    ['an OpenDocument sheet of just cells', 'ods', async () => openDocument('<table:table-cell><text:p>Pump</text:p></table:table-cell>')],
    ['an OpenDocument text of just text', 'odt', async () => openDocument('<text:p>Pump</text:p>')],
    ['a CSV file', 'csv', () => sample('orders.csv')],
    ['a text file', 'txt', () => sample('support-chat.txt')],
    ['a web page', 'html', async () => Buffer.from('<html><p class="wide">Prices <a href="https://example.com/list">here</a></p></html>')],
    ['an image', 'jpeg', () => picture().jpeg().toBuffer()],
    [
      'a photo with its camera',
      'jpeg',
      () =>
        picture()
          .withExif({ IFD0: { Make: 'Canon', Model: 'EOS R6' } })
          .jpeg()
          .toBuffer(),
    ],
    ['a photo of an iPhone', 'heic', () => sample('receipt.heic')],
    ...(['wav', 'mp3', 'm4a', 'ogg', 'flac', 'mp4', 'mov', 'webm', 'mkv', 'aac'] as const).map(
      (format): [string, MediaFormat, () => Promise<Uint8Array>] => [
        `a recording as ${format}`,
        format,
        () => sample(`sound/hello.${format}`),
      ],
    ),
  ])('is not %s', async (_, format, bytes) => {
    expect(await holdsUnread(await bytes(), format)).toBe(false);
  });
});
