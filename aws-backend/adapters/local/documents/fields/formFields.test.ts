import fc from 'fast-check';
import { formFieldsOf } from './formFields.ts';

const fields = (text: string) =>
  formFieldsOf(text, []).map(({ name, value, start, end }) => {
    expect(text.slice(start, end)).toBe(value);
    return [name, value];
  });

describe('formFieldsOf', () => {
  it.each([
    ['Total due: 12,241.20 GBP', 'Total due', '12,241.20 GBP'],
    ['  Invoice no. : 2026-0417  ', 'Invoice no.', '2026-0417'],
    ['Total due               12,241.20 GBP', 'Total due', '12,241.20 GBP'],
    ['Subtotal\t$1,249.00', 'Subtotal', '$1,249.00'],
    ['PURCHASE ORDER PO Number: 4500012', 'PO Number', '4500012'],
    ['Fabrikam Inc.    Order date: 3 March 2026', 'Order date', '3 March 2026'],
    ['INVOICE Invoice No: 12', 'Invoice No', '12'],
    ['IBAN Nummer: DE12', 'IBAN Nummer', 'DE12'],
    ['Attn: Grace Park                     77 Industrial Way', 'Attn', 'Grace Park'],
    ['Tax (8.25%)         $396.00', 'Tax (8.25%)', '$396.00'],
    ['Lieferdatum: 12. Januar 2026', 'Lieferdatum', '12. Januar 2026'],
  ])('finds the field in %j', (line, name, value) => {
    expect(fields(`Some words.\n${line}\nMore words.`)).toEqual([[name, value]]);
  });

  it.each([
    'See https://example.com for more',
    'Please note: the delivery is late again and nobody has called us back since.',
    'At 10:15 the pump stopped',
    'Total annoyance',
    'Please pay by ACH: account 1234567890. Remit soon.',
    'She said:\nnothing',
    'Vendor: Ship To:',
  ])('takes no sentence for a field: %j', (line) => {
    expect(fields(line)).toEqual([]);
  });

  it('takes who speaks in a conversation for no field', () => {
    expect(fields('Ann: Yes\nBob: No\nAnn: Why\nBob: So\nAnn: Fine\nBob: Bye')).toEqual([]);
  });

  it('says on which page a field stands', () => {
    const page = (number: number, start: number, end: number) => ({ number, start, end, method: 'ocr' as const, confidence: 0.5 });

    expect(formFieldsOf('One\n\nTotal: 5', [page(1, 0, 3), page(2, 5, 13)])).toMatchObject([{ page: 2, confidence: 0.45 }]);
  });

  it('gives each value its place in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        fields(`Name: Value\n${text}`);
      }),
    );
  });
});
