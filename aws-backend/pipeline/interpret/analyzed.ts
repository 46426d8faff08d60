import type { ActionItem, PersonalData, Topic } from '../../contracts/interpretation.ts';
import { note, type Note } from '../../contracts/notes.ts';
import type { MediaResult } from '../../contracts/result.ts';
import type { Claims, Model } from '../../ports/model.ts';
import { grounded } from './grounded.ts';
import { masked } from './masked.ts';
import { withoutOrders } from './withoutOrders.ts';

interface Analysis extends Pick<MediaResult, 'summary' | 'customerRisk'> {
  topics: Topic[];
  actionItems: ActionItem[];
  notes: Note[];
}
interface Source {
  text: string;
  languageCode: string;
  personalData: readonly PersonalData[];
}

/** The summary's supported sentences; or, if none of a generated one is supported, the text's own most central sentences. */
const summaryOf = async (model: Model, { summary, notes }: Claims, proven: string, source: Pick<Source, 'text' | 'languageCode'>) => {
  if (proven !== '' || summary.text.trim() === '' || model.extractive === undefined)
    return { summary: { text: proven, method: summary.method }, notes };
  const claims = await model.extractive.analyze(source.text, source.languageCode);
  return { summary: claims.summary, notes: [...notes, note('SUMMARY_UNPROVEN')] };
};

/**
 * A model's analysis of a text, limited to what the text supports, with places in the text. Personal data and instructions to its reader are
 * hidden from the model.
 */
export const analyzed = async (model: Model, { text, languageCode, personalData }: Source): Promise<Analysis> => {
  const { text: hidden, restore, placeOf } = masked(text, personalData);
  const shown = withoutOrders(hidden);
  const claims = await model.analyze(shown, languageCode);
  const { summary: proven, topics, actionItems, customerRisk } = grounded(claims, shown);
  const { summary, notes } = await summaryOf(model, claims, proven, { text: shown, languageCode });
  return {
    summary: { ...summary, text: restore(summary.text) },
    topics: topics.map((topic) => ({ ...topic, value: restore(topic.value), mentions: topic.mentions.map(placeOf) })),
    actionItems: actionItems.map((item) => ({
      ...placeOf(item),
      text: restore(item.text),
      ...(item.owner === undefined ? {} : { owner: restore(item.owner) }),
      ...(item.due === undefined ? {} : { due: restore(item.due) }),
    })),
    ...(customerRisk ? { customerRisk: { ...customerRisk, ...placeOf(customerRisk), reason: restore(customerRisk.reason) } } : {}),
    notes,
  };
};
