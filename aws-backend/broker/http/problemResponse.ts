import { problem, type RefusalCode } from '../../contracts/problem.ts';
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

/** What the caller is told of an error: a refusal's own code, and nothing at all of what is ours. */
export const errorResponse = (error: Error, log: Log): Response => {
  if (!(error instanceof RefusedError)) {
    log.error('A call failed', { code: 'INTERNAL', error });
    return refusalResponse('INTERNAL');
  }
  log.info('A call was refused', {
    code: error.code,
    detail: error.message,
    ...(error.cause instanceof Error ? { error: error.cause } : {}),
  });
  return refusalResponse(error.code, error.message === error.code ? undefined : error.message);
};
