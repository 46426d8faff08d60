import { PDFDocument, PDFHexString, PDFName, PDFOperator, PDFOperatorNames, StandardFonts, type PDFPage, type PDFRef } from 'pdf-lib';
import sharp from 'sharp';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';
import { openPdf } from './openPdf.ts';
import { renderPdfPage } from './renderPdfPage.ts';

const images: Images = {
  read: async ({ format }) => ({ schemaVersion: 1, format, text: 'As it is seen', pages: [], attachments: [], engine: 'ruler 1' }),
};
const read = (bytes: Uint8Array) => localDocuments(images).read({ bytes, format: 'pdf', fileName: 'x.pdf' });

/** A page with the layers Offer and Internal; those in `off` are hidden. */
const layered = async (draw: (page: PDFPage, file: PDFDocument) => void, off = ['Internal']): Promise<Uint8Array> => {
  const file = await PDFDocument.create();
  const page = file.addPage([500, 300]);
  page.setFont(await file.embedFont(StandardFonts.Helvetica));
  const { context } = file;
  const layers = new Map<string, PDFRef>();
  for (const name of ['Offer', 'Internal'])
    layers.set(name, context.register(context.obj({ Type: 'OCG', Name: PDFHexString.fromText(name) })));
  const lists = { Order: [...layers.values()], OFF: off.flatMap((name) => layers.get(name) ?? []) };
  file.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [...layers.values()], D: lists }));
  page.node.normalize();
  page.node.Resources()?.set(PDFName.of('Properties'), context.obj(Object.fromEntries(layers)));
  draw(page, file);
  return file.save();
};
const on = (page: PDFPage, layer: string, draw: () => void): void => {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of('OC'), PDFName.of(layer)]));
  draw();
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
};

describe('hidden layers of a PDF', () => {
  it('are left out with a note', async () => {
    const file = await layered((page) => {
      on(page, 'Offer', () => page.drawText('Offer for Fabrikam', { x: 50, y: 200 }));
      on(page, 'Internal', () => page.drawText('Our own cost is 412.50 EUR', { x: 50, y: 170 }));
      page.drawText('Total due: 900.00 EUR', { x: 50, y: 140 });
    });
    const { text, notes } = await read(file);

    expect(text).toBe('Offer for Fabrikam\nTotal due: 900.00 EUR');
    expect(notes).toEqual([{ code: 'HIDDEN_LEFT_OUT' }]);
  });

  it('hide form XObjects drawn on them', async () => {
    const inner = await PDFDocument.create();
    inner.addPage([300, 100]).drawText('Our own cost', { x: 10, y: 10 });
    const bytes = await inner.save();
    const file = await PDFDocument.load(await layered((page) => page.drawText('Offer', { x: 50, y: 200 })));
    const embedded = await file.embedPdf(bytes);
    const page = file.getPage(0);
    on(page, 'Internal', () => embedded.forEach((each) => page.drawPage(each)));

    expect((await read(await file.save())).text).toBe('Offer');
  });

  it('make a page need OCR if its text items can’t be matched with the drawn letters', async () => {
    const file = await layered((page) => {
      page.drawText('Odd words', { x: -5000, y: -5000 });
      on(page, 'Internal', () => page.drawText('Our own cost', { x: 50, y: 170 }));
    });
    const { text, notes } = await read(file);

    expect(text).toBe('As it is seen');
    expect(notes).toEqual([{ code: 'HIDDEN_LEFT_OUT' }]);
  });

  it('aren’t rendered, as for redacted copies', async () => {
    const drawn = async (off: string[]): Promise<number> => {
      const file = await layered((page) => on(page, 'Internal', () => page.drawText('Our own cost', { x: 50, y: 170 })), off);
      const { channels } = await sharp(await renderPdfPage(await openPdf(file), 1))
        .greyscale()
        .stats();
      return channels[0]?.min ?? 255;
    };

    expect(await drawn([])).toBeLessThan(128);
    expect(await drawn(['Internal'])).toBe(255);
  });

  it('are read if they are visible', async () => {
    const file = await layered((page) => on(page, 'Internal', () => page.drawText('Our own cost', { x: 50, y: 170 })), []);
    const { text, notes } = await read(file);

    expect(text).toBe('Our own cost');
    expect(notes).toBeUndefined();
  });

  it('add no note on a page without text on them', async () => {
    const { text, notes } = await read(await layered((page) => page.drawText('Total due', { x: 50, y: 170 })));

    expect(text).toBe('Total due');
    expect(notes).toBeUndefined();
  });
});
