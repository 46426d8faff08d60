import type { FastifyRequest } from 'fastify';
import type { Caller, Org } from '../../orgTypes.ts';
import type { AccessStore } from './accessStore.ts';

/** Who calls, and whether as a program with a token or as a page with its cookie. */
export interface SignedIn {
  caller: Caller;
  kind: 'api' | 'browser';
}

export const bearerOf = (request: FastifyRequest): string | undefined => /^(?:Bearer|OAuth) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];

/** Browsers send cookies by themselves, so that a page has to say that it means it; another site's page can't say so. */
const cookieOf = (request: FastifyRequest): string | undefined =>
  request.headers['x-local-lightning'] === '1' ? request.cookies['sid'] : undefined;

/** Finds out who calls; undefined for nobody, for a session that has ended, and for users that are no longer active. */
export const signedIn = (org: Org, access: AccessStore, request: FastifyRequest): SignedIn | undefined => {
  const token = bearerOf(request);
  const kind = token === undefined ? 'browser' : 'api';
  const userId = access.userOf(kind, token ?? cookieOf(request) ?? '');
  if (userId === undefined || org.findUser({ id: userId })?.isActive !== true) return undefined;
  return { caller: { userId }, kind };
};
