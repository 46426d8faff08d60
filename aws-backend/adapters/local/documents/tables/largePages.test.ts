import type { PdfPiece } from './pdfLines.ts';
import { pdfTables } from './pdfTables.ts';

const piece = (text: string, left: number, row: number): PdfPiece => ({ text, left, base: -row * 4, width: 3, height: 2 });

/** A grid of cells, with the text that `text` returns for the row. */
const grid = (rows: number, columns: number, text: (row: number) => string = String): PdfPiece[] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => piece(text(row), column * 50, row))).flat();

describe('pdfTables reads in linear time a page', () => {
  it('with a table of 150,000 cells, and keeps its first 1,000 rows', () => {
    const [table, ...others] = pdfTables(grid(50_000, 3, (row) => `c${String(row % 100)}`));

    expect(table?.rows).toHaveLength(1000);
    expect(table?.rows[1]).toEqual(['c1', 'c1', 'c1']);
    expect(others).toEqual([]);
  });

  it('with a line of 150,000 words', () => {
    const words = Array.from({ length: 150_000 }, (_, at) => piece('word', at * 4, 0));

    expect(pdfTables([...words, ...grid(4, 2).map((each) => ({ ...each, base: each.base - 100 }))])).toHaveLength(1);
  });

  it('with a cell of 150,000 lines', () => {
    const lines = Array.from({ length: 150_000 }, (_, row) => piece('more', 50, row + 1));

    expect(pdfTables([...grid(1, 3), ...lines])).toEqual([]);
  });

  it('with lines of 50,000 cells, more than a table may have columns', () => {
    expect(pdfTables(grid(3, 50_000))).toEqual([]);
  });

  it('with 20,000 lines of labels, each above a line with more cells', () => {
    const cells = grid(40_000, 3, (row) => (row % 2 === 0 ? 'label:' : 'value')).filter(({ text, left }) => text === 'value' || left < 100);

    expect(pdfTables(cells)).toEqual([]);
  });
});
