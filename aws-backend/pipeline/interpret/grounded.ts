import type { ActionItem, CustomerRisk, Topic } from '../../contracts/interpretation.ts';
import { joinedSentences } from '../../contracts/joinedSentences.ts';
import { sentencesOf } from '../../contracts/sentences.ts';
import type { CitedAction, CitedTopic, Claims } from '../../ports/model.ts';
import { withoutOrders } from './withoutOrders.ts';

interface Span {
  start: number;
  end: number;
}
interface Grounded {
  summary: string;
  topics: Topic[];
  actionItems: ActionItem[];
  customerRisk?: CustomerRisk | undefined;
}

/** Shorter quotes occur everywhere and prove nothing; longer ones are no longer quotes. */
const minLetters = 3;
const longestQuote = 1000;
const maxSentences = 3;

/** The first five characters of a text's words, in sequence, so that "extends" equals "extend". */
const contentWords = (text: string): IteratorObject<string> =>
  text
    .toLowerCase()
    .matchAll(/\[[a-z_]+_\d+\]|[\p{L}\p{N}]{4,}/gu)
    .map(([word]) => word.slice(0, 5));

/** The share of the words of `said` that occur in `shown`, which may be very long: it is read only until all were found. */
const shareIn = (said: string, shown: string): number => {
  const words = [...contentWords(said)];
  const unseen = new Set(words);
  contentWords(shown).some((word) => unseen.delete(word) && unseen.size === 0);
  return words.length === 0 ? 0 : words.filter((word) => !unseen.has(word)).length / words.length;
};

const placeOf = (text: string, quote: string): Span | undefined => {
  const words = quote.trim().split(/\s+/);
  if (quote.length > longestQuote || !new RegExp(`\\p{L}{${String(minLetters)}}`, 'u').test(quote)) return undefined;
  const exact = text.indexOf(quote.trim());
  if (exact >= 0) return { start: exact, end: exact + quote.trim().length };
  const found = new RegExp(words.map((word) => RegExp.escape(word)).join('\\s+'), 'u').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
};

/** The place of a task within its quote, if it occurs there verbatim, e.g. in a cell of a table row or after a speaker's name. */
const placeIn = (text: string, { start, end }: Span, said: string): Span => {
  const at = said === '' ? -1 : text.slice(start, end).indexOf(said);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + said.length };
};

/** Keeps the owner and the due date only if the quote names them. */
const actionOf = (text: string, { text: said, quote, owner, due }: CitedAction): ActionItem[] => {
  const place = placeOf(text, quote);
  if (place === undefined || shareIn(said, quote) < 0.5) return [];
  const isNamed = owner !== undefined && quote.toLowerCase().includes(owner.toLowerCase());
  const isDated =
    due !== undefined && (quote.includes(due) || (/^\d{4}-\d{2}-\d{2}$/.test(due) && quote.includes(String(Number(due.slice(8))))));
  return [{ ...placeIn(text, place, said), text: said, ...(isNamed ? { owner } : {}), ...(isDated ? { due } : {}) }];
};

/** Limits the confidence to the share of the topic's words in its quote: "late pump" is half supported by "the pump". */
const topicOf = (text: string, { value, quote, method, confidence = 1 }: CitedTopic): Topic[] => {
  const place = placeOf(text, quote);
  const shown = shareIn(value, quote);
  return place && shown > 0 ? [{ value, method, confidence: Number(Math.min(confidence, shown).toFixed(3)), mentions: [place] }] : [];
};

/** The claims that the text supports. Claims whose quotes don't occur in the text, or say something else, are dropped. */
export const grounded = (claims: Claims, source: string): Grounded => {
  const text = withoutOrders(source);
  const risk = claims.customerRisk;
  const riskPlace = risk && shareIn(risk.reason, text) >= 0.5 ? placeOf(text, risk.quote) : undefined;
  const said = claims.summary.text;
  const sentences = sentencesOf(said).map(({ start, end }) => said.slice(start, end));
  const shown = sentences.filter((sentence) => shareIn(sentence, text) >= 0.6);
  return {
    // Extractive summaries are limited by their author.
    summary: claims.summary.method === 'Extractive' ? said : joinedSentences(shown.slice(0, maxSentences)),
    topics: claims.topics.flatMap((topic) => topicOf(text, topic)),
    actionItems: claims.actionItems.flatMap((action) => actionOf(text, action)),
    ...(risk && riskPlace ? { customerRisk: { ...riskPlace, level: risk.level, reason: risk.reason } } : {}),
  };
};
