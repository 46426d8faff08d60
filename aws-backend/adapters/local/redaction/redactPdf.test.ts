import { readFile } from 'node:fs/promises';
import { beginText, endText, PDFDict, PDFDocument, PDFHexString, PDFName, setFontAndSize, setTextMatrix, showText } from 'pdf-lib';
import sharp from 'sharp';
import { getDocumentProxy, renderPageAsImage } from 'unpdf';
import type { MediaResult } from '../../../contracts/result.ts';
import { sampleMedia } from '../../../test/media.ts';
import { localDocuments } from '../documents/localDocuments.ts';
import { parserLimits, pdfLimits } from '../documents/pdfLimits.ts';
import { areas, joined, page } from '../documents/test/hostilePdf.ts';
import { localImages } from '../images/localImages.ts';
import { localLanguage } from '../language/localLanguage.ts';
import { ocrWords } from './ocrWords.ts';
import { redactPdf } from './redactPdf.ts';
import { redactPicture } from './redactPicture.ts';

jest.setTimeout(180_000);

const images = localImages();
const ocr = ocrWords();
const documents = localDocuments(images);
afterAll(async () => {
  await Promise.all([ocr.close(), images.close()]);
});

/** Reads a sample as the pipeline does. */
const readSample = async (
  fileName: string,
  format: 'pdf' | 'png',
): Promise<{ bytes: Uint8Array; result: MediaResult; values: string[] }> => {
  const bytes = await readFile(`scripts/samples/${fileName}`);
  const extraction = format === 'pdf' ? await documents.read({ bytes, format, fileName }) : await images.read({ bytes, format });
  const found = await localLanguage().findPersonalData(extraction.text, 'en');
  // If no personal data is found, the first two words that look like a name are used.
  const name = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.exec(extraction.text);
  const stated = name ? [{ category: 'NAME' as const, start: name.index, end: name.index + name[0].length, confidence: 1 }] : [];
  const personalData = found.length > 0 ? found : stated;
  const result = { media: sampleMedia(), extraction, personalData } as unknown as MediaResult;
  return { bytes, result, values: personalData.map(({ start, end }) => extraction.text.slice(start, end)) };
};

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Returns the text that is still readable on the copy, by OCR. */
const seenOn = async (picture: Uint8Array): Promise<string> => letters((await ocr.find(picture)).map(({ text }) => text).join(' '));

const lightnessOf = async (copy: Uint8Array, number: number): Promise<number | undefined> => {
  const drawn = await renderPageAsImage(new Uint8Array(copy), number, { scale: 1, canvasImport: () => import('@napi-rs/canvas') });
  return (await sharp(new Uint8Array(drawn)).stats()).channels[0]?.mean;
};

describe('a redacted copy', () => {
  it.each(['invoice.pdf', 'scanned-contract.pdf'])('of %s has no text layer and shows no personal data', async (fileName) => {
    const { bytes, result, values } = await readSample(fileName, 'pdf');
    expect(values.length).toBeGreaterThan(0);

    const copy = await redactPdf(bytes, result, ocr);

    const pdf = await getDocumentProxy(new Uint8Array(copy), { verbosity: 0 });
    const original = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    expect(pdf.numPages).toBe(original.numPages);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      expect((await page.getTextContent()).items).toEqual([]);
      const seen = await seenOn(
        new Uint8Array(await renderPageAsImage(pdf, number, { scale: 2, canvasImport: () => import('@napi-rs/canvas') })),
      );
      for (const value of values) expect(seen).not.toContain(letters(value));
    }
  });

  it('of a scan whose only text is a stamp shows no personal data of the scan', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    const scan = await pdf.embedPng(await readFile('scripts/samples/scanned-letter.png'));
    page.drawImage(scan, { x: 0, y: 0, width: 595, height: 842 });
    page.drawText('Envelope ID: 4711', { x: 20, y: 830, size: 7 });
    const bytes = await pdf.save();
    const extraction = await documents.read({ bytes, format: 'pdf', fileName: 'stamped.pdf' });
    const personalData = await localLanguage().findPersonalData(extraction.text, 'en');
    expect(personalData.length).toBeGreaterThan(2);

    const copy = await getDocumentProxy(
      await redactPdf(bytes, { media: sampleMedia(), extraction, personalData } as unknown as MediaResult, ocr),
    );

    const seen = await seenOn(
      new Uint8Array(await renderPageAsImage(copy, 1, { scale: 2, canvasImport: () => import('@napi-rs/canvas') })),
    );
    for (const { start, end } of personalData) expect(seen).not.toContain(letters(extraction.text.slice(start, end)));
    expect(seen.length).toBeGreaterThan(50);
  });

  /** A page of text with the image of a card. */
  const withCard = async (): Promise<Uint8Array> => {
    const card =
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="240"><g font-size="44"><text x="30" y="80">Identity card of</text><text x="30" y="180">Margaret Thompson</text></g></svg>';
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    page.drawText('The applicant showed the card below at the desk.', { x: 60, y: 700, size: 14 });
    const picture = await pdf.embedPng(await sharp(Buffer.from(card)).flatten({ background: 'white' }).png().toBuffer());
    page.drawImage(picture, { x: 60, y: 500, width: 450, height: 120 });
    return pdf.save();
  };
  const seenOnFirst = async (copy: Uint8Array): Promise<string> => {
    const opened = await getDocumentProxy(copy, { verbosity: 0 });
    return seenOn(new Uint8Array(await renderPageAsImage(opened, 1, { scale: 2, canvasImport: () => import('@napi-rs/canvas') })));
  };

  it('of a page with text shows no personal data in an image on it', async () => {
    const bytes = await withCard();
    const extraction = await documents.read({ bytes, format: 'pdf', fileName: 'card.pdf' });
    const personalData = await localLanguage().findPersonalData(extraction.text, 'en');

    const copy = await redactPdf(bytes, { media: sampleMedia(), extraction, personalData } as unknown as MediaResult, ocr);

    expect(personalData.map(({ start, end }) => extraction.text.slice(start, end))).toEqual(['Margaret Thompson']);
    const seen = await seenOnFirst(copy);
    expect(seen).toContain('identitycardof');
    expect(seen).toContain('applicant');
    for (const word of ['margaret', 'thompson']) expect(seen).not.toContain(word);
  });

  it('shows nothing of an image that wasn’t read', async () => {
    const bytes = await withCard();
    const extraction = await localDocuments(images, { maxPages: 10, maxScannedPages: 0 }).read({
      bytes,
      format: 'pdf',
      fileName: 'card.pdf',
    });

    const seen = await seenOnFirst(
      await redactPdf(bytes, { media: sampleMedia(), extraction, personalData: [] } as unknown as MediaResult, ocr),
    );

    expect(extraction.pages).toMatchObject([{ hasUnreadPictures: true }]);
    expect(seen).toContain('applicant');
    expect(seen).not.toMatch(/identity|margaret/);
  });

  it('shows nothing of a page that wasn’t read, such as by Textract', async () => {
    const pdf = await PDFDocument.create();
    for (const text of ['Prices', 'Ann Lee']) pdf.addPage([300, 300]).drawText(text);
    const pages = [{ number: 1, start: 0, end: 6, method: 'ocr', confidence: 1 }];
    const result = { media: sampleMedia(), extraction: { text: 'Prices', pages }, personalData: [] } as unknown as MediaResult;

    const copy = await redactPdf(await pdf.save(), result, { ...ocr, find: () => Promise.resolve([]) });

    expect(await lightnessOf(copy, 1)).toBeGreaterThan(200);
    expect(await lightnessOf(copy, 2)).toBeLessThan(10);
  });

  it('has a black page in place of one that exceeds the parser’s limits', async () => {
    const bytes = await joined(await page(areas), await page(() => ''));
    const limits = { ...parserLimits, maxPieces: 20_000 };
    const extraction = await localDocuments(images, { ...pdfLimits, parser: limits }).read({ bytes, format: 'pdf', fileName: 'a' });

    const copy = await redactPdf(bytes, { media: sampleMedia(), extraction, personalData: [] } as unknown as MediaResult, ocr, limits);

    expect(await lightnessOf(copy, 1)).toBeLessThan(10);
    expect(await lightnessOf(copy, 2)).toBeGreaterThan(200);
  });

  it('has a black page in place of a damaged one', async () => {
    const pdf = await PDFDocument.create();
    for (const text of ['Prices', 'Offers']) pdf.addPage([300, 300]).drawText(text);
    const file = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1');
    const bytes = Buffer.from(file.replace('6 0 obj', '6R0 obj'), 'latin1');
    const extraction = await documents.read({ bytes, format: 'pdf', fileName: 'a.pdf' });
    expect(extraction.text).toBe('Page 1 (damaged, not read)\n\nOffers');

    const copy = await redactPdf(bytes, { media: sampleMedia(), extraction, personalData: [] } as unknown as MediaResult, ocr);

    expect(await lightnessOf(copy, 1)).toBeLessThan(10);
    expect(await lightnessOf(copy, 2)).toBeGreaterThan(200);
  });

  it('of a page that is too large to render has the same page size', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([14_400, 14_400]).drawText('A plan', { x: 100, y: 7000, size: 900 });
    const bytes = await pdf.save();
    const extraction = await documents.read({ bytes, format: 'pdf', fileName: 'plan.pdf' });

    const copy = await PDFDocument.load(
      await redactPdf(bytes, { media: sampleMedia(), extraction, personalData: [] } as unknown as MediaResult, ocr),
    );

    expect(copy.getPage(0).getSize()).toEqual({ width: 14_400, height: 14_400 });
  });

  it('of a form shows no personal data in its values', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 300]);
    page.drawText('Application for a trade account. Company and applicant:', { x: 40, y: 250, size: 14 });
    const applicant = 'Margaret Thompson';
    for (const [index, value] of ['Fabrikam Pumps', applicant].entries()) {
      const field = pdf.getForm().createTextField(`field ${String(index)}`);
      field.setText(value);
      field.addToPage(page, { x: 40, y: 180 - index * 60, width: 400, height: 40 });
    }
    const bytes = await pdf.save();
    const extraction = await documents.read({ bytes, format: 'pdf', fileName: 'form.pdf' });
    const personalData = await localLanguage().findPersonalData(extraction.text, 'en');

    const copy = await redactPdf(bytes, { media: sampleMedia(), extraction, personalData } as unknown as MediaResult, ocr);

    expect(personalData.map(({ start, end }) => extraction.text.slice(start, end))).toEqual([applicant]);
    const opened = await getDocumentProxy(copy, { verbosity: 0 });
    const seen = await seenOn(
      new Uint8Array(await renderPageAsImage(opened, 1, { scale: 2, canvasImport: () => import('@napi-rs/canvas') })),
    );
    expect(seen).toContain('fabrikam');
    for (const word of applicant.split(' ')) expect(seen).not.toContain(letters(word));
  });

  it('covers upside-down text and signatures in their places', async () => {
    const pdf = await PDFDocument.create();
    const drawnOn = pdf.addPage([400, 300]);
    drawnOn.drawText('Order form for pumps of Ann Lee', { x: 40, y: 250, size: 14 });
    const { context } = pdf;
    const Font = drawnOn.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    const [name = PDFName.of('F')] = Font?.keys() ?? [];
    const drawnUpsideDown = [beginText(), setFontAndSize(name, 16), setTextMatrix(-1, 0, 0, -1, 300, 150)];
    drawnOn.pushOperators(...drawnUpsideDown, showText(PDFHexString.of(Buffer.from('Paid by Ann Lee').toString('hex'))), endText());
    const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 40], Resources: { Font } };
    const N = context.register(context.stream(`BT ${name.toString()} 16 Tf 5 10 Td (Signed by Ann Lee) Tj ET`, form));
    const signature = { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: 4, Rect: [40, 20, 240, 60], AP: { N } };
    drawnOn.node.addAnnot(context.register(context.obj(signature)));
    const bytes = await pdf.save();
    const extraction = await documents.read({ bytes, format: 'pdf', fileName: 'signed.pdf' });
    const found = [...extraction.text.matchAll(/Ann Lee/g)].map(({ index }) => index);
    const personalData = found.map((start) => ({ category: 'NAME', start, end: start + 7, confidence: 1 }));

    const copy = await redactPdf(bytes, { media: sampleMedia(), extraction, personalData } as unknown as MediaResult, ocr);

    const drawn = await renderPageAsImage(copy, 1, { scale: 1, canvasImport: () => import('@napi-rs/canvas') });
    const lightnessAt = async (left: number, top: number, width: number, height: number): Promise<number | undefined> => {
      const part = await sharp(new Uint8Array(drawn)).extract({ left, top, width, height }).png().toBuffer();
      return (await sharp(part).stats()).channels[0]?.mean;
    };
    expect(found).toHaveLength(3);
    expect(await lightnessAt(195, 152, 45, 8)).toBeLessThan(20);
    expect(await lightnessAt(45, 245, 190, 30)).toBeLessThan(20);
    expect(await lightnessAt(310, 100, 80, 100)).toBeGreaterThan(240);
  });

  it('of an image shows no personal data, but the rest', async () => {
    const { bytes, result, values } = await readSample('scanned-letter.png', 'png');
    expect(values.length).toBeGreaterThan(0);

    const { bytes: copy, contentType } = await redactPicture({ bytes, format: 'png' }, result, ocr);

    const seen = await seenOn(copy);
    for (const value of values) expect(seen).not.toContain(letters(value));
    expect(seen.length).toBeGreaterThan(50);
    expect(contentType).toBe('image/jpeg');
  });

  it('of an image with too many pixels is rejected without a retry', async () => {
    const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    png.writeUInt32BE(15_000, 16);
    png.writeUInt32BE(15_000, 20);
    const result = { extraction: { text: '', pages: [] }, personalData: [] } as unknown as MediaResult;

    await expect(redactPicture({ bytes: png, format: 'png' }, result, ocr)).rejects.toMatchObject({ code: 'TOO_MANY_PIXELS' });
  });

  it.each([0, 6, -90, 180])('of an image rotated by %d degrees covers only personal data', async (degrees) => {
    const lines = ['Delivery note 77120, three pallets', 'Received by Margaret Thompson in Leeds', 'Please check all goods on arrival'];
    const texts = lines.map((line, row) => `<text x="60" y="${String(100 + row * 90)}" font-size="40">${line}</text>`).join('');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="340">${texts}</svg>`;
    const upright = sharp(Buffer.from(svg)).flatten({ background: 'white' });
    const bytes = await upright.rotate(degrees, { background: 'white' }).png().toBuffer();
    const extraction = await images.read({ bytes, format: 'png' });
    const start = extraction.text.indexOf('Margaret Thompson');
    const personalData = [{ category: 'NAME', start, end: start + 17, confidence: 1 }];
    expect(start).toBeGreaterThan(0);

    const { bytes: copy } = await redactPicture({ bytes, format: 'png' }, { extraction, personalData } as unknown as MediaResult, ocr);

    const seen = await images.read({ bytes: copy, format: 'jpeg' });
    for (const word of ['Margaret', 'Thompson']) expect(seen.text).not.toContain(word);
    for (const word of ['77120', 'pallets', 'Received', 'Please', 'arrival']) expect(seen.text).toContain(word);
  });
});
