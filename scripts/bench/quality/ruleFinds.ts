import { namedThings } from '../../../aws-backend/adapters/local/language/entities/namedThings.ts';
import { rules, type Rule } from '../../../aws-backend/adapters/local/language/entities/rules.ts';
import { tagWhole } from '../../../aws-backend/adapters/local/language/tagWhole.ts';
import { isNear, unmarked } from '../../../aws-backend/adapters/local/language/test/marks.ts';
import { EntityCategory } from '../../../aws-backend/contracts/interpretation.ts';
import type { Language } from '../../../aws-backend/ports/language.ts';
import { Labelled, sampleOf } from './samples.ts';

interface Finds {
  found: number;
  right: number;
}

/** For each kind of rule, the number of matches in the tuning half, and how many of them are right. */
export const ruleFinds = async (language: Language): Promise<Map<Rule, Finds>> => {
  const finds = new Map<Rule, Finds>();
  for (const { language: code, text: labelled } of sampleOf('entities.tuning', Labelled)) {
    const { text, truth } = unmarked(labelled, EntityCategory);
    const names = (await language.findPersonalData(text, code)).filter(({ category }) => category === 'NAME');
    for (const { rule, start, end } of await namedThings(text, code, names, await tagWhole(text, code))) {
      const { found, right } = finds.get(rule) ?? { found: 0, right: 0 };
      const isRight = truth.some((mark) => isNear(mark, { category: rules[rule].category, start, end }));
      finds.set(rule, { found: found + 1, right: right + (isRight ? 1 : 0) });
    }
  }
  return finds;
};
