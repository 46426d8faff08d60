import { ExponentialBackoff, handleWhen, isTaskCancelledError, retry, timeout, TimeoutStrategy, wrap } from 'cockatiel';
import { RefusedError } from '../../runtime/errors.ts';

/** Three tries and their pauses fit into the 30 seconds that API Gateway waits. */
const secondsPerTry = 8;
const retries = 2;

const transientCodes = new Set(['SERVER_UNAVAILABLE', 'UNKNOWN_EXCEPTION', 'QUERY_TIMEOUT', 'UNABLE_TO_LOCK_ROW']);
const networkNames = new Set(['AbortError', 'TimeoutError']);

/** `fetch` says no more than that it failed. */
const isNetworkFailure = (error: Error): boolean => error instanceof TypeError && /fetch failed|terminated/.test(error.message);

/** One code for two limits, which only the sentence tells apart: too many long calls at a time, over in seconds, and the calls of a day. */
export const isCrowded = ({ name, message }: Error): boolean => name === 'REQUEST_LIMIT_EXCEEDED' && message.startsWith('Concurrent');

/** Whether the same call may well succeed a moment later. */
export const isTransient = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const isServerError = transientCodes.has(error.name) || error.name.startsWith('ERROR_HTTP_5') || isCrowded(error);
  return isServerError || networkNames.has(error.name) || isNetworkFailure(error) || isTaskCancelledError(error);
};

/** The day's calls are used up: it passes, but not within a request. */
const isOutOfCalls = (error: unknown): boolean => error instanceof Error && error.name === 'REQUEST_LIMIT_EXCEEDED';

const patience = wrap(
  retry(handleWhen(isTransient), { maxAttempts: retries, backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000 }) }),
  timeout(secondsPerTry * 1_000, TimeoutStrategy.Aggressive),
);

/** Makes a call that may be made twice, again where Salesforce stumbled; a caller reads only that Salesforce does not answer. */
export const callSalesforce = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await patience.execute(call);
  } catch (cause) {
    if (isTransient(cause) || isOutOfCalls(cause)) throw new RefusedError('SALESFORCE_UNAVAILABLE', { cause });
    throw cause;
  }
};

/** What jsforce is told with each request: its own default is to wait half an hour, and to repeat on its own. */
export const requestOptions = { timeout: secondsPerTry * 1_000, retry: { maxRetries: 0 } };
