import type { Problem } from '../../../../../aws-backend/contracts/problem.ts';
import { BrokerError } from './brokerError.ts';

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' && 'title' in body;

/** The JSON of an answer, parsed here: what `response.json()` makes lies behind the membrane of Lightning Web Security, and each look at it is a call. */
export const jsonOf = async (response: Response): Promise<unknown> => JSON.parse(await response.text()) as unknown;

const bodyOf = async (response: Response): Promise<unknown> => {
  try {
    return await jsonOf(response);
  } catch {
    return undefined; // a gateway's own error page is not JSON; the status says enough
  }
};

/** `Retry-After` in milliseconds; browsers show it only where CORS names it. */
const retryAfterMs = ({ headers }: Response): number => 1000 * (Number(headers.get('retry-after')) || 0);

/** The error an answer stands for. Without problem details it is the gateway that answers, and its 401 and 403 mean the token. */
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
