import { rules } from '../../../aws-backend/adapters/local/language/entities/rules.ts';
import { localLanguage } from '../../../aws-backend/adapters/local/language/localLanguage.ts';
import { scoreEntities } from './entities.ts';
import { ruleFinds } from './ruleFinds.ts';

const language = localLanguage();

describe('the embedded entity rules', () => {
  it.each(['tuning', 'unseen'] as const)('reach an F1 of 0.9 on the %s half', async (half) => {
    const { all } = await scoreEntities(language, half);

    expect(all.items).toBeGreaterThanOrEqual(150);
    expect(all.f1).toBeGreaterThanOrEqual(0.9);
  });

  it('report the confidence measured on the tuning half', async () => {
    const finds = await ruleFinds(language);
    const measured = Object.keys(rules).map((rule) => {
      const { found, right } = [...finds].find(([name]) => name === rule)?.[1] ?? { found: 0, right: 0 };
      return [rule, Number(((right + 1) / (found + 2)).toFixed(2))];
    });

    expect(Object.fromEntries(Object.entries(rules).map(([rule, { confidence }]) => [rule, confidence]))).toEqual(
      Object.fromEntries(measured),
    );
  });
});
