import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { openPdf } from './openPdf.ts';
import { renderPdfPage } from './renderPdfPage.ts';
import { textLayerOf } from './pdfTextLayer.ts';

describe('a PDF', () => {
  it('is rendered with a standard font that isn’t embedded', async () => {
    const file = await PDFDocument.create();
    file.addPage([100, 100]).drawText('l', { x: 40, y: 10, size: 100, font: await file.embedFont(StandardFonts.Helvetica) });

    const picture = await renderPdfPage(await openPdf(await file.save()), 1);

    // Helvetica's l is a bar; any substitute with serifs has a wider one.
    const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
    const inked = Array.from({ length: info.width }, (_, x) => x).filter((x) =>
      Array.from({ length: info.height }, (__, y) => data[(y * info.width + x) * info.channels] ?? 255).some((dot) => dot < 128),
    );
    expect(inked.length).toBeGreaterThan(5);
    expect(inked.length / info.width).toBeLessThan(0.15);
  });

  it('is read with a predefined Japanese character map (90ms-RKSJ)', async () => {
    const file = await PDFDocument.create();
    const page = file.addPage([300, 100]);
    const { context } = file;
    const descriptor = { Type: 'FontDescriptor', FontName: 'HeiseiMin-W3', Flags: 4, FontBBox: [0, -200, 1000, 900], ItalicAngle: 0 };
    const ofLetters = context.obj({
      ...{ Type: 'Font', Subtype: 'CIDFontType0', BaseFont: 'HeiseiMin-W3', DW: 1000 },
      FontDescriptor: context.register(context.obj({ ...descriptor, Ascent: 800, Descent: -200, CapHeight: 700, StemV: 80 })),
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Japan1'), Supplement: 2 },
    });
    const font = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'HeiseiMin-W3',
      Encoding: '90ms-RKSJ-H',
      DescendantFonts: [context.register(ofLetters)],
    };
    page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: context.register(context.obj(font)) } }));
    page.node.set(PDFName.of('Contents'), context.register(context.stream('BT /F1 20 Tf 20 40 Td <938C8B9E> Tj ET')));

    expect((await textLayerOf(await openPdf(await file.save()), 1)).text).toContain('東京');
  });

  it('with damaged pages is read up to them, and doesn’t end the process', async () => {
    const file = await PDFDocument.create();
    for (let page = 0; page < 3; page += 1) file.addPage([300, 300]).drawText('Ten pumps');
    const text = Buffer.from(await file.save({ useObjectStreams: false })).toString('latin1');
    const second = text.indexOf('/MediaBox', text.indexOf('/MediaBox') + 1);
    const damaged = text.slice(0, second) + text.slice(second).replaceAll('/MediaBox [', '/MediaBox (');
    // Runs in a separate process, because Jest's handles rejections differently.
    const program = `
      import { localDocuments } from './aws-backend/adapters/local/documents/localDocuments.ts';
      const bytes = Buffer.from('${Buffer.from(damaged, 'latin1').toString('base64')}', 'base64');
      const { text, notes } = await localDocuments({}).read({ bytes, format: 'pdf', fileName: 'x' });
      await new Promise((done) => setTimeout(done, 100));
      console.log(JSON.stringify([text, notes]));`;

    const { stdout } = await promisify(execFile)('node_modules/.bin/node', ['--input-type=module', '--eval', program]);

    expect(JSON.parse(stdout)).toEqual(['Ten pumps\n\nFrom page 2 on (damaged, not read)', [{ code: 'PDF_PAGES_UNREAD' }]]);
  });
});
