import { PDFDocument, PDFName, StandardFonts, type PDFDict, type PDFRawStream } from 'pdf-lib';

/** Builds a page with a text and the additional content that `further` returns. */
export const page = async (further: (file: PDFDocument, resources: PDFDict) => PDFRawStream | string): Promise<Uint8Array> => {
  const file = await PDFDocument.create();
  const made = file.addPage([400, 400]);
  made.drawText('Ten pumps for Anna', { x: 20, y: 300, font: await file.embedFont(StandardFonts.Helvetica) });
  const resources = made.node.Resources();
  if (!resources) throw new Error('A page has resources');
  const drawn = further(file, resources);
  made.node.addContentStream(file.context.register(typeof drawn === 'string' ? file.context.stream(drawn) : drawn));
  return file.save();
};

export const withObject = (file: PDFDocument, resources: PDFDict, object: PDFRawStream): string => {
  resources.set(PDFName.of('XObject'), file.context.obj({ X: file.context.register(object) }));
  return 'q 300 0 0 200 20 20 cm /X Do Q';
};

/** Nested forms, each of which draws the next one twice. */
export const forms = (file: PDFDocument, count: number, content: string): PDFRawStream => {
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 400, 400] };
  let inner = file.context.stream(content, form);
  for (let made = 1; made < count; made += 1) {
    const Resources = { XObject: { X: file.context.register(inner) } };
    inner = file.context.stream('/X Do /X Do', { ...form, Resources });
  }
  return inner;
};

/** A drawing that would take forever: 2^39 areas. */
export const areas = (file: PDFDocument, resources: PDFDict): string => withObject(file, resources, forms(file, 40, '0 0 10 10 re f'));

/** Joins the first pages of several files. */
export const joined = async (...files: Uint8Array[]): Promise<Uint8Array> => {
  const whole = await PDFDocument.create();
  for (const each of files) {
    const [copied] = await whole.copyPages(await PDFDocument.load(each), [0]);
    if (copied) whole.addPage(copied);
  }
  return whole.save();
};
