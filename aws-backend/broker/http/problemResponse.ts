import { problem, refusals, type RefusalCode } from '../../contracts/problem.ts';
import { salesforceIdPattern } from '../../contracts/salesforceIdPattern.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Log } from '../../runtime/log.ts';

/** A response that must not be cached, since it is specific to one caller and moment. */
export const jsonResponse = (body: object, status = 200, contentType = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': contentType, 'cache-control': 'no-store' } });

/** An error as RFC 9457 problem details. */
export const refusalResponse = (code: RefusalCode, detail?: string): Response => {
  const body = problem(code, detail);
  return jsonResponse(body, body.status, 'application/problem+json');
};

/** The route and ids of a call, for the log. */
export type CallName = { route: string | null } & Record<string, string | null>;

/** Removes what must not be logged: callers can put any text in place of an id. */
const loggedName = ({ route, ...ids }: CallName): CallName => ({
  route,
  ...Object.fromEntries(Object.entries(ids).filter(([, id]) => salesforceIdPattern.test(id ?? ''))),
});

/** Converts an error to a response: a refusal's own code, and no internal details. */
export const errorResponse = (error: Error, call: CallName, log: Log): Response => {
  const code = error instanceof RefusedError ? error.code : 'INTERNAL';
  const detail = code === 'INTERNAL' || error.message === code ? undefined : error.message;
  // The detail of an invalid request quotes the request, which may contain anything.
  const logged = { code, ...loggedName(call), ...(detail === undefined || code === 'REQUEST_INVALID' ? {} : { detail }) };
  if (refusals[code][0] >= 500) log.error('A call failed', { ...logged, error });
  else log.info('A call was refused', logged);
  return refusalResponse(code, detail);
};
