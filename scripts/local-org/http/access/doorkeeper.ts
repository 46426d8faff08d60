import type { FastifyRequest } from 'fastify';
import type { Caller, Org } from '../../orgTypes.ts';
import { ApiError } from '../rest/restErrors.ts';
import type { AccessStore, SessionKind } from './accessStore.ts';

/** Who calls, and whether as a program with a token or as a page with its cookie. */
export interface SignedIn {
  caller: Caller;
  kind: SessionKind;
}

/** Lets callers in, and counts the calls of programs; refuses who is not signed in and what goes beyond the day's limit. */
export interface Doorkeeper {
  /** The user of a program's token. */
  program(token: string): Caller;
  /** The user of a request, from a program or from a page. Calls of pages are not counted, as those of Lightning Data Service aren't. */
  caller(request: FastifyRequest): SignedIn;
  usage(): { used: number; limit: number };
}

export const bearerOf = (request: FastifyRequest): string | undefined =>
  /^(?:Bearer|OAuth) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];

/** Browsers send cookies by themselves, so that a page has to say that it means it; another site's page can't say so. */
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
