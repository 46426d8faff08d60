import type { ActionItem, PersonalData, Topic } from '../../contracts/interpretation.ts';
import type { MediaResult } from '../../contracts/result.ts';
import type { Model } from '../../ports/model.ts';
import { grounded } from './grounded.ts';
import { masked } from './masked.ts';

interface Analysis extends Pick<MediaResult, 'summary' | 'customerRisk'> {
  topics: Topic[];
  actionItems: ActionItem[];
  notes: string[];
}
interface Source {
  text: string;
  languageCode: string;
  personalData: readonly PersonalData[];
}

/** What a model says of a text whose personal data it never sees, as far as the text shows it, with its places in the text. */
export const analyzed = async (model: Model, { text, languageCode, personalData }: Source): Promise<Analysis> => {
  const { text: hidden, restore, placeOf } = masked(text, personalData);
  const claims = await model.analyze(hidden, languageCode);
  const { summary, topics, actionItems, customerRisk } = grounded(claims, hidden);
  return {
    summary: { text: restore(summary), method: claims.summary.method },
    topics: topics.map(({ value, mentions }) => ({ value: restore(value), mentions: mentions.map(placeOf) })),
    actionItems: actionItems.map((item) => ({
      ...placeOf(item),
      text: restore(item.text),
      ...(item.owner === undefined ? {} : { owner: restore(item.owner) }),
      ...(item.due === undefined ? {} : { due: restore(item.due) }),
    })),
    ...(customerRisk ? { customerRisk: { ...customerRisk, ...placeOf(customerRisk), reason: restore(customerRisk.reason) } } : {}),
    notes: claims.notes,
  };
};
