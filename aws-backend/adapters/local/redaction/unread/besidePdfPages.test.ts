import { PDFDocument, PDFName, PDFString, type PDFObject } from 'pdf-lib';
import sharp from 'sharp';
import { besidePdfPages } from './besidePdfPages.ts';

type Change = (pdf: PDFDocument) => Promise<void> | void;

const pdfOf = async (change: Change = () => undefined): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([300, 300]).drawText('A price list');
  await change(pdf);
  return pdf.save();
};

const add = (pdf: PDFDocument, value: Record<string, unknown>): PDFObject => pdf.context.register(pdf.context.obj(value as never));
const onPage =
  (value: Record<string, unknown>): Change =>
  (pdf) =>
    pdf.getPage(0).node.addAnnot(add(pdf, { Type: 'Annot', Rect: [0, 0, 9, 9], ...value }) as never);
const inCatalog =
  (key: string, value: Record<string, unknown>): Change =>
  (pdf) =>
    pdf.catalog.set(PDFName.of(key), add(pdf, value));
const described =
  (words: string): Change =>
  (pdf) => {
    const xmp = `<?xpacket begin="" id="1"?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="a"><rdf:RDF xmlns:rdf="r"><rdf:Description rdf:about="" ${words}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
    pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(pdf.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })));
  };
/** A page with a photo whose file has an additional segment. */
const photo =
  (marker: number, words: string): Change =>
  async (pdf) => {
    const file = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer();
    const segment = words === '' ? '' : String.fromCharCode(0xff, marker, 0, words.length + 2) + words;
    const given = Buffer.concat([file.subarray(0, 2), Buffer.from(segment, 'latin1'), file.subarray(2)]);
    pdf.getPage(0).drawImage(await pdf.embedJpg(Uint8Array.from(given)));
  };

describe('besidePdfPages, for a PDF', () => {
  it.each<[string, Change]>([
    ['rights in its XMP', described('><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">Ann Lee</rdf:li></rdf:Alt></dc:rights>')],
    ['an unknown attribute in its XMP', described('photoshop:CaptionWriter="Ann Lee">')],
    ['a photo with a comment', photo(0xfe, 'Ann Lee')],
    ['a photo with XMP', photo(0xe1, 'http://ns.adobe.com/xap/1.0/\0Ann Lee')],
    ['a photo with IPTC data', photo(0xed, 'Photoshop 3.0\x008BIM Ann Lee')],
    ['private data of a program', inCatalog('PieceInfo', { Illustrator: { Private: PDFString.of('Ann Lee') } })],
    ['a script', (pdf) => pdf.addJavaScript('x', 'const user = "Ann Lee"')],
    [
      'a removed page',
      (pdf) => {
        pdf.addPage([300, 300]).drawText('Ann Lee');
        pdf.removePage(1);
      },
    ],
    ['the author of a highlight', onPage({ Subtype: 'Highlight', T: PDFString.of('Ann Lee') })],
    ['an alternate description of an image', inCatalog('StructTreeRoot', { K: [{ S: 'Figure', Alt: PDFString.of('Ann Lee') }] })],
    [
      'an alternate description in a separate object',
      (pdf) => pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.obj({ Alt: pdf.context.register(PDFString.of('Ann Lee')) })),
    ],
    ['options of a choice field', onPage({ Subtype: 'Widget', FT: 'Ch', T: PDFString.of('who'), Opt: [PDFString.of('Ann Lee')] })],
    ['a signature', onPage({ Subtype: 'Widget', FT: 'Sig', V: { Type: 'Sig', ByteRange: [0, 1], Contents: PDFString.of('Ann Lee') } })],
  ])('with %s, returns true', async (_, change) => {
    expect(await besidePdfPages(await pdfOf(change))).toBe(true);
  });

  it('that can’t be parsed, returns true', async () => {
    expect(await besidePdfPages(Buffer.from('%PDF-1.7\nnothing'))).toBe(true);
  });

  it.each<[string, Change]>([
    ['with a page', () => undefined],
    ['with a photo', photo(0xe0, '')],
    [
      'with its programs in its metadata',
      (pdf) => {
        pdf.setProducer('A writer');
        pdf.setCreator('A writer');
        pdf.setCreationDate(new Date(0));
      },
    ],
    [
      'with its programs in its XMP',
      described(
        'xmp:CreateDate="2026-01-01"><dc:format>application/pdf</dc:format><pdf:Producer>A writer</pdf:Producer><dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>',
      ),
    ],
    ['with a form field', onPage({ Subtype: 'Widget', FT: 'Tx', T: PDFString.of('amount'), V: PDFString.of('12') })],
    ['with a language', (pdf) => pdf.setLanguage('en')],
    [
      'with more elements than a call takes arguments',
      inCatalog('StructTreeRoot', { K: Array.from({ length: 200_000 }, (__, index) => index) }),
    ],
  ])('%s, returns false', async (_, change) => {
    expect(await besidePdfPages(await pdfOf(change))).toBe(false);
  });
});
