import type { CellLine } from './ocrLines.ts';
import { inColumns } from './textColumns.ts';

const line = (row: number, ...cells: readonly (readonly [number, string])[]): CellLine => ({
  cells: cells.map(([left, text]) => ({ text, left, right: left + text.length * 10, words: [] })),
  confidence: 1,
  top: row * 30,
  bottom: row * 30 + 20,
  height: 20,
});
const textsOf = (lines: readonly CellLine[]): string[] => inColumns(lines).map(({ cells }) => cells.map(({ text }) => text).join(' | '));

const left = (row: number): string => `The left column, its line ${String(row)}`;
const right = (row: number): string => `And here the right one ${String(row)}`;
const rows = [0, 1, 2, 3, 4];

describe('inColumns', () => {
  it('orders two text columns after a title above both', () => {
    const both = rows.map((row) => line(row + 1, [0, left(row)], [400, right(row)]));
    const lines = [line(0, [100, 'A title above both of the two columns, which is long']), ...both, line(6, [0, left(5)])];

    const [title, ...read] = textsOf(lines);

    expect(title).toMatch(/^A title/);
    expect(read).toEqual([...rows.map(left), left(5), ...rows.map(right)]);
  });

  it('orders columns if the right one begins slightly higher', () => {
    const both = rows.map((row) => line(row + 1, [0, left(row)], [400, right(row + 1)]));

    expect(textsOf([line(0.5, [400, right(0)]), ...both])).toEqual([...rows.map(left), ...[0, 1, 2, 3, 4, 5].map(right)]);
  });

  it('orders three columns', () => {
    const lines = rows.map((row) => line(row, [0, left(row)], [400, right(row)], [800, left(row + 10)]));

    expect(textsOf(lines)).toEqual([...rows.map(left), ...rows.map(right), ...rows.map((row) => left(row + 10))]);
  });

  it.each([
    ['a table', rows.map((row) => line(row, [0, `Pump ${String(row)}`], [400, '12.00'], [600, '3']))],
    ['labels and their values', rows.map((row) => line(row, [0, 'Emergency contact'], [400, right(row)]))],
    ['a single column', rows.map((row) => line(row, [0, left(row)]))],
    ['columns with few lines', rows.slice(2).map((row) => line(row, [0, left(row)], [400, right(row)]))],
  ])('keeps the order of %s', (_, lines) => {
    expect(textsOf(lines)).toEqual(lines.map(({ cells }) => cells.map(({ text }) => text).join(' | ')));
  });
});
