import { RejectedError } from '../../../runtime/errors.ts';
import type { ParserThread } from './parserInThread.ts';
import type { ParserLimits } from './pdfLimits.ts';

/** Milliseconds between two looks at the parser. */
const betweenLooks = 100;

type Watch = <Answer>(asked: Promise<Answer>) => Promise<Answer>;

const isLate = (thread: ParserThread, { mostSeconds, mostPieces }: ParserLimits, begun: { at: number; pieces: number }): boolean =>
  Date.now() - begun.at > mostSeconds * 1000 || thread.pieces() - begun.pieces > mostPieces;

/** Waits for what the parser was asked, and ends the parser where that takes more than `limits` allow. */
export const watchOver =
  (thread: ParserThread, limits: ParserLimits): Watch =>
  (asked) =>
    new Promise((resolve, reject) => {
      const begun = { at: Date.now(), pieces: thread.pieces() };
      const look = async (): Promise<void> => {
        const isTooMuch = isLate(thread, limits, begun) || (await thread.bytes().catch(() => 0)) > limits.mostBytes;
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

/** Pages of a file, and the drawing of one: they ask the parser in their turn. */
const asksFurther = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && ('getTextContent' in value || 'promise' in value);

/** A file of the parser's, or a part of it, whose every question is watched over; `own` stands in for what it has itself. */
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
