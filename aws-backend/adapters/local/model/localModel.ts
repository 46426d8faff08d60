import { setImmediate as turn } from 'node:timers/promises';
import type { Claims, Model } from '../../../ports/model.ts';
import { sentencesOf } from '../../../contracts/sentences.ts';
import { isDisclaimer } from '../language/disclaimers.ts';
import { ownWords } from '../language/ownWords.ts';
import { windowsOf } from '../language/windows.ts';
import { actionsOf } from './askedFor.ts';
import { riskOf } from './risks.ts';
import { longestSentence, mailHeader, summarize } from './summarize.ts';
import { topicNotes, topicsOf } from './topics.ts';

const mostSentences = 3;

/** The sentences of a text, without what programs and lawyers add to a mail. */
const saidIn = async (text: string): Promise<string[]> => {
  const said: string[] = [];
  for (const window of windowsOf(text)) {
    const sentences = sentencesOf(window.text).map(({ start, end }) => window.text.slice(start, end));
    said.push(...sentences.filter((sentence) => !isDisclaimer(sentence)));
    await turn();
  }
  return said;
};

/** "Approved, thanks!" says of what only with what it quotes. */
const tellsSomething = (sentence: string): boolean => /(?:\S+\s+){3}\S*[.!?](?:\s|$)/.test(sentence) && !mailHeader.test(sentence);

const analyze = async (text: string, languageCode: string): Promise<Claims> => {
  const said = await saidIn(ownWords(text));
  const short = said.filter((sentence) => sentence.length <= longestSentence && !mailHeader.test(sentence));
  const topics = await topicsOf(text, languageCode);
  const actionItems = actionsOf(short);
  return {
    summary: summarize(
      said.some(tellsSomething) ? said : await saidIn(text),
      mostSentences,
      actionItems.flatMap(({ quote, text: task }) => [quote, task]),
    ),
    topics,
    actionItems,
    customerRisk: riskOf(short),
    notes: topicNotes(text, languageCode),
  };
};

/** Summarizes by the text's own most central sentences, takes its topics from its own phrases, and finds by rules what is to be done and whether a customer may leave. */
export const localModel = (): Model => ({ engine: 'LexRank and rules', analyze });
