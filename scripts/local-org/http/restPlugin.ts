import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Org } from '../orgTypes.ts';
import type { Doorkeeper, SignedIn } from './access/doorkeeper.ts';
import { graphqlApi } from './graphql/graphqlApi.ts';
import { apiVersions, isApiVersion } from './rest/apiVersions.ts';
import { queryPages } from './rest/queryPages.ts';
import { readJson } from './rest/recordBody.ts';
import { restApi } from './rest/restApi.ts';
import { ApiError, notFound, refused } from './rest/restErrors.ts';
import { readPath } from './rest/restRouter.ts';
import type { RestAnswer, RestCall, RestContext } from './rest/restTypes.ts';
import { uiApi } from './uiApi/uiApi.ts';

interface Options {
  org: Org;
  door: Doorkeeper;
  url: () => string;
}

const headersOf = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(',')]));

/** Pages can use the APIs that Lightning Data Service uses, programs all of them. */
const apiFor = (call: RestCall, { kind }: SignedIn): typeof restApi => {
  if (call.segments[0] === 'ui-api') return uiApi;
  if (call.segments[0] === 'graphql') return graphqlApi;
  if (kind === 'browser') throw new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  return restApi;
};

const send = (reply: FastifyReply, { status, body }: RestAnswer): FastifyReply => {
  void reply.code(status);
  return body === undefined ? reply.send() : reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
};

/** Serves the REST API, the UI API and GraphQL under `/services/data`. */
export const restPlugin: FastifyPluginCallback<Options> = (app, { org, door, url }, done) => {
  const pages = queryPages();

  const answer = (request: FastifyRequest): RestAnswer => {
    const [base = '', version = ''] = /^\/services\/data\/v(\d+\.\d+)/.exec(request.url) ?? [];
    const path = isApiVersion(version) ? readPath(request.url, base) : undefined;
    if (path === undefined) throw notFound();
    const session = door.caller(request);
    const call: RestCall = { method: request.method, ...path, body: readJson(request.body), headers: headersOf(request) };
    const context: RestContext = { org, caller: session.caller, base, url: url(), pages, usage: door.usage() };
    return apiFor(call, session)(context, call);
  };

  const handle = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    try {
      const answered = answer(request);
      const { used, limit } = door.usage();
      return send(reply.header('sforce-limit-info', `api-usage=${used}/${limit}`), answered);
    } catch (error) {
      return send(reply, refused(error));
    }
  };

  app.get('/services/data', (_, reply) => send(reply, { status: 200, body: apiVersions }));
  app.get('/services/data/', (_, reply) => send(reply, { status: 200, body: apiVersions }));
  app.all('/services/data/*', handle);
  done();
};
