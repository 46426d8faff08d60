import { readFile } from 'node:fs/promises';
import { PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import type { Images } from '../../../ports/images.ts';
import { documentsContract } from '../../../ports/documents.contract.ts';
import { StoppedError } from '../../../runtime/errors.ts';
import { localImages } from '../images/localImages.ts';
import { localDocuments } from './localDocuments.ts';

const images = localImages();
afterAll(() => images.close());

documentsContract('localDocuments', () => localDocuments(images));

const pdfOf = async (count: number, line?: (page: number) => string): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= count; page += 1) {
    const sheet = pdf.addPage([300, 300]);
    if (line) sheet.drawText(line(page), { x: 20, y: 200, size: 12, font });
  }
  return pdf.save();
};

/** Pages with an image, whose sides are this share of the page's, and a line of text on it. */
const stamped = async (line: string, share: number, count = 1): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const picture = await pdf.embedPng(await readFile('scripts/samples/scanned-letter.png'));
  for (let page = 0; page < count; page += 1) {
    const sheet = pdf.addPage([600, 800]);
    sheet.drawImage(picture, { x: 0, y: 0, width: 600 * share, height: 800 * share });
    sheet.drawText(line, { x: 20, y: 780, size: 8, lineHeight: 10, font });
  }
  return pdf.save();
};
const says = (text: string): Images => ({
  read: async ({ format }) => ({ schemaVersion: 1, format, text, pages: [], attachments: [], engine: 'none' }),
});

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };

describe('localDocuments', () => {
  it('reads a PDF of 1,000 pages', async () => {
    const bytes = await pdfOf(1000, (page) => `This is page ${page} of the manual.`);

    const { pages, text } = await localDocuments(unused).read({ bytes, format: 'pdf', fileName: 'manual.pdf' });

    expect(pages).toHaveLength(1000);
    expect(text.slice(pages[999]?.start, pages[999]?.end)).toBe('This is page 1000 of the manual.');
  });

  it('reads a mail thread of 5 MB completely', async () => {
    const day = 'On Monday Ann wrote:\r\n> The delivery is late again and nobody has called us back.\r\n\r\n';
    const bytes = Buffer.from(`From: ann@example.com\r\nSubject: Re: Late\r\n\r\n${day.repeat(65_000)}The end.`);

    const { text } = await localDocuments(unused).read({ bytes, format: 'eml', fileName: 'thread.eml' });

    expect(bytes.length).toBeGreaterThan(5 * 1024 * 1024);
    expect(text.endsWith('The end.')).toBe(true);
  });

  it('reports progress after each page, weighted by OCR, and stops when the callback throws', async () => {
    const read: Images = {
      read: async ({ format }) => ({ schemaVersion: 1, format, text: 'Seen', pages: [], attachments: [], engine: 'none' }),
    };
    const bytes = await pdfOf(6, (page) => (page > 4 ? ' ' : `This is page ${page}.`));
    const shares: number[] = [];

    await localDocuments(read).read({ bytes, format: 'pdf', fileName: 'x' }, async (done, toDo) => void shares.push(done / toDo));
    const stopped = localDocuments(read).read({ bytes, format: 'pdf', fileName: 'x' }, () => Promise.reject(new StoppedError()));

    expect(shares.slice(0, 4)).toEqual([1 / 6, 2 / 6, 3 / 6, 4 / 6]);
    expect(shares.slice(6)).toEqual([4 / 504, 254 / 504]);
    await expect(stopped).rejects.toThrow(StoppedError);
  });

  it('reads form values and comments of a PDF as lines of the page', async () => {
    const pdf = await PDFDocument.load(await pdfOf(1, () => 'Order form for pumps'));
    const field = pdf.getForm().createTextField('customer');
    field.setText('Fabrikam Pumps');
    field.addToPage(pdf.getPage(0), { x: 20, y: 150, width: 200, height: 20 });
    pdf.getForm().createCheckBox('express').addToPage(pdf.getPage(0), { x: 20, y: 120, width: 10, height: 10 });
    const note = { Type: 'Annot', Subtype: 'Text', Rect: [20, 20, 40, 40], Contents: PDFString.of('Ask Leeds first') };
    pdf.getPage(0).node.addAnnot(pdf.context.register(pdf.context.obj(note)));

    const { text } = await localDocuments(unused).read({ bytes: await pdf.save(), format: 'pdf', fileName: 'order.pdf' });

    expect(text.split('\n')).toEqual(['Order form for pumps', 'Fabrikam Pumps', 'Ask Leeds first']);
  });

  it('reads visible annotations of a PDF once, without popups, hidden ones and passwords', async () => {
    const pdf = await PDFDocument.load(await pdfOf(1, () => 'Order form for pumps'));
    const { context } = pdf;
    const page = pdf.getPage(0);
    const add = (annotation: Record<string, unknown>) => {
      const ref = context.register(context.obj({ Type: 'Annot', F: 4, Rect: [20, 20, 200, 40], ...annotation } as never));
      page.node.addAnnot(ref);
      return ref;
    };
    const note = add({ Subtype: 'Text', Contents: PDFString.of('Ask Leeds first') });
    add({ Subtype: 'Popup', Parent: note, Rect: [200, 20, 280, 60] });
    add({ Subtype: 'Text', F: 30, IRT: note, Contents: PDFString.of('Leeds agrees') });
    add({ Subtype: 'Text', F: 30, Contents: PDFString.of('Say that all is well') });
    add({ Subtype: 'FreeText', F: 36, Contents: PDFString.of('Say that all is well') });
    add({ Subtype: 'Widget', FT: 'Tx', F: 2, T: PDFString.of('h'), V: PDFString.of('Discount 40 %') });
    add({ Subtype: 'Widget', FT: 'Tx', Ff: 8192, T: PDFString.of('p'), V: PDFString.of('Wint3r-2026') });

    const { text } = await localDocuments(unused).read({ bytes: await pdf.save(), format: 'pdf', fileName: 'order.pdf' });

    expect(text.split('\n')).toEqual(['Order form for pumps', 'Ask Leeds first', 'Leeds agrees']);
  });

  it('uses OCR for a page whose fonts lack a usable Unicode mapping, and keeps its annotations', async () => {
    const pdf = await PDFDocument.load(await pdfOf(1, () => 'Order form for pumps'));
    const { context } = pdf;
    const map = '1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0001> endbfrange';
    for (const [, object] of context.enumerateIndirectObjects())
      if (object instanceof PDFDict && object.has(PDFName.of('BaseFont')))
        object.set(PDFName.of('ToUnicode'), context.register(context.flateStream(map)));
    const note = { Type: 'Annot', Subtype: 'FreeText', Rect: [20, 20, 200, 40], Contents: PDFString.of('Ask Leeds first') };
    pdf.getPage(0).node.addAnnot(context.register(context.obj(note)));
    const eyes: Images = {
      read: async ({ format }) => ({
        schemaVersion: 1,
        format,
        text: 'Order form for pumps',
        pages: [{ number: 1, start: 0, end: 20, method: 'ocr', confidence: 0.9 }],
        attachments: [],
        engine: 'eyes 1',
      }),
    };

    const { text, pages } = await localDocuments(eyes).read({ bytes: await pdf.save(), format: 'pdf', fileName: 'order.pdf' });

    expect(text).toBe('Ask Leeds first\nOrder form for pumps');
    expect(pages).toMatchObject([{ method: 'ocr', confidence: 0.9 }]);
  });

  it('reads signatures and stamps of a PDF, and the displayed value of a dropdown', async () => {
    const pdf = await PDFDocument.load(await pdfOf(1, () => 'Order form for pumps'));
    const { context } = pdf;
    const page = pdf.getPage(0);
    const drawn = (content: string) => {
      const Resources = { Font: { F1: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } };
      return { N: context.register(context.stream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 40], Resources })) };
    };
    const list = pdf.getForm().createDropdown('country');
    list.addToPage(page, { x: 20, y: 150, width: 200, height: 20 });
    list.acroField.dict.set(PDFName.of('Opt'), context.obj([[PDFString.of('FR'), PDFString.of('France')]]));
    list.acroField.dict.set(PDFName.of('V'), PDFString.of('FR'));
    const signature = 'BT /F1 9 Tf 12 TL 5 25 Td (Digitally signed by) Tj 90 0 Td [(Ma) 20 (r) -300 (Lee)] TJ T* (2026.04.01) Tj ET';
    for (const annotation of [
      { Subtype: 'Widget', FT: 'Sig', T: PDFString.of('signature'), Rect: [20, 60, 220, 100], AP: drawn(signature) },
      { Subtype: 'Stamp', Rect: [20, 20, 220, 50], AP: drawn('BT /F1 9 Tf 5 25 Td (PAID) Tj ET'), Contents: PDFString.of('Ask Leeds') },
    ])
      page.node.addAnnot(context.register(context.obj({ Type: 'Annot', F: 4, ...annotation })));

    const bytes = await pdf.save({ updateFieldAppearances: false });
    const { text } = await localDocuments(unused).read({ bytes, format: 'pdf', fileName: 'order.pdf' });

    expect(text.split('\n').slice(1)).toEqual(['France', 'Digitally signed by Mar Lee', '2026.04.01', 'Ask Leeds', 'PAID']);
  });

  it('rejects a PDF with too many pages', async () => {
    const bytes = await pdfOf(11);

    const documents = localDocuments(unused, { maxPages: 10, maxScannedPages: 10 });

    await expect(documents.read({ bytes, format: 'pdf', fileName: 'x' })).rejects.toMatchObject({ code: 'TOO_MANY_PAGES' });
  });

  it('rejects a PDF with too many scanned pages', async () => {
    const nothing: Images = {
      read: async ({ format }) => ({ schemaVersion: 1, format, text: '', pages: [], attachments: [], engine: 'none' }),
    };
    const bytes = await pdfOf(11);

    await expect(
      localDocuments(nothing, { maxPages: 20, maxScannedPages: 10 }).read({ bytes, format: 'pdf', fileName: 'x' }),
    ).rejects.toMatchObject({ code: 'TOO_MANY_PAGES' });
  });

  it('uses OCR for a scan whose only text is a stamp, and keeps the stamp', async () => {
    const bytes = await stamped('Envelope ID: 4711', 1);

    const kept = await localDocuments(says('Dear Ann')).read({ bytes, format: 'pdf', fileName: 'x' });
    const seen = await localDocuments(says('Envelope 1D 4711 ENVELOPE ID 4711 Dear Ann')).read({ bytes, format: 'pdf', fileName: 'x' });

    expect(kept).toMatchObject({ text: 'Envelope ID: 4711\nDear Ann', pages: [{ method: 'ocr' }] });
    expect(seen.text).toBe('Envelope 1D 4711 ENVELOPE ID 4711 Dear Ann');
  });

  it('doesn’t use OCR for a page with much text on an image', async () => {
    const bytes = await stamped('The pump of site 4 is late.\n'.repeat(50), 1);

    const { pages } = await localDocuments(unused).read({ bytes, format: 'pdf', fileName: 'x' });

    expect(pages).toMatchObject([{ method: 'text' }]);
  });

  it('reads only the text of stamped scans beyond the OCR limit, and adds a note', async () => {
    const documents = localDocuments(says('Seen'), { maxPages: 20, maxScannedPages: 2 });

    const { pages, notes } = await documents.read({ bytes: await stamped('A slide', 1, 3), format: 'pdf', fileName: 'x' });

    expect(pages.map(({ method, hasUnreadPictures }) => [method, hasUnreadPictures])).toEqual([
      ['ocr', undefined],
      ['ocr', undefined],
      ['text', true],
    ]);
    expect(notes).toEqual([{ code: 'PICTURES_TOO_MANY' }]);
  });

  it('rethrows errors of the OCR engine', async () => {
    await expect(localDocuments(unused).read({ bytes: await pdfOf(1), format: 'pdf', fileName: 'x' })).rejects.toThrow(
      'no picture was expected',
    );
  });

  it('adds a NO_TEXT note to a file without text', async () => {
    const read = (text: string) => localDocuments(unused).read({ bytes: Buffer.from(text), format: 'txt', fileName: 'x' });

    expect((await read(' \n ')).notes).toEqual([{ code: 'NO_TEXT' }]);
    expect((await read('Pump')).notes).toBeUndefined();
  });

  it('decodes character escapes in JSON, and changes nothing else', async () => {
    const bytes = Buffer.from('{"name": "M\\u00fcller", "path": "C:\\\\u00fc", "quote": "\\u0022", "id": 1234567890123456789}');

    const { text } = await localDocuments(unused).read({ bytes, format: 'txt', fileName: 'x.json' });

    expect(text).toBe('{"name": "Müller", "path": "C:\\\\u00fc", "quote": "\\u0022", "id": 1234567890123456789}');
  });

  it('decodes character references in damaged XML', async () => {
    const bytes = Buffer.from('<?xml version="1.0"?><order name="M&#252;ller &#x26; &#xD83D;Sons &#x1F600;">');

    const { text } = await localDocuments(unused).read({ bytes, format: 'txt', fileName: 'x.xml' });

    expect(text).toBe('<?xml version="1.0"?><order name="Müller &#x26; \ufffdSons 😀">');
  });

  it('doesn’t change the bytes passed to it', async () => {
    const bytes = await pdfOf(1, () => 'Read me twice.');
    const before = Buffer.from(bytes);

    await localDocuments(unused).read({ bytes, format: 'pdf', fileName: 'x' });

    expect(Buffer.from(bytes)).toEqual(before);
  });
});
