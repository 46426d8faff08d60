import type { onRequestHookHandler } from 'fastify';

/** What this machine calls itself. */
const ownNames: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/**
 * Answers only who calls this machine by its own name. A site whose name was made to lead here (DNS rebinding) would else have its pages taken for
 * ours by the browser: they could switch users, who need no password here, and read what these may read.
 */
export const underOwnNameOnly: onRequestHookHandler = (request, reply, done) => {
  if (ownNames.has(nameOf(request.headers.host ?? ''))) done();
  else void reply.code(421).type('text/plain').send('The local org answers under 127.0.0.1 and localhost only.');
};
