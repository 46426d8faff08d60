import type { FastifyPluginAsync } from 'fastify';
import type { Org } from '../orgTypes.ts';
import type { AccessStore } from './access/accessStore.ts';
import type { ConnectedApp } from './access/assertion.ts';
import { oauthRoutes } from './access/oauthRoutes.ts';
import { deployments } from './metadata/deployments.ts';
import { retrievals } from './metadata/retrievals.ts';
import { soapRoutes } from './metadata/soapRoutes.ts';
import { refused, ApiError, notFound } from './rest/restErrors.ts';
import { restPlugin } from './restPlugin.ts';

/** What the org's web services are made of. */
export interface Services {
  org: Org;
  access: AccessStore;
  apps: readonly ConnectedApp[];
  dailyApiCalls: number;
  url: () => string;
}

/** All that an org serves under `/services` and `/id`, to programs and to the pages of its own users. */
export const servicesPlugin: FastifyPluginAsync<Services> = async (app, { org, access, apps, dailyApiCalls, url }) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => {
    parsed(null, body);
  });
  app.setErrorHandler((error, _request, reply) => {
    const message = error instanceof Error ? error.message : String(error);
    const { status, body } = refused(new ApiError(500, 'UNKNOWN_EXCEPTION', message));
    return reply.code(status).send(body);
  });
  app.all('/services/*', (_, reply) => reply.code(404).send(refused(notFound()).body));

  const callerOf = (sessionId: string): { userId: string } | undefined => {
    const userId = access.userOf('api', sessionId);
    if (userId === undefined) return undefined;
    if (access.callsOfDay() >= dailyApiCalls) throw new ApiError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    access.countCall();
    return { userId };
  };
  await app.register(oauthRoutes, { org, access, apps, url });
  await app.register(soapRoutes, { org, deployments: deployments(org), retrievals: retrievals(org), callerOf });
  await app.register(restPlugin, { org, access, dailyApiCalls });
};
