import type { onRequestHookHandler } from 'fastify';

/** The host names of this machine. */
const ownNames: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/**
 * Serves only requests addressed to this machine's own host names. With DNS rebinding, another site's host name resolves to this machine
 * and the browser treats its pages as ours: they could switch users, who need no password here, and read what these may read.
 */
export const underOwnNameOnly: onRequestHookHandler = (request, reply, done) => {
  if (ownNames.has(nameOf(request.headers.host ?? ''))) done();
  else void reply.code(421).type('text/plain').send('The local org accepts requests only for the host names 127.0.0.1 and localhost.');
};
