import type { Entity } from '../../contracts/interpretation.ts';
import { openTextOf } from '../openText.ts';
import { mention, sampleResult } from '../test/result.ts';
import { namedIn } from './named.ts';

const text = 'Fabrikam Inc. ships. fabrikam inc bills. Fabrikam Inc pays €5.10, not €510 or $510. FABRIKAM INC.?';

const entity = (category: Entity['category'], value: string, confidence: number): Entity => ({
  category,
  value,
  confidence,
  mentions: [mention(text, value)],
});

const named = (...[found]: [Parameters<typeof sampleResult>[1]]) => {
  const result = sampleResult(text, found);
  return namedIn(result, openTextOf(result)).map(({ kind, value, confidence, count }) => [kind, value, confidence, count]);
};

describe('namedIn', () => {
  it('returns an organization that is also a key phrase once, with or without a full stop after it', () => {
    const keyPhrases = [{ value: 'Fabrikam Inc', confidence: 1, mentions: [mention(text, 'Fabrikam Inc')] }];

    expect(named({ entities: [entity('ORGANIZATION', 'Fabrikam Inc.', 0.8)], keyPhrases })).toEqual([['Entity', 'Fabrikam Inc.', 0.8, 1]]);
  });

  it('merges names that differ in case or trailing punctuation, with the highest confidence', () => {
    const spellings = [
      ['Fabrikam Inc.', 0.8],
      ['fabrikam inc', 0.9],
      ['FABRIKAM INC.?', 0.7],
    ] as const;
    const entities = spellings.map(([value, confidence]) => entity('ORGANIZATION', value, confidence));

    expect(named({ entities })).toEqual([['Entity', 'Fabrikam Inc.', 0.9, 3]]);
  });

  it('returns an amount in several notations once, in its first notation', () => {
    const said = 'The crane costs $12,500: we agreed on 12,500 USD, so pay USD 12500, not $1,250.';
    const entities = ['$12,500', '12,500 USD', 'USD 12500', '$1,250'].map((value): Entity => ({
      category: 'MONEY',
      value,
      confidence: 1,
      mentions: [mention(said, value)],
    }));
    const result = sampleResult(said, { entities });

    expect(namedIn(result, openTextOf(result)).map(({ value, count }) => [value, count])).toEqual([
      ['$12,500', 3],
      ['$1,250', 1],
    ]);
  });

  it('keeps amounts with another currency or decimal point apart, and the same text in other categories', () => {
    const entities = [entity('MONEY', '€5.10', 1), entity('MONEY', '€510', 1), entity('MONEY', '$510', 1), entity('OTHER', '$510', 1)];

    expect(named({ entities })).toHaveLength(4);
  });
});
