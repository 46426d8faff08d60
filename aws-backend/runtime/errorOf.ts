import { toError } from './toError.ts';

/** Of an error that many records share, a line is enough; and a log line takes only so many. */
const mostSentences = 10;

const flat = (failure: unknown): Error[] => {
  if (failure instanceof AggregateError) return failure.errors.flatMap(flat);
  return [toError(failure)];
};

/** One error for all failures: a single one as it is, several with what each says, since of an error that ends a call Lambda logs the message only. */
export const errorOf = (failures: readonly unknown[]): Error => {
  const errors = failures.flatMap(flat);
  const sentences = [...new Set(errors.map(String))];
  if (sentences.length === 1 && errors[0] !== undefined) return errors[0];
  const more = sentences.length > mostSentences ? ` … and ${String(sentences.length - mostSentences)} more` : '';
  return new AggregateError(errors, `${sentences.slice(0, mostSentences).join('; ')}${more}`);
};
