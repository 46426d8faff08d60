import { PDFDocument, PDFName, PDFOperator, PDFOperatorNames, StandardFonts, degrees, type PDFImage, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import type { Images } from '../../../ports/images.ts';
import { localImages } from '../images/localImages.ts';
import { localDocuments } from './localDocuments.ts';

const images = localImages();
afterAll(() => images.close());

const identityCard = ['Identity card of Margaret Thompson', 'Born on 12 March 1980 in Leeds'];

/** An image with lines of text. */
const pictureOf = async (lines: readonly string[] = identityCard, width = 900): Promise<Buffer> => {
  const texts = lines.map((line, index) => `<text x="30" y="${String(80 + 90 * index)}" font-size="44">${line}</text>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="240">${texts.join('')}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: 'white' }).png().toBuffer();
};

/** Pages of two lines with space for an image between them. */
const pageWith = async (
  draw: (page: PDFPage, picture: PDFImage, pdf: PDFDocument) => Promise<void> | void,
  count = 1,
): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const picture = await pdf.embedPng(await pictureOf());
  for (let number = 1; number <= count; number += 1) {
    const page = pdf.addPage([595, 842]);
    page.drawText('The applicant showed this card:', { x: 60, y: 700, size: 12, font });
    await draw(page, picture, pdf);
    page.drawText(`It was checked at the desk on page ${String(number)}.`, { x: 60, y: 450, size: 12, font });
  }
  return pdf.save();
};

const read = (bytes: Uint8Array, by: Images = images, maxScannedPages = 10) =>
  localDocuments(by, { maxPages: 100, maxScannedPages }).read({ bytes, format: 'pdf', fileName: 'application.pdf' });

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

const inBetween = { x: 60, y: 500, width: 450, height: 120 };

describe('an image on a PDF page with text', () => {
  it.each<[string, Parameters<typeof pageWith>[0]]>([
    ['as a whole', (page, picture) => page.drawImage(picture, inBetween)],
    [
      'in strips, as scanners write them',
      async (page, _, pdf) => {
        for (let strip = 0; strip < 4; strip += 1) {
          const png = await sharp(await pictureOf())
            .extract({ left: 0, top: strip * 60, width: 900, height: 60 })
            .toBuffer();
          page.drawImage(await pdf.embedPng(png), { ...inBetween, y: 590 - strip * 30, height: 30 });
        }
      },
    ],
    [
      'in a form XObject',
      async (page, _, pdf) => {
        const inner = await PDFDocument.create();
        inner.addPage([900, 240]).drawImage(await inner.embedPng(await pictureOf()), { x: 0, y: 0, width: 900, height: 240 });
        const [embedded] = await pdf.embedPdf(await inner.save());
        if (embedded) page.drawPage(embedded, inBetween);
      },
    ],
    ['much smaller than its resolution', (page, picture) => page.drawImage(picture, { ...inBetween, width: 120, height: 32 })],
    [
      'as the fill pattern of a shape',
      (page, picture, pdf) => {
        const pattern = pdf.context.stream('450 0 0 120 0 0 cm /Card Do', {
          Type: 'Pattern',
          PatternType: 1,
          PaintType: 1,
          TilingType: 1,
          BBox: [0, 0, 450, 120],
          XStep: 450,
          YStep: 120,
          Matrix: [1, 0, 0, 1, 60, 500],
          Resources: { XObject: { Card: picture.ref } },
        });
        page.node.Resources()?.set(PDFName.of('Pattern'), pdf.context.obj({ Photo: pdf.context.register(pattern) }));
        page.pushOperators(
          PDFOperator.of(PDFOperatorNames.NonStrokingColorspace, [PDFName.of('Pattern')]),
          PDFOperator.of(PDFOperatorNames.NonStrokingColorN, [PDFName.of('Photo')]),
          PDFOperator.of(
            PDFOperatorNames.AppendRectangle,
            [60, 500, 450, 120].map((each) => pdf.context.obj(each)),
          ),
          PDFOperator.of(PDFOperatorNames.FillNonZero),
        );
      },
    ],
  ])('is read in its place: %s', async (_, draw) => {
    const { text, pages, notes } = await read(await pageWith(draw));

    expect(lines(text)).toEqual(['The applicant showed this card:', ...identityCard, 'It was checked at the desk on page 1.']);
    expect(pages).toMatchObject([{ method: 'text' }]);
    expect(notes).toBeUndefined();
  });

  it('is read on a rotated page', async () => {
    const bytes = await pageWith((page, picture) => {
      page.setRotation(degrees(90));
      page.drawImage(picture, { ...inBetween, x: 400, y: 280, rotate: degrees(90) });
    });

    expect(lines((await read(bytes)).text)).toEqual(expect.arrayContaining(identityCard));
  });

  it('is read once if it is the same on every page', async () => {
    let count = 0;
    const counting: Images = {
      read: (file) => {
        count += 1;
        return images.read(file);
      },
    };

    const { text, pages } = await read(await pageWith((page, picture) => page.drawImage(picture, inBetween), 5), counting, 1);

    expect(count).toBe(1);
    expect(text.match(/Margaret Thompson/g)).toHaveLength(5);
    expect(pages.some(({ hasUnreadPictures }) => hasUnreadPictures)).toBe(false);
  });

  it('is marked as unread beyond the limit', async () => {
    const bytes = await pageWith(async (page, _, pdf) => {
      page.drawImage(await pdf.embedPng(await pictureOf([`Card ${String(pdf.getPageCount())}`])), inBetween);
    }, 3);

    const { text, pages, notes } = await read(bytes, images, 2);

    expect(text.match(/Card \d/g)).toEqual(['Card 1', 'Card 2']);
    expect(pages.map(({ hasUnreadPictures }) => hasUnreadPictures)).toEqual([undefined, undefined, true]);
    expect(notes).toEqual([{ code: 'PICTURES_TOO_MANY' }]);
  });

  it.each<[string, Parameters<typeof pageWith>[0]]>([
    ['too small for text', (page, picture) => page.drawImage(picture, { ...inBetween, width: 30, height: 8 })],
    [
      'a scan with an OCR text layer',
      (page, picture) => {
        page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
        page.pushOperators(PDFOperator.of(PDFOperatorNames.SetTextRenderingMode, [page.doc.context.obj(3)]));
        for (let line = 0; line < 9; line += 1)
          page.drawText(`What was read on line ${String(line)} of the scan`, { x: 60, y: 400 - line * 20 });
      },
    ],
    [
      'a background of text',
      (page, picture) => {
        page.drawImage(picture, inBetween);
        for (let line = 0; line < 10; line += 1) page.drawText('word '.repeat(20), { x: 60, y: 610 - line * 12, size: 8 });
      },
    ],
  ])('isn’t read if it is %s', async (_, draw) => {
    const none: Images = { read: () => Promise.reject(new Error('no picture was expected')) };

    await expect(read(await pageWith(draw), none)).resolves.toMatchObject({ pages: [{ method: 'text', confidence: 1 }] });
  });
});
