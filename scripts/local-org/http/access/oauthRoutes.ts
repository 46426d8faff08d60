import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import type { Org } from '../../orgTypes.ts';
import type { AccessStore } from './accessStore.ts';
import { OAuthError, usernameOf, type ConnectedApp } from './assertion.ts';
import { identityOf, identityUrlOf } from './identity.ts';
import { bearerOf } from './doorkeeper.ts';

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

interface Options {
  org: Org;
  access: AccessStore;
  apps: readonly ConnectedApp[];
  url: () => string;
}

const readForm = (body: unknown): URLSearchParams => new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : '');

const sendError = (reply: FastifyReply, error: unknown): FastifyReply => {
  if (!(error instanceof OAuthError)) throw error;
  return reply.code(400).send({ error: error.error, error_description: error.message });
};

const issue = async ({ org, access, apps, url }: Options, form: URLSearchParams): Promise<Record<string, string>> => {
  if (form.get('grant_type') !== jwtBearer) throw new OAuthError('unsupported_grant_type', 'grant type not supported');
  const username = await usernameOf(form.get('assertion') ?? '', apps, url());
  const user = org.findUser({ username });
  if (user === undefined) throw new OAuthError('invalid_grant', "user hasn't approved this consumer");
  if (!user.isActive) throw new OAuthError('invalid_grant', 'inactive user');
  return {
    access_token: access.open('api', user.id),
    scope: 'api web',
    instance_url: url(),
    id: identityUrlOf(url(), org.orgId, user.id),
    token_type: 'Bearer',
  };
};

/** The JWT bearer flow, and the endpoints that describe the signed-in user. */
export const oauthRoutes: FastifyPluginCallback<Options> = (app, options, done) => {
  const { org, access, url } = options;

  app.post('/services/oauth2/token', async (request, reply) => {
    try {
      return await reply.header('cache-control', 'no-store').send(await issue(options, readForm(request.body)));
    } catch (error) {
      return sendError(reply, error);
    }
  });

  app.post('/services/oauth2/revoke', (request, reply) => {
    access.end(readForm(request.body).get('token') ?? '');
    return reply.code(200).send();
  });

  app.get('/services/oauth2/userinfo', (request, reply) => {
    const user = org.findUser({ id: access.userOf('api', bearerOf(request) ?? '') ?? '' });
    return user === undefined
      ? reply.code(403).type('text/html').send('Bad_OAuth_Token')
      : reply.send(identityOf(user, org.orgId, url()).userinfo);
  });

  app.get<{ Params: { orgId: string; userId: string }; Querystring: { oauth_token?: string } }>('/id/:orgId/:userId', (request, reply) => {
    const user = org.findUser({ id: access.userOf('api', bearerOf(request) ?? request.query.oauth_token ?? '') ?? '' });
    if (user === undefined) return reply.code(403).type('text/html').send('Bad_OAuth_Token');
    const { orgId, userId } = request.params;
    if (userId !== user.id || orgId !== org.orgId) return reply.code(403).type('text/html').send('Bad_Id');
    return reply.send(identityOf(user, org.orgId, url()).identity);
  });
  done();
};
