import fc from 'fast-check';
import { insightsOf } from '../insights.ts';
import { sampleResult } from '../test/result.ts';
import type { Finding } from './finding.ts';
import { inTurn } from './inTurn.ts';

const anyFinding = fc.record({
  kind: fc.constantFrom('Entity', 'Key Phrase', 'Form Field', 'Table', 'Action Item'),
  category: fc.constantFrom('DATE', 'ORGANIZATION', 'MONEY', null),
  value: fc.string(),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  count: fc.integer({ min: 1, max: 9 }),
}) as fc.Arbitrary<Finding>;

const countsOf = (findings: readonly Finding[], groupOf: (finding: Finding) => string): Map<string, number> =>
  new Map([...Map.groupBy(findings, groupOf)].map(([group, { length }]) => [group, length]));

/** After truncation, a group that lost findings has as many left as any other group, or one less. */
const expectFairness = (all: readonly Finding[], kept: readonly Finding[], groupOf: (finding: Finding) => string): void => {
  const [there, taken] = [countsOf(all, groupOf), countsOf(kept, groupOf)];
  const most = Math.max(0, ...taken.values());
  for (const [group, count] of there) {
    const own = taken.get(group) ?? 0;
    if (own < count) expect(own).toBeGreaterThanOrEqual(most - 1);
  }
};

describe('inTurn', () => {
  it('gives each kind a fair share of any number of findings, and each entity category a fair share of the entities', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 120, size: 'max' }), fc.integer({ min: 0, max: 60 }), (findings, most) => {
        const kept = inTurn(findings).slice(0, most);
        const entities = (some: readonly Finding[]): Finding[] => some.filter(({ kind }) => kind === 'Entity');

        expectFairness(findings, kept, ({ kind }) => kind);
        expectFairness(entities(findings), entities(kept), ({ category }) => category ?? '');
      }),
    );
  });

  it('keeps all findings, and orders those of a kind by weight', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 60, size: 'max' }), (findings) => {
        const found = inTurn(findings);

        expect(new Set(found)).toEqual(new Set(findings));
        expect(found).toHaveLength(findings.length);
        for (const alike of Map.groupBy(found, ({ kind, category }) => (kind === 'Entity' ? `${kind} ${category ?? ''}` : kind)).values()) {
          const weights = alike.map(({ confidence, count }) => confidence * count);
          expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  it('leaves room for firms and amounts in a list of many dates', () => {
    const rows = Array.from({ length: 60 }, (_, row) => [
      `2026-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + Math.floor(row / 12))}`,
      `Firm${row} Ltd`,
      `${100 + row} EUR`,
    ]);
    const text = rows.map((row) => row.join('\t')).join('\n');
    const entities = rows.flatMap(([date = '', firm = '', sum = '']) =>
      (
        [
          ['DATE', date, 1],
          ['ORGANIZATION', firm, 0.6],
          ['MONEY', sum, 0.9],
        ] as const
      ).map(([category, value, confidence]) => ({
        category,
        value,
        confidence,
        mentions: [{ start: text.indexOf(value), end: text.indexOf(value) + value.length }],
      })),
    );
    const categories = insightsOf(sampleResult(text, { entities }))
      .slice(0, 48)
      .map(({ Category__c }) => Category__c);

    expect([...Map.groupBy(categories, (category) => category)].map(([category, { length }]) => [category, length])).toEqual([
      ['DATE', 16],
      ['ORGANIZATION', 16],
      ['MONEY', 16],
    ]);
  });
});
