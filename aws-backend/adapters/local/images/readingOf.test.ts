import type { Page } from 'tesseract.js';
import { lineOf, textOfCells } from './ocrLines.ts';
import { ocrTables } from './ocrTables.ts';
import { readingOf, writtenLines } from './readingOf.ts';

interface Seen {
  text: string;
  left: number;
  confidence?: number;
  height?: number;
}

/** An OCR result with lines 40 pixels apart. */
const pageOf = (...lines: readonly (readonly Seen[])[]): Page => {
  const made = lines.map((words, row) => ({
    words: words.map(({ text, left, confidence = 95, height = 20 }) => ({
      ...{ text, confidence },
      bbox: { x0: left, x1: left + text.length * 10, y0: row * 40 + 20 - height, y1: row * 40 + 20 },
    })),
  }));
  return { confidence: 90, blocks: [{ paragraphs: [{ lines: made }] }] } as unknown as Page;
};
const textOf = (page: Page): string => textOfCells(writtenLines(page).map(lineOf));

describe('The OCR result', () => {
  it('excludes marks of bullets, creases and page edges', () => {
    const page = pageOf(
      [
        { text: '|', left: 0, height: 60 },
        { text: 'Dear', left: 40 },
        { text: 'Ann', left: 90 },
        { text: 'k', left: 300, confidence: 20, height: 50 },
      ],
      [
        { text: '«', left: 0, confidence: 42, height: 9 },
        { text: 'Late', left: 30 },
        { text: 'deliveries', left: 80 },
        { text: '5', left: 190 },
        { text: '%', left: 210, confidence: 60 },
      ],
      [{ text: '—', left: 0, confidence: 30 }],
    );

    expect(textOf(page)).toBe('Dear Ann\nLate deliveries 5 %');
    expect(readingOf(page)).toEqual({ confidence: 0.9, isBlank: false, wordHeight: 20 });
  });

  it('excludes bars apart from both ends of a line, and includes bars between words', () => {
    const page = pageOf([
      { text: '|', left: 0, confidence: 80 },
      { text: 'Leeds', left: 60 },
      { text: '|', left: 115 },
      { text: 'York', left: 130 },
      { text: '31.60', left: 300 },
      { text: '|', left: 400, confidence: 80 },
    ]);

    expect(textOf(page)).toBe('Leeds | York\t31.60');
  });

  it.each([
    ['orders@kestrel.', 'co.uk,', 'orders@kestrel.co.uk,'],
    ['orders@', 'kestrel.com', 'orders@kestrel.com'],
    ['orders@kestrel.com.', 'please', 'orders@kestrel.com. please'],
    ['orders@kestrel.', 'Regards', 'orders@kestrel. Regards'],
  ])('joins parts of a torn email address: %s %s', (first, second, expected) => {
    const page = pageOf([
      { text: first, left: 0 },
      { text: second, left: first.length * 10 + 6 },
    ]);

    expect(textOf(page)).toBe(expected);
  });

  it('includes titles, footnotes and words with low confidence', () => {
    const page = pageOf(
      [{ text: 'INVOICE', left: 0, height: 45 }],
      [
        { text: 'Total', left: 0 },
        { text: '***4417', left: 60, confidence: 5 },
        { text: '31', left: 140, confidence: 20 },
      ],
      [{ text: 'Paid', left: 0 }],
      [
        { text: 'Paid', left: 0 },
        { text: '1', left: 42, height: 8, confidence: 80 },
      ],
    );

    expect(textOf(page)).toBe('INVOICE\nTotal ***4417 31\nPaid\nPaid 1');
  });

  it('has tabs at wide gaps, and tables', () => {
    const row = (item: string, count: string, price: string): Seen[] => [
      { text: 'Pump', left: 0 },
      { text: item, left: 46 },
      { text: count, left: 200 },
      { text: price, left: 300 },
    ];
    const page = pageOf(row('A', 'Qty', 'Price'), row('B', '1', '9.00'), row('C', '2', '7.50'));

    expect(textOf(page)).toBe('Pump A\tQty\tPrice\nPump B\t1\t9.00\nPump C\t2\t7.50');
    expect(ocrTables(writtenLines(page).map(lineOf), 0.5)).toEqual([
      {
        rows: [
          ['Pump A', 'Qty', 'Price'],
          ['Pump B', '1', '9.00'],
          ['Pump C', '2', '7.50'],
        ],
        confidence: 0.4,
      },
    ]);
  });

  it('is blank for an empty page', () => {
    expect(readingOf({ confidence: 0, blocks: null } as unknown as Page)).toEqual({ confidence: 0, isBlank: true, wordHeight: 0 });
  });
});
