import { amountKeys } from './sameAmount.ts';

describe('amountKeys', () => {
  it.each([
    ['en', ['$12,500', '12,500 USD', 'USD 12500', 'US$12,500.00', '12 500,00 USD']],
    ['en', ['£1,200.50', 'GBP 1200.50', '1200.5 £']],
    ['en', ['-$2,615.00', '$-2,615', '−2615 USD']],
    ['de', ['1.500 €', '1500 EUR', 'EUR 1.500,00', '€1’500']],
    ['fr', ['1 200 000 €', '1.200.000 EUR', '1200000,00 €']],
    ['es', ['90,50 €', 'EUR 90.5']],
  ])('are equal in %s for %j', (languageCode, amounts) => {
    const keys = new Set(amounts.map(amountKeys(amounts, languageCode)));

    expect(keys.size).toBe(1);
    expect(keys).not.toContain(undefined);
  });

  it.each([
    ['en', ['$12,500', '€12,500', '$1,250', '$12.50', '-$12,500', '¥12,500', '$12,500 million']],
    ['en', ['$1.500', '$1500', '$1.50']],
    ['de', ['1,500 €', '1500 €', '1,50 €']],
    ['fr', ['1.500 €', '1500 €', '1,500 €']],
    ['pt', ['1.500 €', '1500 €']],
    ['en', ['$500', 'USD 500', 'CAD 500']],
    ['en', ['$1,2345', '$12345', '$0,500', '$500']],
  ])('differ in %s, or are undefined, for %j', (languageCode, amounts) => {
    const keyOf = amountKeys(amounts, languageCode);

    expect(new Set(amounts.map((amount) => keyOf(amount) ?? amount)).size).toBe(amounts.length);
  });
});
