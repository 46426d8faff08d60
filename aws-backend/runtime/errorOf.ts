import { toError } from './toError.ts';

/** Many records often share one error, so each message is logged once; and the length of a log line is limited. */
const maxSentences = 10;

const flat = (failure: unknown): Error[] => {
  if (failure instanceof AggregateError) return failure.errors.flatMap(flat);
  return [toError(failure)];
};

/**
 * Combines failures into one error: a single one unchanged, several with their messages joined, since Lambda logs only the message of an error
 * that ends an invocation.
 */
export const errorOf = (failures: readonly unknown[]): Error => {
  const errors = failures.flatMap(flat);
  const sentences = [...new Set(errors.map(String))];
  if (sentences.length === 1 && errors[0] !== undefined) return errors[0];
  const more = sentences.length > maxSentences ? ` … and ${String(sentences.length - maxSentences)} more` : '';
  return new AggregateError(errors, `${sentences.slice(0, maxSentences).join('; ')}${more}`);
};
