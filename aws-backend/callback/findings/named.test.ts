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
  it('shows once what is an organization and a phrase, with and without the full stop behind it', () => {
    const keyPhrases = [{ value: 'Fabrikam Inc', confidence: 1, mentions: [mention(text, 'Fabrikam Inc')] }];

    expect(named({ entities: [entity('ORGANIZATION', 'Fabrikam Inc.', 0.8)], keyPhrases })).toEqual([['Entity', 'Fabrikam Inc.', 0.8, 1]]);
  });

  it('joins what differs by letter case and by the marks behind it, as sure as the surest', () => {
    const spellings = [
      ['Fabrikam Inc.', 0.8],
      ['fabrikam inc', 0.9],
      ['FABRIKAM INC.?', 0.7],
    ] as const;
    const entities = spellings.map(([value, confidence]) => entity('ORGANIZATION', value, confidence));

    expect(named({ entities })).toEqual([['Entity', 'Fabrikam Inc.', 0.9, 3]]);
  });

  it('keeps amounts of other currencies or with other marks in them, and the same word of another kind, apart', () => {
    const entities = [entity('MONEY', '€5.10', 1), entity('MONEY', '€510', 1), entity('MONEY', '$510', 1), entity('OTHER', '$510', 1)];

    expect(named({ entities })).toHaveLength(4);
  });
});
