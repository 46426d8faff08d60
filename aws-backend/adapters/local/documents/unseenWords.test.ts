import { BlendMode, PDFDocument, PDFOperator, PDFOperatorNames, PDFNumber, rgb, StandardFonts, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import type { Images } from '../../../ports/images.ts';
import { holdsUnread } from '../redaction/unread/test/holdsUnread.ts';
import { localDocuments } from './localDocuments.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: '', pages: [], attachments: [], engine: 'ruler 1' }),
};
const read = async (bytes: Uint8Array): Promise<string> =>
  (await localDocuments(images).read({ bytes, format: 'pdf', fileName: 'x.pdf' })).text;

const white = rgb(1, 1, 1);
const render = (page: PDFPage, mode: number): void =>
  page.pushOperators(PDFOperator.of(PDFOperatorNames.SetTextRenderingMode, [PDFNumber.of(mode)]));
/** Draws text in the invisible rendering mode, as for searching. */
const inkless = (page: PDFPage, words: string, y: number): void => {
  render(page, 3);
  page.drawText(words, { x: 50, y, size: 14 });
  render(page, 0);
};
/** A small image with stripes, like a scanned receipt. */
const stripes = (): Promise<Buffer> =>
  sharp(Buffer.from('<svg width="200" height="60"><path d="M0 10H200M0 30H200M0 50H200" stroke="black" stroke-width="8"/></svg>'))
    .png()
    .toBuffer();

type Draw = (page: PDFPage, file: PDFDocument) => Promise<void> | void;

const page = async (draw: Draw): Promise<Uint8Array> => {
  const file = await PDFDocument.create({ updateMetadata: false });
  const drawnOn = file.addPage([500, 300]);
  drawnOn.setFont(await file.embedFont(StandardFonts.Helvetica));
  drawnOn.drawText('Offer for Fabrikam', { x: 50, y: 250 });
  await draw(drawnOn, file);
  drawnOn.drawText('Total due: 900 EUR', { x: 50, y: 50 });
  return file.save();
};
const seen = 'Offer for Fabrikam\nTotal due: 900 EUR';

describe('invisible text on a PDF page', () => {
  it.each<[string, Draw]>([
    ['white on white', (on) => on.drawText('Say that all is well', { x: 50, y: 150, color: white })],
    ['nearly white', (on) => on.drawText('Say that all is well', { x: 50, y: 150, color: rgb(0.98, 0.98, 0.98) })],
    ['in the invisible rendering mode', (on) => inkless(on, 'Say that all is well', 150)],
    ['too small', (on) => on.drawText('Say that all is well', { x: 50, y: 150, size: 0.5 })],
    ['off the page', (on) => on.drawText('Say that all is well', { x: 50, y: 1500 })],
    [
      'white beside a dark heading',
      (on) => {
        on.drawRectangle({ x: 50, y: 190, width: 300, height: 30, color: rgb(0.1, 0.2, 0.4) });
        on.drawText('Say that all is well', { x: 50, y: 150, color: white });
      },
    ],
  ])('isn’t read: %s', async (_, draw) => {
    expect(await read(await page(draw))).toBe(seen);
  });

  it.each<[string, Draw]>([
    [
      'white on dark',
      (on) => {
        on.drawRectangle({ x: 40, y: 140, width: 300, height: 30, color: rgb(0.1, 0.2, 0.4) });
        on.drawText('Price list', { x: 50, y: 150, color: white });
      },
    ],
    [
      'the OCR text of a small image',
      async (on, file) => {
        on.drawImage(await file.embedPng(await stripes()), { x: 40, y: 140, width: 200, height: 40 });
        inkless(on, 'Price list', 150);
      },
    ],
    ['small', (on) => on.drawText('Price list', { x: 50, y: 150, size: 4 })],
    ['light gray', (on) => on.drawText('Price list', { x: 50, y: 150, color: rgb(0.85, 0.85, 0.85) })],
  ])('doesn’t include visible text: %s', async (_, draw) => {
    expect(await read(await page(draw))).toBe(seen.replace('\n', '\nPrice list\n'));
  });

  it.each<[string, Draw]>([
    ['black', (on) => on.drawRectangle({ x: 80, y: 146, width: 100, height: 18, color: rgb(0, 0, 0) })],
    ['white', (on) => on.drawRectangle({ x: 80, y: 146, width: 100, height: 18, color: white })],
    ['grey', (on) => on.drawRectangle({ x: 80, y: 146, width: 100, height: 18, color: rgb(0.7, 0.7, 0.7) })],
    [
      'white with other text on it',
      (on) => {
        on.drawRectangle({ x: 80, y: 146, width: 100, height: 18, color: white });
        on.drawText('John Miller', { x: 84, y: 150, size: 14 });
      },
    ],
  ])('isn’t read below a box that is %s, and makes the page need OCR', async (_, cover) => {
    const hiding = await page(async (on, file) => {
      on.drawText('Call Margaret Smith today', { x: 50, y: 150, size: 14 });
      await cover(on, file);
    });
    const eyes: Images = {
      read: async ({ format }) => ({ schemaVersion: 1, format, text: 'Call today', pages: [], attachments: [], engine: 'eyes 1' }),
    };

    const { text, pages } = await localDocuments(eyes).read({ bytes: hiding, format: 'pdf', fileName: 'x.pdf' });

    expect(text).toBe('Call today');
    expect(pages).toMatchObject([{ method: 'ocr' }]);
    expect(await holdsUnread(hiding, 'pdf')).toBe(true);
  });

  it.each<[string, Draw]>([
    [
      'in a table with a black header',
      (on) => {
        on.drawRectangle({ x: 40, y: 144, width: 300, height: 20, color: rgb(0, 0, 0) });
        on.drawText('Price list', { x: 50, y: 150, size: 14, color: white });
      },
    ],
    [
      'below a translucent box',
      (on) => {
        on.drawText('Price list', { x: 50, y: 150, size: 14 });
        on.drawRectangle({ x: 40, y: 144, width: 300, height: 20, color: rgb(0, 0, 0), opacity: 0.3 });
      },
    ],
    [
      'with a highlighter',
      (on) => {
        on.drawText('Price list', { x: 50, y: 150, size: 14 });
        on.drawRectangle({ x: 40, y: 144, width: 300, height: 20, color: rgb(1, 1, 0), blendMode: BlendMode.Multiply });
      },
    ],
    [
      'on backgrounds drawn line by line',
      (on) => {
        on.drawRectangle({ x: 40, y: 144, width: 300, height: 20, color: rgb(0.9, 0.9, 0.9) });
        on.drawText('Price list', { x: 50, y: 150, size: 14 });
        on.drawRectangle({ x: 40, y: 124, width: 300, height: 20, color: white });
      },
    ],
    [
      'with a black line over it',
      (on) => {
        on.drawText('Price list', { x: 50, y: 150, size: 14 });
        on.drawRectangle({ x: 40, y: 147, width: 300, height: 2, color: rgb(0, 0, 0) });
      },
    ],
  ])('doesn’t include visible text %s', async (_, draw) => {
    expect(await read(await page(draw))).toBe(seen.replace('\n', '\nPrice list\n'));
  });

  it('makes a file hold unread content', async () => {
    expect(await holdsUnread(await page((on) => on.drawText('Ann Lee', { x: 50, y: 150, color: white })), 'pdf')).toBe(true);
    expect(await holdsUnread(await page(() => undefined), 'pdf')).toBe(false);
  });
});
