import type { FastifyPluginCallback } from 'fastify';
import type { Org } from '../../orgTypes.ts';
import type { AccessStore } from './accessStore.ts';
import { bearerOf } from './doorkeeper.ts';

interface Options {
  org: Org;
  access: AccessStore;
  url: () => string;
}

/** The requested page if it is on this org, otherwise the home page. Prevents redirects to other sites. */
const pageOf = (asked: string | undefined, url: string): string => {
  const home = new URL(url);
  const page = URL.parse(asked ?? '', home);
  return (page?.origin === home.origin ? page : home).href; // The whole URL: a path that starts with two slashes would name another host.
};

/** Turns an API session into a browser session: `sf org open` requests a URL that signs its user in, once and within a minute. */
export const frontDoorRoutes: FastifyPluginCallback<Options> = (app, { org, access, url }, done) => {
  app.get<{ Querystring: { redirect_uri?: string } }>('/services/oauth2/singleaccess', (request, reply) => {
    const userId = access.userOf('api', bearerOf(request) ?? '');
    if (userId === undefined) return reply.code(403).type('text/html').send('Bad_OAuth_Token');
    const asked = new URLSearchParams({ otp: access.open('visit', userId), startURL: request.query.redirect_uri ?? '/' });
    return reply.header('cache-control', 'no-store').send({ frontdoor_uri: `${url()}/secur/frontdoor.jsp?${String(asked)}` });
  });

  app.get<{ Querystring: { otp?: string; startURL?: string } }>('/secur/frontdoor.jsp', (request, reply) => {
    const { otp = '', startURL } = request.query;
    const userId = access.userOf('visit', otp);
    access.end(otp);
    if (userId === undefined || org.findUser({ id: userId })?.isActive !== true)
      return reply.code(403).type('text/plain').send('This link was used or has expired. Run the command again.');
    void reply.setCookie('sid', access.open('browser', userId), { path: '/', httpOnly: true, sameSite: 'strict' });
    return reply.redirect(pageOf(startURL, url()));
  });
  done();
};
