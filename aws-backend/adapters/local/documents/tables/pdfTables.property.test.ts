import fc from 'fast-check';
import type { PdfPiece } from './pdfLines.ts';
import { pdfTables } from './pdfTables.ts';

const height = 10;
const letter = 5;
const piece = (text: string, left: number, row: number): PdfPiece => ({
  text,
  left,
  base: 700 - row * 16,
  width: text.length * letter,
  height,
});

const word = fc.stringMatching(/^[A-Za-z0-9.,]{1,12}$/);
const grid = fc
  .record({ columns: fc.integer({ min: 2, max: 6 }), rows: fc.integer({ min: 3, max: 20 }) })
  .chain(({ columns, rows }) => fc.array(fc.array(word, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

describe('pdfTables', () => {
  it('finds each cell of a table in its row and column, whichever way the columns are set', () => {
    fc.assert(
      fc.property(grid, fc.boolean(), (rows, isRight) => {
        const place = (text: string, column: number) => column * 90 + (isRight ? 60 - text.length * letter : 0);
        const pieces = rows.flatMap((row, index) => row.map((text, column) => piece(text, place(text, column), index)));

        expect(pdfTables(pieces).map((table) => table.rows)).toEqual([rows]);
      }),
    );
  });

  it('takes no running text for a table', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 20 }), (lines) => {
        const pieces = lines.flatMap((words, row) => {
          let left = 0;
          return words.map((text) => {
            const made = piece(text, left, row);
            left += (text.length + 0.6) * letter;
            return made;
          });
        });

        expect(pdfTables(pieces)).toEqual([]);
      }),
    );
  });

  it('takes text in two columns for no table', () => {
    const left = 'The supplier repairs or replaces a damaged pump';
    const right = 'The customer pays in advance for every single year';
    const pieces = Array.from({ length: 12 }, (_, row) => [piece(left, 40, row), piece(right, 320, row)]).flat();

    expect(pdfTables(pieces)).toEqual([]);
  });

  it('keeps empty cells', () => {
    const pieces = [
      ...['Article', 'Price', 'Stock'].map((text, column) => piece(text, column * 90, 0)),
      ...['Pump', '12', '3'].map((text, column) => piece(text, column * 90, 1)),
      piece('Filter', 0, 2),
      piece('7', 180, 2),
      ...['Seal', '1', '90'].map((text, column) => piece(text, column * 90, 3)),
    ];

    expect(pdfTables(pieces)[0]?.rows[2]).toEqual(['Filter', '', '7']);
  });

  it('takes two addresses side by side for no table, but the table right below them', () => {
    const lines = [
      ['Vendor:', 'Ship To:'],
      ['Fabrikam Inc.', 'Contoso Ltd'],
      ['1 Main Street', '2 High Street'],
      ['Austin', 'Leeds'],
      ['Item', 'Qty', 'Price'],
      ['Pump', '1', '12'],
      ['Seal', '2', '13'],
    ];
    const place = (row: number) => lines[row]?.map((text, column) => piece(text, column * 130, row)) ?? [];

    expect(pdfTables(lines.slice(0, 4).flatMap((_, row) => place(row)))).toEqual([]);
    expect(pdfTables(lines.flatMap((_, row) => place(row))).map(({ rows }) => rows)).toEqual([lines.slice(4)]);
  });
});
