import { setImmediate as turn } from 'node:timers/promises';
import type { Claims, Model } from '../../../ports/model.ts';
import { sentencesOf } from '../../../contracts/sentences.ts';
import { isDisclaimer } from '../language/disclaimers.ts';
import { ownWords } from '../language/ownWords.ts';
import { windowsOf } from '../language/windows.ts';
import { actionsOf } from './askedFor.ts';
import { paperSummary } from './paperSummary.ts';
import { riskOf } from './risks.ts';
import { longestSentence, mailHeader, summarize } from './summarize.ts';
import { topicNotes, topicsOf } from './topics.ts';

const maxSentences = 3;

/** Returns the sentences of a text without the disclaimers and footers of mails. */
const saidIn = async (text: string): Promise<string[]> => {
  const said: string[] = [];
  for (const window of windowsOf(text)) {
    const sentences = sentencesOf(window.text).map(({ start, end }) => window.text.slice(start, end));
    said.push(...sentences.filter((sentence) => !isDisclaimer(sentence)));
    await turn();
  }
  return said;
};

/** Whether a sentence is understandable without the quoted mail, unlike "Approved, thanks!". */
const tellsSomething = (sentence: string): boolean => /(?<!\S)(?:\S+\s+){3}\S*[.!?](?:\s|$)/.test(sentence) && !mailHeader.test(sentence);

const analyze = async (text: string, languageCode: string): Promise<Claims> => {
  const said = await saidIn(ownWords(text));
  const short = said.filter((sentence) => sentence.length <= longestSentence && !mailHeader.test(sentence));
  const topics = await topicsOf(text, languageCode);
  const actionItems = actionsOf(short);
  const paper = paperSummary(text);
  return {
    summary:
      paper === undefined
        ? summarize(
            said.some(tellsSomething) ? said : await saidIn(text),
            maxSentences,
            actionItems.flatMap(({ quote, text: task }) => [quote, task]),
          )
        : { text: paper, method: 'Extractive' },
    topics,
    actionItems,
    customerRisk: riskOf(short),
    notes: topicNotes(text, languageCode),
  };
};

/**
 * A model that summarizes with the most central sentences of a text, takes topics from its noun phrases, and finds tasks and the risk that
 * a customer leaves by rules.
 */
export const localModel = (): Model => ({ engine: 'LexRank and rules', analyze });
