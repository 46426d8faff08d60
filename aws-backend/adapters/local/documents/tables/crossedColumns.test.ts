import fc from 'fast-check';
import type { PdfPiece } from './pdfLines.ts';
import { pdfTables } from './pdfTables.ts';

const height = 10;
const letter = 5;
/** The gap between columns: up to 0.6 font heights, the PDF parser merges two cells. The gap after the first column is wider. */
const white = 6;
const firstWhite = 30;

/** A line as the parser returns it: cells with a small gap are merged, with a space between them. */
const lineOf = (cells: readonly string[], lefts: readonly number[], row: number): PdfPiece[] =>
  cells.reduce<PdfPiece[]>((pieces, text, column) => {
    const [left, last] = [lefts[column] ?? 0, pieces.at(-1)];
    if (last && left - last.left - last.width <= white) {
      const joined = { ...last, text: `${last.text} ${text}`, width: left + text.length * letter - last.left };
      return [...pieces.slice(0, -1), joined];
    }
    return [...pieces, { text, left, base: 700 - row * 16, width: text.length * letter, height }];
  }, []);

const tableOf = (rows: readonly (readonly string[])[]): PdfPiece[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) * letter);
  const lefts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, width) => sum + width + white, column === 0 ? 40 : 40 + firstWhite),
  );
  return rows.flatMap((row, index) => lineOf(row, lefts, index));
};

const word = fc.stringMatching(/^[A-Za-z0-9]{4,12}$/);
const columnCount = 4;
const row = fc.array(word, { minLength: columnCount, maxLength: columnCount });

describe('a PDF table with close columns', () => {
  it('is split into its columns if the header has short words', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), (rows) => {
        const table = [['A', 'B', 'C', 'D'], ...rows];

        expect(pdfTables(tableOf(table)).map((found) => found.rows)).toEqual([table]);
      }),
    );
  });

  it('of LibreOffice is split where dates and statuses were merged', () => {
    const rows = [
      ['Task', 'Owner', 'Due date', 'Status'],
      ['Renew Contoso contract', 'Anna Lee', '2026-11-20', 'Open'],
      ['Call Maria Gomez', 'Ben Cho', '2026-11-22', 'Open'],
      ['Update price list', 'Anna Lee', '2026-12-01', 'Done'],
    ];

    expect(pdfTables(tableOf(rows)).map((found) => found.rows)).toEqual([rows]);
  });

  it('is read by the order of cells if amounts follow text of any length after a fixed number of spaces', () => {
    const rows = [
      ['Support, 12 months', '9,600.00 GBP'],
      ['Replacement of the pump after the flood', '2,641.20 GBP'],
      ['Total due', '12,241.20 GBP'],
    ];
    const lefts = [170, 275, 205];
    const pieces = rows.flatMap(([first = '', second = ''], index): PdfPiece[] => {
      const line = { base: 700 - index * 16, height };
      return [
        { ...line, text: first, left: 40, width: first.length * letter },
        { ...line, text: second, left: lefts[index] ?? 0, width: second.length * letter },
      ];
    });

    expect(pdfTables(pieces).map((found) => found.rows)).toEqual([rows]);
  });

  it('is split by most of its rows if its header is merged', () => {
    const rows = [
      ['Goods', 'Quantity', 'Unit price', 'Amount'],
      ['Pump', '2', '12.00', '24.00'],
      ['Seal', '1', '35.00', '35.00'],
      ['Ring', '9', '10.00', '90.00'],
      ['Valve', '3', '15.00', '45.00'],
    ];

    expect(pdfTables(tableOf(rows)).map((found) => found.rows)).toEqual([rows]);
  });

  it('doesn’t split text across columns without a space at the edge', () => {
    const rows = [
      ['Pump', '2', '12'],
      ['Seal', '1', '35'],
      ['Ring', '9', '10'],
    ];
    const across = { text: 'Instandhaltungsgebühren', left: 40, base: 700 - 3 * 16, width: 23 * letter, height };
    const sum = { text: '90', left: 200, base: across.base, width: 2 * letter, height };
    const pieces = [...rows.flatMap((cells, index) => lineOf(cells, [40, 100, 200], index)), across, sum];

    expect(pdfTables(pieces)[0]?.rows.at(-1)).toEqual(['Instandhaltungsgebühren', '90']);
  });

  it('isn’t split if it has more column edges than real pages', () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => [
      { text: 'Pump', left: index / 10, base: -index * 16, width: 20, height },
      { text: '12', left: 20_000 + index / 10, base: -index * 16, width: 10, height },
    ]).flat();

    expect(pdfTables(rows).map((found) => found.rows.length)).toEqual([1000]);
  });
});
