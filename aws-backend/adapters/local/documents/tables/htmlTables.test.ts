import { htmlTables } from './htmlTables.ts';

const rowsOf = (...rows: string[]): string[][] =>
  htmlTables(`<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`)[0]?.rows ?? [];

describe('htmlTables', () => {
  it('keeps cells beside and below merged ones in their columns', () => {
    const rows = rowsOf(
      '<th rowspan="2">Region</th><th colspan="2">Sales</th><th rowspan="2">Total</th>',
      '<th>Spring</th><th>Autumn</th>',
      '<td rowspan="2">North</td><td>1</td><td>2</td><td>3</td>',
      '<td>4</td><td>5</td><td>9</td>',
      '<td>South</td><td>6</td><td>7</td><td>13<sup>1</sup></td>',
    );

    expect(rows).toEqual([
      ['Region', 'Sales', '', 'Total'],
      ['', 'Spring', 'Autumn', ''],
      ['North', '1', '2', '3'],
      ['', '4', '5', '9'],
      ['South', '6', '7', '13 ¹'],
    ]);
  });
});
