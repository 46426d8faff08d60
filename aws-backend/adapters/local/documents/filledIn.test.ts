import { PDFDocument, PDFName, PDFString, StandardFonts, type PDFForm, type PDFPage } from 'pdf-lib';
import { read } from './test/reading.ts';

/** A page with labels at these positions, and form fields that `fill` adds. */
const form = async (
  labels: readonly (readonly [string, number, number])[],
  fill: (form: PDFForm, page: PDFPage, pdf: PDFDocument) => void,
): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([400, 400]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const [text, x, y] of labels) page.drawText(text, { x, y, size: 12, font });
  fill(pdf.getForm(), page, pdf);
  return pdf.save();
};

const field = (name: string, x: number, y: number) => (filled: PDFForm, page: PDFPage) => {
  const text = filled.createTextField(name);
  text.setText(name);
  text.addToPage(page, { x, y, width: 120, height: 20, borderWidth: 0 });
};

const linesOf = async (bytes: Uint8Array) => {
  const { text, formFields = [] } = await read(bytes, 'pdf');
  return { lines: text.split('\n'), fields: formFields.map(({ name, value }) => [name, value]) };
};

describe('the form values of a PDF', () => {
  it('are read beside their labels', async () => {
    const bytes = await form(
      [
        ['Company:', 20, 350],
        ['Contact:', 20, 320],
      ],
      (filled, page) => {
        field('Ann Lee', 100, 315)(filled, page);
        field('Globex Ltd', 100, 345)(filled, page);
      },
    );

    const { lines, fields } = await linesOf(bytes);

    expect(lines).toEqual(['Company:\tGlobex Ltd', 'Contact:\tAnn Lee']);
    expect(fields).toEqual([
      ['Company', 'Globex Ltd'],
      ['Contact', 'Ann Lee'],
    ]);
  });

  it('are read below a row of labels', async () => {
    const bytes = await form(
      [
        ['First name', 20, 350],
        ['Last name', 200, 350],
        ['Thank you for your order', 20, 200],
      ],
      (filled, page) => {
        field('Ann', 20, 322)(filled, page);
        field('Lee', 200, 322)(filled, page);
      },
    );

    const { lines, fields } = await linesOf(bytes);

    expect(lines).toEqual(['First name\tLast name', 'Ann\tLee', 'Thank you for your order']);
    expect(fields).toEqual([
      ['First name', 'Ann'],
      ['Last name', 'Lee'],
    ]);
  });

  it('include checkboxes and radio buttons, ticked and empty', async () => {
    const labels = [
      ['New customer:', 20, 350],
      ['Payment:', 20, 320],
      ['Card', 120, 320],
      ['Invoice', 220, 320],
    ] as const;
    const bytes = await form(labels, (filled, page) => {
      const box = filled.createCheckBox('new');
      box.addToPage(page, { x: 120, y: 348, width: 14, height: 14 });
      box.check();
      const choice = filled.createRadioGroup('payment');
      choice.addOptionToPage('card', page, { x: 100, y: 318, width: 14, height: 14 });
      choice.addOptionToPage('invoice', page, { x: 200, y: 318, width: 14, height: 14 });
      choice.select('invoice');
    });

    const { lines, fields } = await linesOf(bytes);

    expect(lines).toEqual(['New customer:\t☑', 'Payment:\t☐ Card\t☑ Invoice']);
    expect(fields).toEqual([
      ['New customer', '☑'],
      ['Payment', 'Invoice'],
    ]);
  });

  it('include text typed on a page without fields, but not link texts that repeat the page', async () => {
    const bytes = await form(
      [
        ['Company:', 20, 350],
        ['See our terms', 20, 320],
      ],
      (_, page, pdf) => {
        const note = (Subtype: string, Rect: number[], Contents: string) =>
          pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype, Rect, Contents: PDFString.of(Contents), F: 4 }));
        const notes = [note('FreeText', [100, 345, 220, 365], 'Globex Ltd'), note('Link', [20, 320, 120, 332], 'our terms')];
        page.node.set(PDFName.of('Annots'), pdf.context.obj(notes));
      },
    );

    expect((await linesOf(bytes)).lines).toEqual(['Company:\tGlobex Ltd', 'See our terms']);
  });
});

it('a letterspaced heading of a PDF is read as one word', async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([400, 400]);
  const font = await pdf.embedFont(StandardFonts.HelveticaBold);
  for (const [index, letter] of ['I', 'N', 'V', 'O', 'I', 'C', 'E'].entries())
    page.drawText(letter, { x: 20 + 24 * index, y: 350, size: 18, font });

  expect((await read(await pdf.save(), 'pdf')).text).toBe('INVOICE');
});
