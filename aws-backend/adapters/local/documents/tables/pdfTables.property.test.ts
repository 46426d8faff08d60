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
  it('finds each cell of a table in its row and column, with left- or right-aligned columns', () => {
    fc.assert(
      fc.property(grid, fc.boolean(), (rows, isRight) => {
        const place = (text: string, column: number) => column * 90 + (isRight ? 60 - text.length * letter : 0);
        const pieces = rows.flatMap((row, index) => row.map((text, column) => piece(text, place(text, column), index)));

        expect(pdfTables(pieces).map((table) => table.rows)).toEqual([rows]);
      }),
    );
  });

  it('finds no table in running text', () => {
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

  it('finds no table in two-column text', () => {
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

  const set = (lines: readonly (readonly [number, readonly string[]])[]): PdfPiece[] =>
    lines.flatMap(([row, cells]) => cells.flatMap((text, column) => (text === '' ? [] : [piece(text, column * 90, row)])));

  it('finds a table in which most rows have empty cells', () => {
    const rows = [
      ['Day', 'Morning', 'Noon', 'Evening'],
      ['Monday', 'Training', '', 'Dinner'],
      ['Tuesday', '', 'Tour', ''],
      ['Thursday', 'Review', 'Travel', ''],
    ];

    expect(pdfTables(set(rows.map((row, index) => [index, row]))).map((table) => table.rows)).toEqual([rows]);
  });

  it('merges cells that wrap over several lines, also in the last row', () => {
    const pieces = set([
      [0, ['Part', 'Notes', 'Stock']],
      [1.5, ['Impeller', 'Cast iron,', '14']],
      [2.4, ['', 'fits all', '']],
      [3.3, ['', 'housings', '']],
      [4.8, ['Sleeve', 'Steel', '0']],
      [6.3, ['Ring', 'Bronze,', '52']],
      [7.2, ['', 'replaced', '']],
    ]);

    expect(pdfTables(pieces).map((table) => table.rows)).toEqual([
      [
        ['Part', 'Notes', 'Stock'],
        ['Impeller', 'Cast iron, fits all housings', '14'],
        ['Sleeve', 'Steel', '0'],
        ['Ring', 'Bronze, replaced', '52'],
      ],
    ]);
  });

  it.each([
    ['top', [1.5, 2.4, 3.3]],
    ['middle', [2.4, 1.5, 3.3]],
  ])('merges a first cell that wraps over several lines, with the others at its %s', (_, [row = 0, first = 0, last = 0]) => {
    const all: (readonly [number, string[]])[] = [
      [0, ['Part', 'Price', 'Stock']],
      [row, ['Impeller', '9.00', '14']],
      [first, ['Cast iron', '', '']],
      [last, ['fits all', '', '']],
      [4.8, ['Sleeve', '8.00', '0']],
      [6.3, ['Ring', '7.00', '52']],
      [7.8, ['', 'Sum', '66']],
    ];
    const wrapped = all
      .slice(1, 4)
      .toSorted(([a], [b]) => a - b)
      .map(([, [text = '']]) => text)
      .join(' ');

    expect(pdfTables(set(all)).map((table) => table.rows)).toEqual([
      [
        ['Part', 'Price', 'Stock'],
        [wrapped, '9.00', '14'],
        ['Sleeve', '8.00', '0'],
        ['Ring', '7.00', '52'],
        ['', 'Sum', '66'],
      ],
    ]);
  });

  it('reads columns with centered headers by the order of their cells', () => {
    const rows = [
      ['Description', 'Qty', 'Total'],
      ['Pump', '2', '800.00'],
      ['Hose', '1', '12.00'],
    ];
    const place = (text: string, column: number, row: number) => piece(text, column * 130 + (row === 0 ? 60 : 0), row);

    expect(
      pdfTables(rows.flatMap((cells, row) => cells.map((text, column) => place(text, column, row)))).map((found) => found.rows),
    ).toEqual([rows]);
  });

  it('doesn’t merge sums below the last row into it', () => {
    const rows = [
      ['Part', 'Price', 'Stock'],
      ['Ring', '9.00', '14'],
      ['Sleeve', '8.00', '3'],
    ];
    const sums = [3, 4].map((row) => [row, ['', '', '17.00']] as const);

    expect(pdfTables(set([...rows.map((row, index) => [index, row] as const), ...sums])).map((table) => table.rows)).toEqual([rows]);
  });

  it('doesn’t merge lines that are as far apart as rows', () => {
    const rows = [
      ['Part', 'Colour', 'Stock'],
      ['Impeller', 'Grey', '14'],
      ['', 'Black', '3'],
      ['Sleeve', 'Blue', '7'],
      ['Ring', 'Red', '9'],
    ];

    expect(pdfTables(set(rows.map((row, index) => [index, row]))).map((table) => table.rows)).toEqual([rows]);
  });

  it('finds no table in two addresses side by side, but the table right below them', () => {
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
