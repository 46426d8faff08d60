import {
  beginText,
  endText,
  moveText,
  PDFDocument,
  PDFHexString,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  showText,
  StandardFonts,
} from 'pdf-lib';
import { read } from './test/reading.ts';

const hexOf = (text: string): PDFHexString => PDFHexString.of(Buffer.from(text).toString('hex'));

/** Skewed lines, with each word drawn separately and scaled to its width in the image, as OCR engines do. */
const leaning = async (slope: number, lines: readonly string[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([600, 400]);
  const name = page.node.newFontDictionary('F1', font.ref);
  lines.forEach((line, index) => {
    page.pushOperators(beginText(), setTextMatrix(1, slope, -slope, 1, 40, 200 - 16 * index), setFontAndSize(name, 11));
    for (const word of line.split(' ')) {
      page.pushOperators(
        setCharacterSqueeze(90 + word.length),
        showText(hexOf(`${word} `)),
        moveText(font.widthOfTextAtSize(`${word} `, 11) + 2, 0),
      );
    }
    page.pushOperators(endText());
  });
  return pdf.save();
};

describe('the OCR text layer of a skewed scan', () => {
  it.each([-0.01, 0.03, -0.08])('keeps its lines with slope %f', async (slope) => {
    const lines = ['You can reach me at (312) 555-0147 or by mail.', 'Yours sincerely, Margaret Thompson', '9 Elm Court, Springfield'];

    expect((await read(await leaning(slope, lines), 'pdf')).text.split('\n')).toEqual(lines);
  });
});
