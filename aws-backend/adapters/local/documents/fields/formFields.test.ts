import fc from 'fast-check';
import { formFieldsOf } from './formFields.ts';

const fields = (text: string) =>
  formFieldsOf(text, []).map(({ name, value, start, end }) => {
    expect(text.slice(start, end)).toBe(value);
    return [name, value];
  });

describe('formFieldsOf', () => {
  it('doesn’t take a label for the value of the label above it', () => {
    expect(fields('Name\tGreta Olsen\nPhone\t020 7946 0958')).toEqual([
      ['Name', 'Greta Olsen'],
      ['Phone', '020 7946 0958'],
    ]);
  });

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
    ['Order number:\tWO-118233', 'Order number', 'WO-118233'],
    ['Umsatzsteuer (19 %): 97,00 €', 'Umsatzsteuer (19 %)', '97,00 €'],
    ['TVA 20 % : 248,00 €', 'TVA 20 %', '248,00 €'],
    ['Gesamtbetrag\t607,50 €', 'Gesamtbetrag', '607,50 €'],
    ['Signed: ______________ Date: 3 December 2026', 'Date', '3 December 2026'],
    ['Customer: ____Fabrikam____', 'Customer', 'Fabrikam'],
    ['Total due ........... 900.00 EUR', 'Total due', '900.00 EUR'],
    ['Order no.: . . . . . 4711', 'Order no.', '4711'],
    ['Échéance\u00A0: 24 mars 2026', 'Échéance', '24 mars 2026'],
    ['Customer: Fabrikam\\', 'Customer', 'Fabrikam'],
    ['- **Due date:** 4 May 2026', 'Due date', '4 May 2026'],
    ['__Order no.__: 4711', 'Order no.', '4711'],
  ])('finds the field in %j', (line, name, value) => {
    expect(fields(`Some words.\n${line}\nMore words.`)).toEqual([[name, value]]);
  });

  it.each([
    'Signed: ______________',
    'TODO: prepare a discount proposal',
    'Name: ................ Date: ............',
    'See https://example.com for more',
    'Please note: the delivery is late again and nobody has called us back since.',
    'At 10:15 the pump stopped',
    'Total annoyance',
    '- Ann: the offer',
    '**Careful: it leaks',
    'Please pay by ACH: account 1234567890. Remit soon.',
    'She said:\nnothing',
    'Vendor: Ship To:',
    'Net 30',
    'Total\t4,939\t4,940\t4,700',
    'Name\tDepartment\nHelen Brandt\tPurchasing\nMarco Bianchi\tLogistics\nOwen Clarke\tSales',
    'Name\tPhone\nHelen Brandt\t4471\nMarco Bianchi\t4418',
    'Flat white\t8.40\nCroissant\t3.25\nAvocado toast\t11.50',
    'Address\nThe chair welcomed the guests',
  ])('finds no field in %j', (line) => {
    expect(fields(line)).toEqual([]);
  });

  it('finds the fields of two columns on one line', () => {
    expect(fields('First name: Josephine\tLast name: Adeyemi\nStreet:\t9 Larkhill Close\tPostcode:\tLS17 8QA')).toEqual([
      ['First name', 'Josephine'],
      ['Last name', 'Adeyemi'],
      ['Street', '9 Larkhill Close'],
      ['Postcode', 'LS17 8QA'],
    ]);
  });

  it('finds values below their labels, in rows and in stacks', () => {
    const rows =
      'Invoice no.\tDue date\tTerms\n88-41207\t03/20/2026\tNet 30\nBill to\tPhone\tCurrency\nMeredith Falk\t555-0148\tUSD\nThank you.';
    expect(fields(rows)).toEqual([
      ['Invoice no.', '88-41207'],
      ['Due date', '03/20/2026'],
      ['Terms', 'Net 30'],
      ['Bill to', 'Meredith Falk'],
      ['Phone', '555-0148'],
      ['Currency', 'USD'],
    ]);
    expect(fields('RESIDENT CARD\nSurname\nVESTERGAARD\nGültig bis\n30.06.2031')).toEqual([
      ['Surname', 'VESTERGAARD'],
      ['Gültig bis', '30.06.2031'],
    ]);
  });

  it('finds values beside labels without a colon if they form a form', () => {
    expect(fields('Patient name\tGregory Whitmore\nDate of birth\t17 August 1962\nAllergies\tPenicillin, latex')).toEqual([
      ['Patient name', 'Gregory Whitmore'],
      ['Date of birth', '17 August 1962'],
      ['Allergies', 'Penicillin, latex'],
    ]);
  });

  it.each([
    ['Payment: ☐ Card ☑ Invoice', [['Payment', 'Invoice']]],
    ['Payment: ☐ Card\t☒ Invoice', [['Payment', 'Invoice']]],
    [
      'Payment:\t☐ Card\t☑ Invoice\tDelivery:\t[x] Express\t[ ] Standard',
      [
        ['Payment', 'Invoice'],
        ['Delivery', 'Express'],
      ],
    ],
    ['Newsletter [x] yes [ ] no', [['Newsletter', 'yes']]],
    ['Newsletter:\n[ ] yes / [X] no', [['Newsletter', 'no']]],
    ['Would you like to be called back?\n☐ yes ☑ no', [['Would you like to be called back?', 'no']]],
    ['Gender: ( ) male (x) female', [['Gender', 'female']]],
    ['Anrede: □ Frau ☑ Herr □ divers', [['Anrede', 'Herr']]],
    ['Married: Yes [x] No [ ]', [['Married', 'Yes']]],
    [
      'Extras: ☑ Filter, ☑ Valve, ☐ Hose, ☒ Spare seal',
      [
        ['Extras', 'Filter'],
        ['Extras', 'Valve'],
        ['Extras', 'Spare seal'],
      ],
    ],
    ['Terms accepted: ☑ yes', [['Terms accepted', 'yes']]],
    ['Married:\t☑\tyes\t☐\tno', [['Married', 'yes']]],
    ['New customer:\t☑', [['New customer', '☑']]],
    ['Size ○ Small ✔ Large', [['Size', 'Large']]],
  ])('finds the ticked choices in %j', (text, found) => {
    expect(fields(text)).toEqual(found);
  });

  it.each([
    'Payment: ☐ Card ☐ Invoice',
    '[x] Send the offer',
    'Features ✓ Fast ✓ Cheap',
    'The function f(x) is [ ] here',
    '☑ I accept the terms',
  ])('finds no ticked choice in %j', (text) => {
    expect(fields(text)).toEqual([]);
  });

  it('doesn’t take the speakers of a conversation for fields', () => {
    expect(fields('Ann: Yes\nBob: No\nAnn: Why\nBob: So\nAnn: Fine\nBob: Bye')).toEqual([]);
  });

  it.each([
    ['lines of a form', 'Name   Ann\n'],
    ['cells of a line', 'Name: Ann\t'],
  ])('reads more %s than a call takes arguments', (_, repeated) => {
    expect(fields(`${repeated.repeat(200_000)}\nTotal: 5`)).toEqual([['Total', '5']]);
  });

  it('returns the page and the confidence of a field', () => {
    const page = (number: number, start: number, end: number) => ({ number, start, end, method: 'ocr' as const, confidence: 0.5 });

    expect(formFieldsOf('One\n\nTotal: 5', [page(1, 0, 3), page(2, 5, 13)])).toMatchObject([{ page: 2, confidence: 0.45 }]);
  });

  it('returns the correct offsets of values in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }), (text) => {
        fields(`Name: Value\n${text}`);
      }),
    );
  });
});
