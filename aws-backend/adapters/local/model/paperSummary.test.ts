import { paperSummary } from './paperSummary.ts';

const fields = ['Bill to:\nAlpine Ski House', 'Total due 455.76', 'Payment terms: 30 days net'];
const summary = 'Bill to: Alpine Ski House\nTotal due 455.76\nPayment terms: 30 days net';

describe('paperSummary', () => {
  it.each([
    [`INVOICE\nFabrikam Supply\nInvoice no: INV-304\n${fields.join('\n')}`, `INVOICE\nInvoice no: INV-304\nFabrikam Supply\n${summary}`],
    [
      'Rechnung Nr. 2026-33\nZahlbar bis 04.12.2026\nGesamtbetrag 3.922,24 €',
      'Rechnung Nr. 2026-33\nGesamtbetrag 3.922,24 €\nZahlbar bis 04.12.2026',
    ],
    ['Devis n° D-12\nCliente : Ana\nTotal TTC 120,00 €', 'Devis n° D-12\nCliente : Ana\nTotal TTC 120,00 €'],
  ])('orders the fields of %j', (text, expected) => {
    expect(paperSummary(text)).toBe(expected);
  });

  it.each([
    `Notes\n${fields.join('\n')}`,
    `Invoice process review\n${fields.join('\n')}`,
    `Invoice\tDate\tTotal\n${fields.join('\n')}`,
    `Please pay invoice 12\n${fields.join('\n')}`,
    `Invoice 12\nThe pumps arrived late and broken on Monday.\nWe will not pay for these pumps.\n${fields.join('\n')}`,
    'Invoice 12',
    'Invoice 12\nTotal eclipse\nDue diligence',
    'DELIVERY NOTE 12\nShip to: Coho\nDamage noted: 1 box',
    'Estimate\nThe total was 12 and due 13.',
    'Order 66\nTo: Anakin\nDue: never',
  ])('leaves other texts alone: %j', (text) => {
    expect(paperSummary(text)).toBeUndefined();
  });
});
