import type { Problem } from '../../../../../aws-backend/contracts/problem.ts';
import { BrokerError } from './brokerError.ts';

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' && 'title' in body;

/** A response's JSON, parsed here: the object from `response.json()` is behind Lightning Web Security's membrane, where each access is a call. */
export const jsonOf = async (response: Response): Promise<unknown> => JSON.parse(await response.text()) as unknown;

const bodyOf = async (response: Response): Promise<unknown> => {
  try {
    return await jsonOf(response);
  } catch {
    return undefined; // a gateway's own error page isn't JSON; the status suffices
  }
};

/** `Retry-After` in milliseconds; browsers expose it only if CORS lists it. */
const retryAfterMs = ({ headers }: Response): number => 1000 * (Number(headers.get('retry-after')) || 0);

/** The error for a response. Without problem details it comes from API Gateway, whose 401 and 403 concern the token. */
export const problemOf = async (response: Response): Promise<BrokerError> => {
  const retryable = response.status >= 500 || response.status === 429;
  const body = await bodyOf(response);
  if (isProblem(body))
    return new BrokerError(body.code, { retryable, retryAfterMs: retryAfterMs(response), detail: body.detail ?? body.title });
  if (response.status === 401 || response.status === 403) return new BrokerError('NOT_AUTHORIZED');
  return new BrokerError(retryable ? 'BROKER_UNAVAILABLE' : 'REQUEST_INVALID', {
    retryable,
    retryAfterMs: retryAfterMs(response),
    detail: `HTTP ${String(response.status)}`,
  });
};
