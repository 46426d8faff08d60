import { RejectedError } from '../../../runtime/errors.ts';
import type { ParserThread } from './parserInThread.ts';
import type { ParserLimits } from './pdfLimits.ts';

/** Milliseconds between checks of the parser. */
const betweenLooks = 100;

type Watch = <Answer>(asked: Promise<Answer>) => Promise<Answer>;

const isLate = (thread: ParserThread, { maxSeconds, maxPieces }: ParserLimits, begun: { at: number; pieces: number }): boolean =>
  Date.now() - begun.at > maxSeconds * 1000 || thread.pieces() - begun.pieces > maxPieces;

/** Returns a function that awaits a parser request. If it exceeds `limits`, terminates the thread and rejects with ARCHIVE_TOO_LARGE. */
export const watchOver =
  (thread: ParserThread, limits: ParserLimits): Watch =>
  (asked) =>
    new Promise((resolve, reject) => {
      const begun = { at: Date.now(), pieces: thread.pieces() };
      const look = async (): Promise<void> => {
        const isTooMuch = isLate(thread, limits, begun) || (await thread.bytes().catch(() => 0)) > limits.maxBytes;
        if (isTooMuch) void thread.end(new RejectedError('ARCHIVE_TOO_LARGE'));
        const why = thread.ended();
        if (why === undefined) return;
        clearInterval(looking);
        reject(why);
      };
      const looking = setInterval(() => void look(), betweenLooks);
      if (thread.ended()) void look();
      asked.then(resolve, reject).finally(() => clearInterval(looking));
    });

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

/** Whether a value is a page or rendering task, which makes further requests to the parser. */
const asksFurther = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && ('getTextContent' in value || 'promise' in value);

/** Wraps a document or page of the parser so that all its requests are watched; the members of `own` replace its own. */
export const watched = <Part extends object, Own extends object>(part: Part, watch: Watch, own: Own): Part & Own => {
  const answerOf = (value: unknown): unknown => {
    if (isPromise(value)) return watch(value).then(answerOf);
    return asksFurther(value) ? watched(value, watch, {}) : value;
  };
  const proxy = new Proxy(part, {
    get(parsers, name) {
      if (name in own) return Reflect.get(own, name) as unknown;
      const value: unknown = Reflect.get(parsers, name, parsers);
      if (typeof value !== 'function') return answerOf(value);
      return (...given: unknown[]) => answerOf(Reflect.apply(value, parsers, given));
    },
  });
  return proxy as Part & Own;
};
