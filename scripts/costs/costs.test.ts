import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { costOf, costReport } from './costs.ts';
import { prices, type PriceName } from './prices.ts';

const names = Object.keys(prices) as PriceName[];
const someUsage = fc.dictionary(fc.constantFrom(...names), fc.nat(1_000_000));

describe('costs', () => {
  it('add up line by line', () => {
    fc.assert(
      fc.property(someUsage, (usage) => {
        const apart = Object.entries(usage).reduce((sum, [name, count]) => sum + costOf({ [name]: count }), 0);
        expect(costOf(usage)).toBeCloseTo(apart, 6);
      }),
    );
  });

  it('are on their page as they are computed', async () => {
    const page = await readFile(path.join(import.meta.dirname, '..', '..', 'docs', 'costs.md'), 'utf8');

    expect(page).toContain(costReport().trim());
  });
});
