import { ExponentialBackoff, handleWhen, isTaskCancelledError, retry, timeout, TimeoutStrategy, wrap } from 'cockatiel';
import { RefusedError } from '../../runtime/errors.ts';

/** Three tries and their pauses fit into API Gateway's 30-second timeout. */
const secondsPerTry = 8;
const retries = 2;

/** The last three are sign-in errors: RFC 6749's, and Salesforce's for “retry your request” (amazon-connect/amazon-connect-salesforce-lambda#43). */
const transientCodes = new Set([
  ...['SERVER_UNAVAILABLE', 'UNKNOWN_EXCEPTION', 'QUERY_TIMEOUT', 'UNABLE_TO_LOCK_ROW'],
  ...['server_error', 'temporarily_unavailable', 'unknown_error'],
]);
const networkNames = new Set(['AbortError', 'TimeoutError']);

/** `fetch` reports network failures only as a generic TypeError. */
const isNetworkFailure = (error: Error): boolean => error instanceof TypeError && /fetch failed|terminated/.test(error.message);

/** This code covers two limits that only the message distinguishes: concurrent long-running calls, which pass in seconds, and the daily limit. */
export const isCrowded = ({ name, message }: Error): boolean => name === 'REQUEST_LIMIT_EXCEEDED' && message.startsWith('Concurrent');

/** Whether an immediate retry is likely to succeed. */
export const isTransient = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const isServerError = transientCodes.has(error.name) || error.name.startsWith('ERROR_HTTP_5') || isCrowded(error);
  return isServerError || networkNames.has(error.name) || isNetworkFailure(error) || isTaskCancelledError(error);
};

/** The daily API limit is exhausted: temporary, but longer than a request. */
const isOutOfCalls = (error: unknown): boolean => error instanceof Error && error.name === 'REQUEST_LIMIT_EXCEEDED';

const patience = wrap(
  retry(handleWhen(isTransient), { maxAttempts: retries, backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000 }) }),
  timeout(secondsPerTry * 1_000, TimeoutStrategy.Aggressive),
);

/** Makes an idempotent call and retries transient failures; callers only learn that Salesforce is unavailable. */
export const callSalesforce = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await patience.execute(call);
  } catch (cause) {
    if (isTransient(cause) || isOutOfCalls(cause)) throw new RefusedError('SALESFORCE_UNAVAILABLE', { cause });
    throw cause;
  }
};

/** Options for each jsforce request: its defaults are a timeout of half an hour and its own retries. */
export const requestOptions = { timeout: secondsPerTry * 1_000, retry: { maxRetries: 0 } };
