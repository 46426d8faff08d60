import { PDFDict, PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import type { Images } from '../../../ports/images.ts';
import { localDocuments } from './localDocuments.ts';
import { withoutUnseen } from './unseenSigns.ts';

const unused: Images = { read: () => Promise.reject(new Error('no picture was expected')) };

describe('invisible characters', () => {
  it.each([
    ['soft hyphens', 'Mar\u00adgaret', 'Margaret'],
    ['zero-width spaces', 'ann@\u200bexample.com', 'ann@example.com'],
    ['zero-width non-joiners', 'example\u200c.com', 'example.com'],
    ['direction controls', '\u200e[12/03/2026] \u202a+44 20 7946 0958\u202c', '[12/03/2026] +44 20 7946 0958'],
    ['byte order marks', '> \ufeffHello', '> Hello'],
    ['tag characters', `Pay${String.fromCodePoint(0xe0049, 0xe0067, 0xe006e)} now`, 'Pay now'],
    ['bytes encoded as variation selectors', `Pay😀\ufe0f${String.fromCodePoint(0xe0130, 0xe0141)} now`, 'Pay😀\ufe0f now'],
    ['other line ends', 'a\r\nb\u2028c\u000bd', 'a\nb\nc\nd'],
  ])('are removed: %s', (_, text, expected) => {
    expect(withoutUnseen(text)).toBe(expected);
  });

  it.each(['می‌خواهم', 'क्‍ष', '👨‍👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '葛󠄀', 'naïve – “x”'])('are kept if they have a meaning: %s', (text) => {
    expect(withoutUnseen(text)).toBe(text);
  });

  it('are removed from the text and the tables of a file', async () => {
    const bytes = Buffer.from('Name;Phone\nMar\u00adgaret;+44 20\u200b7946 0958\n');
    const { text, tables } = await localDocuments(unused).read({ bytes, format: 'csv', fileName: 'x.csv' });

    expect(text).toBe('Name\tPhone\nMargaret\t+44 207946 0958');
    expect(tables?.[0]?.rows[1]).toEqual(['Margaret', '+44 207946 0958']);
  });

  it('don’t include hyphens of a PDF that its font maps to soft hyphens', async () => {
    const file = await PDFDocument.create();
    const font = await file.embedFont(StandardFonts.Helvetica);
    file.addPage([300, 300]).drawText('Call 312-555-0147', { font, x: 20, y: 200 });
    await file.flush();
    const toUnicode = file.context.flateStream('1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <2D> <00AD> endbfchar');
    file.context.lookup(font.ref, PDFDict).set(PDFName.of('ToUnicode'), file.context.register(toUnicode));

    expect((await localDocuments(unused).read({ bytes: await file.save(), format: 'pdf', fileName: 'x.pdf' })).text).toBe(
      'Call 312-555-0147',
    );
  });
});
