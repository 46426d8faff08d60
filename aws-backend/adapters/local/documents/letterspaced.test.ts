import { PDFDocument, setCharacterSpacing, StandardFonts } from 'pdf-lib';
import { read } from './test/reading.ts';

/** Returns a PDF with one line for each spacing, in points. */
const withSpacing = async (text: string, ...spacings: number[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([600, 400]);
  page.setFont(await pdf.embedFont(StandardFonts.Helvetica));
  for (const [index, spacing] of spacings.entries()) {
    page.pushOperators(setCharacterSpacing(spacing));
    page.drawText(text, { x: 20, y: 350 - 40 * index, size: 12 });
  }
  return pdf.save();
};

describe('letterspaced lines of a PDF', () => {
  it('are read as words', async () => {
    const line = 'Name: Greta Olsen, born in 2001';

    expect((await read(await withSpacing(line, 0, 1, 2, 3, 5), 'pdf')).text.split('\n')).toEqual([line, line, line, line, line]);
  });

  it('keep letters apart that have spaces between them', async () => {
    expect((await read(await withSpacing('Seats: A B or C D', 0, 2), 'pdf')).text).toBe('Seats: A B or C D\nSeats: A B or C D');
  });
});
