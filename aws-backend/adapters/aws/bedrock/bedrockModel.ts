import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import pMap from 'p-map';
import { note, type NoteCode } from '../../../contracts/notes.ts';
import type { Claims, Model } from '../../../ports/model.ts';
import { ownWords } from '../../local/language/ownWords.ts';
import { patience } from '../patience.ts';
import { piecesOf } from '../comprehend/pieces.ts';
import { maxTopics, readAnswer, type Answer } from './bedrockAnswer.ts';
import { bedrockConverse } from './bedrockConverse.ts';
import { isLasting } from './bedrockErrors.ts';
import { passes, type Guardrail } from './bedrockGuardrail.ts';

interface Settings {
  modelId: string;
  guardrail?: Guardrail | undefined;
}

/** UTF-8 bytes per request: about 25,000 tokens, which fit into every Bedrock model with tool use. */
const maxPieceBytes = 100_000;
/** Maximum pieces of a long text that are sent, spread evenly over it: limits the cost per file. */
const maxPieces = 20;
/** Concurrent requests: an answer may take half a minute, and twenty in sequence would exceed the function's timeout. */
const atOnce = 4;

const evenly = <Item>(items: readonly Item[]): Item[] =>
  Array.from(
    { length: Math.min(items.length, maxPieces) },
    (_, index) => items[Math.floor((index * items.length) / Math.min(items.length, maxPieces))],
  ).filter((item) => item !== undefined);

const gravest = (answers: readonly Answer[]): Answer['customerRisk'] =>
  (['High', 'Medium', 'Low'] as const)
    .map((level) => answers.find(({ customerRisk }) => customerRisk?.level === level)?.customerRisk)
    .find((risk) => risk !== undefined);

/** Takes topics from the pieces in round-robin order, so that the end of a long text counts too, and merges equal ones. */
const topicsOf = (answers: readonly Answer[]): Answer['topics'] => {
  const placed = answers.flatMap(({ topics }) => topics.map((topic, place) => ({ topic, place }))).sort((a, b) => a.place - b.place);
  const said = Map.groupBy(placed, ({ topic }) => topic.value.toLowerCase());
  return [...said.values()].flatMap((same) => same.slice(0, 1).map(({ topic }) => topic)).slice(0, maxTopics);
};

/**
 * Queries a model on Amazon Bedrock, for a mail about its own words only; if a guardrail stops it or it fails, uses `extractive` and adds a note.
 */
export const bedrockModel = ({ modelId, guardrail }: Settings, extractive: Model, client = new BedrockRuntimeClient(patience)): Model => {
  const converse = bedrockConverse(client, modelId);
  const ask = async (text: string): Promise<Answer | NoteCode> => {
    if (!(await passes(client, guardrail, { source: 'INPUT', text }))) return 'GUARDRAIL_STOPPED';
    const { output } = await converse(text);
    const answer = readAnswer(output?.message?.content?.find(({ toolUse }) => toolUse !== undefined)?.toolUse?.input);
    if (answer === undefined) return 'MODEL_FAILED';
    return (await passes(client, guardrail, { source: 'OUTPUT', text: JSON.stringify(answer) })) ? answer : 'GUARDRAIL_STOPPED';
  };
  const askAll = async (texts: readonly string[]): Promise<Answer[] | NoteCode> => {
    const reasons: NoteCode[] = [];
    const answerTo = async (text: string): Promise<Answer[]> => {
      const answer = reasons[0] ?? (await ask(text));
      if (typeof answer !== 'string') return [answer];
      reasons.push(answer);
      return [];
    };
    const answers = await pMap(texts, answerTo, { concurrency: atOnce });
    return reasons[0] ?? answers.flat();
  };
  const analyze = async (text: string, languageCode: string): Promise<Claims> => {
    const instead = async (reason: NoteCode): Promise<Claims> => {
      const claims = await extractive.analyze(text, languageCode);
      return { ...claims, notes: [...claims.notes, note(reason)] };
    };
    if (text.trim() === '') return extractive.analyze(text, languageCode);
    const pieces = piecesOf(ownWords(text), maxPieceBytes).map((piece) => piece.text);
    try {
      const answers = await askAll(evenly(pieces));
      if (typeof answers === 'string') return await instead(answers);
      const summaries = answers.map(({ summary }) => summary);
      const whole = summaries.length > 1 ? await ask(summaries.join('\n')) : undefined;
      if (typeof whole === 'string') return await instead(whole);
      return {
        summary: { text: whole?.summary ?? summaries.join(' '), method: 'Generated' },
        topics: topicsOf(answers).map((topic) => ({ ...topic, method: 'Generated' })),
        actionItems: answers.flatMap(({ actionItems }) => actionItems),
        customerRisk: gravest(answers),
        notes: pieces.length > maxPieces ? [note('READ_IN_PIECES', maxPieces)] : [],
      };
    } catch (error) {
      if (isLasting(error)) return instead('MODEL_FAILED');
      throw error;
    }
  };
  return { engine: `Amazon Bedrock ${modelId}`, analyze, extractive };
};
