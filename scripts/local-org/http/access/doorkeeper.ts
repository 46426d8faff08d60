import type { FastifyRequest } from 'fastify';
import type { Caller, Org } from '../../orgTypes.ts';
import { ApiError } from '../rest/restErrors.ts';
import type { AccessStore, SessionKind } from './accessStore.ts';

/** The authenticated caller, and whether they used an access token or a page's cookie. */
export interface SignedIn {
  caller: Caller;
  kind: SessionKind;
}

/** Authenticates callers and counts API calls. Throws if a caller isn't signed in or exceeds the daily limit. */
export interface Doorkeeper {
  /** The user of an access token. */
  program(token: string): Caller;
  /** The user of a request, by access token or cookie. Calls from pages aren't counted, like those of Lightning Data Service. */
  caller(request: FastifyRequest): SignedIn;
  usage(): { used: number; limit: number };
}

export const bearerOf = (request: FastifyRequest): string | undefined =>
  /^(?:Bearer|OAuth) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];

/** Browsers send cookies automatically, so the page must also send this header; a page of another site can't (CSRF protection). */
const cookieOf = (request: FastifyRequest): string | undefined =>
  request.headers['x-local-lightning'] === '1' ? request.cookies['sid'] : undefined;

export const doorkeeper = (org: Org, access: AccessStore, dailyApiCalls: number): Doorkeeper => {
  const usage = (): { used: number; limit: number } => ({ used: access.callsOfDay(), limit: dailyApiCalls });
  const activeUser = (kind: SessionKind, token: string): Caller => {
    const userId = access.userOf(kind, token);
    if (userId !== undefined && org.findUser({ id: userId })?.isActive === true) return { userId };
    throw new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  };
  const program = (token: string): Caller => {
    const caller = activeUser('api', token);
    const { used, limit } = usage();
    if (used >= limit) throw new ApiError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    access.countCall();
    return caller;
  };
  return {
    usage,
    program,
    caller(request) {
      const token = bearerOf(request);
      if (token !== undefined) return { caller: program(token), kind: 'api' };
      return { caller: activeUser('browser', cookieOf(request) ?? ''), kind: 'browser' };
    },
  };
};
