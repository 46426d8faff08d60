import type { FastifyPluginAsync } from 'fastify';
import { messageOf } from '../../messageOf.ts';
import type { Org } from '../orgTypes.ts';
import type { AccessStore } from './access/accessStore.ts';
import type { ConnectedApp } from './access/assertion.ts';
import { frontDoorRoutes } from './access/frontDoorRoutes.ts';
import { oauthRoutes } from './access/oauthRoutes.ts';
import { doorkeeper } from './access/doorkeeper.ts';
import { deployments } from './metadata/deployments.ts';
import { restDeployRoutes } from './metadata/restDeployRoutes.ts';
import { retrievals } from './metadata/retrievals.ts';
import { soapRoutes } from './metadata/soapRoutes.ts';
import { notServed } from './rest/absentApis.ts';
import { refused, ApiError } from './rest/restErrors.ts';
import { restPlugin } from './restPlugin.ts';

/** The dependencies of the org's web services. */
export interface Services {
  org: Org;
  access: AccessStore;
  apps: readonly ConnectedApp[];
  dailyApiCalls: number;
  url: () => string;
}

/** Everything an org serves under `/services` and `/id`, for programs and for its own pages. */
export const servicesPlugin: FastifyPluginAsync<Services> = async (app, { org, access, apps, dailyApiCalls, url }) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => {
    parsed(null, body);
  });
  app.setErrorHandler((error, _request, reply) => {
    const message = messageOf(error);
    const { status, body } = refused(new ApiError(500, 'UNKNOWN_EXCEPTION', message));
    return reply.code(status).send(body);
  });
  app.all('/services/*', ({ url }, reply) => reply.code(404).send(refused(notServed(url)).body));

  const door = doorkeeper(org, access, dailyApiCalls);
  const deployed = deployments(org);
  await app.register(oauthRoutes, { org, access, apps, url });
  await app.register(frontDoorRoutes, { org, access, url });
  await app.register(soapRoutes, { org, door, deployments: deployed, retrievals: retrievals(org) });
  await app.register(restDeployRoutes, { org, door, deployments: deployed });
  await app.register(restPlugin, { org, door, url });
};
