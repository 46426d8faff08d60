import { delimiterOf } from './delimiter.ts';

describe('delimiterOf', () => {
  it.each([
    ['commas', 'a,b\n1,2', ','],
    ['tabs', 'a\tb, c\n1\t2', '\t'],
    ['semicolons below a header with more commas', 'Name;Address, City;Sum, EUR, net, gross\nA;B, C;1', ';'],
    ['semicolons between numbers with commas', '1,5;2,5\n3,5;4,5', ';'],
    ['commas below a title', 'Report of January\n\nName,City\nAnn,Leeds', ','],
    ['commas around semicolons in quotes', '"a; b","c; d"\n"e; f",g', ','],
    ['pipes', 'a|b\n1|2', '|'],
    ['a comma by default', 'Pump\nSeal', ','],
  ])('finds %s', (_, text, delimiter) => {
    expect(delimiterOf(text)).toEqual({ delimiter, fromLine: 1 });
  });

  it('uses the delimiter of a "sep=" line, and starts at line 2', () => {
    expect(delimiterOf('sep=;\r\na,b;c,d')).toEqual({ delimiter: ';', fromLine: 2 });
  });
});
