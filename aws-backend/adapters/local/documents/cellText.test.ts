import ExcelJS, { type Cell, type CellValue } from 'exceljs';
import { cellText } from './cellText.ts';

const textOf = (value: CellValue, numFmt = 'General'): string => {
  const cell = new ExcelJS.Workbook().addWorksheet('Prices').getCell('A1');
  cell.value = value;
  cell.numFmt = numFmt;
  return cellText(cell);
};

describe('cellText', () => {
  it.each([
    [12241.2, '#,##0.00 "€"', '12,241.20 €'],
    [-40, '[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00', '-£40.00'],
    [1500, '_-* #,##0.00\\ [$EUR]_-;\\-* #,##0.00\\ [$EUR]_-', '1,500.00 EUR'],
    [-5, '$0', '-$5'],
    [0.15, '0%', '15%'],
    [0.0755, '0.0#%', '7.55%'],
    [12.5, '0.0 "kg"', '12.5 kg'],
    [12_500_000, '0.0,,"M"', '12.5M'],
    [12_500_000, '[>=1000000]0.0,,"M";0', '12500000'],
  ])('keeps the unit of a number: %d as %s', (value, format, text) => {
    expect(textOf(value, format)).toBe(text);
  });

  it.each([
    [1, '"Yes";;"No"', 'Yes'],
    [0, '"Yes";;"No"', 'No'],
    [-1, '[Green]"Active";[Red]"Failed"', 'Failed'],
    [2, '[=1]"Male";[=2]"Female";General', 'Female'],
    [3, '[=1]"Male";[=2]"Female";General', '3'],
    [1, '[=1]"day";0" days"', 'day'],
    [1, '☑;;☐', '☑'],
    [30, 'General" days"', '30 days'],
    [-1.5, 'General" days"', '-1.5 days'],
    [0, '#,##0;-#,##0;"–"', '0'],
    [0, '_-* #,##0 "kr"_-;\\-* #,##0 "kr"_-;_-* "-"\\ "kr"_-;_-@_-', '0 kr'],
  ])('returns the text that a format displays instead of a number: %d as %s', (value, format, text) => {
    expect(textOf(value, format)).toBe(text);
  });

  it.each([
    [7, '00000', '00007'],
    [21_389_123, '000-00-0000', '021-38-9123'],
    [442_079_460_958, '+00 00 0000 0000', '+44 20 7946 0958'],
    [6175551234, '(000) 000-0000', '(617) 555-1234'],
    [5551234, '[<=9999999]###-####;(###) ###-####', '5551234'],
    [2.5, '# ?/?', '2.5'],
    [0.000123, '0.00E+00', '0.000123'],
  ])('keeps leading zeros and separators of numeric codes: %d as %s', (value, format, text) => {
    expect(textOf(value, format)).toBe(text);
  });

  it.each([
    ['[h]:mm:ss', '0:04:35'],
    ['[mm]:ss', '0:04:35'],
    ['mm:ss', '00:04:35'],
    ['h:mm:ss', '00:04:35'],
    ['h:mm "s"', '00:04'],
    ['[$-es-ES]h:mm', '00:04'],
  ])('displays the seconds of a duration if the format does: %s', (format, text) => {
    expect(textOf(new Date(Date.UTC(1899, 11, 30, 0, 4, 35)), format)).toBe(text);
  });

  it.each([
    [5, ';;;', ''],
    ['Ann Lee', ';;;', ''],
    [true, ';;;', ''],
    [0, '0;-0;;@', ''],
    [7, '0;-0;;@', '7'],
    [5, ';;', ''],
    ['Ann Lee', ';;', 'Ann Lee'],
    [-5, '0;', '-5'],
  ])('hides what the format hides: %s with %s', (value, format, text) => {
    expect(textOf(value, format)).toBe(text);
  });

  it('keeps a superscript footnote mark separate from the price', () => {
    const remark = { text: '1', font: { vertAlign: 'superscript' } } as const;

    expect(textOf({ richText: [{ text: '€1,200' }, remark] })).toBe('€1,200¹');
  });

  it.each([
    ['ü', 'Wingdings', '✓'],
    ['O', 'Wingdings 2', '✗'],
    ['für Ann', 'Arial', 'für Ann'],
  ])('converts characters of symbol fonts: %s in %s', (text, name, shown) => {
    const cell = new ExcelJS.Workbook().addWorksheet('Features').getCell('A1');
    cell.value = text;
    cell.font = { name };

    expect(cellText(cell)).toBe(shown);
  });

  it('displays more than 24 hours if the format counts elapsed time', () => {
    expect(textOf(new Date(Date.UTC(1899, 11, 31, 3, 5)), '[h]:mm')).toBe('27:05');
  });

  it('displays the currency of a formula’s result', () => {
    expect(textOf({ formula: 'B1*2', result: 80, date1904: false }, '€0.00')).toBe('€80.00');
  });

  it('is a string even if exceljs returns a number for a missing shared string', () => {
    expect(cellText({ value: '7', text: 7 } as unknown as Cell)).toBe('7');
  });

  it.each([
    [0, '0'],
    [false, 'FALSE'],
    [true, 'TRUE'],
  ])('displays the formula result %j', (result, text) => {
    expect(textOf({ formula: 'B1-B2', result, date1904: false })).toBe(text);
  });

  it('displays the error of a formula', () => {
    expect(textOf({ formula: 'B1/0', result: { error: '#DIV/0!' }, date1904: false })).toBe('#DIV/0!');
  });

  it.each([
    [1249, '#,##0.00', '1249'],
    [39.5, 'General', '39.5'],
    [0, 'General', '0'],
    [true, 'General', 'TRUE'],
    [0.1 + 0.2, 'General', '0.3'],
    [1.2e-7, 'General', '1.2e-7'],
    ['A-1', '@', 'A-1'],
    [null, '0%', ''],
  ])('displays %j with format %s as a plain value', (value, format, text) => {
    expect(textOf(value, format)).toBe(text);
  });

  it.each([
    [Date.UTC(2026, 10, 3), '2026-11-03'],
    [Date.UTC(2026, 10, 3, 14, 5), '2026-11-03 14:05'],
    [Date.UTC(1899, 11, 30, 9, 30), '09:30'],
    [Number.NaN, '#####'],
  ])('formats dates and times uniformly: %d', (time, text) => {
    expect(textOf(new Date(time), 'dd.mm.yy')).toBe(text);
  });
});
