import { problem, refusals, type RefusalCode } from '../../contracts/problem.ts';
import { salesforceIdPattern } from '../../contracts/salesforceIdPattern.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Log } from '../../runtime/log.ts';

/** An answer that is not to be kept: each is made for one caller at one moment. */
export const jsonResponse = (body: object, status = 200, contentType = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': contentType, 'cache-control': 'no-store' } });

/** A refusal as RFC 9457 problem details. */
export const refusalResponse = (code: RefusalCode, detail?: string): Response => {
  const body = problem(code, detail);
  return jsonResponse(body, body.status, 'application/problem+json');
};

/** Which call it was, as the log names it. */
export type CallName = { route: string | null } & Record<string, string | null>;

/** Of a call's name what the log may hold: whoever calls chooses what stands where an id should. */
const loggedName = ({ route, ...ids }: CallName): CallName => ({
  route,
  ...Object.fromEntries(Object.entries(ids).filter(([, id]) => salesforceIdPattern.test(id ?? ''))),
});

/** What the caller is told of an error: a refusal's own code, and nothing at all of what is ours. */
export const errorResponse = (error: Error, call: CallName, log: Log): Response => {
  const code = error instanceof RefusedError ? error.code : 'INTERNAL';
  const detail = code === 'INTERNAL' || error.message === code ? undefined : error.message;
  // What is wrong with a request is said in its own words, which may be anything.
  const logged = { code, ...loggedName(call), ...(detail === undefined || code === 'REQUEST_INVALID' ? {} : { detail }) };
  if (refusals[code][0] >= 500) log.error('A call failed', { ...logged, error });
  else log.info('A call was refused', logged);
  return refusalResponse(code, detail);
};
