import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Caller, Org } from '../../orgTypes.ts';
import { bearerOf, type Doorkeeper } from '../access/doorkeeper.ts';
import { isApiVersion } from '../rest/apiVersions.ts';
import { readBody, readJson } from '../rest/recordBody.ts';
import { ApiError, notFound, refused } from '../rest/restErrors.ts';
import { deployResult } from './deployResult.ts';
import type { Deployment, Deployments } from './deployments.ts';
import { checkMayDeploy } from './metadataRights.ts';
import { readMultipart } from './multipart.ts';

interface Options {
  org: Org;
  deployments: Deployments;
  door: Doorkeeper;
}

const flag = z.boolean().default(false);
const DeployOptions = z.object({ checkOnly: flag, rollbackOnError: flag, ignoreWarnings: flag });
const Content = z.object({ deployOptions: DeployOptions });
const QuickDeploy = z.object({ validatedDeployRequestId: z.string() });

const start = async ({ deployments }: Options, { userId }: Caller, request: FastifyRequest): Promise<Deployment> => {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/form-data')) {
    return deployments.startValidated(readBody(QuickDeploy, readJson(body)).validatedDeployRequestId, userId);
  }
  const parts = await readMultipart(contentType, body);
  const [content, file] = [parts.get('entity_content') ?? parts.get('json'), parts.get('file')];
  if (content === undefined || file === undefined)
    throw new ApiError(400, 'INVALID_MULTI_PART', 'The request needs entity_content and file');
  return deployments.start(file, readBody(Content, readJson(Buffer.from(content))).deployOptions, userId);
};

/** Metadata deployment over REST, which the `sf` CLI uses on request. */
export const restDeployRoutes: FastifyPluginCallback<Options> = (app, options, done) => {
  const { org, deployments, door } = options;
  const answer = (deployment: Deployment, withDetails: boolean): unknown => ({
    id: deployment.id,
    deployOptions: deployment.options,
    deployResult: deployResult(org, deployment, withDetails),
  });
  /** Responds with the result of `work` if the caller may deploy. */
  const serve = async (
    request: FastifyRequest<{ Params: { version: string } }>,
    reply: FastifyReply,
    status: number,
    work: (caller: Caller) => unknown,
  ): Promise<FastifyReply> => {
    try {
      if (!isApiVersion(request.params.version.slice(1))) throw notFound();
      const caller = door.program(bearerOf(request) ?? '');
      checkMayDeploy(org, caller);
      const answered = await work(caller);
      const { used, limit } = door.usage();
      return await reply.code(status).header('sforce-limit-info', `api-usage=${used}/${limit}`).send(answered);
    } catch (error) {
      const refusal = refused(error);
      return reply.code(refusal.status).send(refusal.body);
    }
  };

  app.post<{ Params: { version: string } }>('/services/data/:version/metadata/deployRequest', (request, reply) =>
    serve(request, reply, 201, async (caller) => answer(await start(options, caller, request), false)),
  );
  app.get<{ Params: { version: string; id: string }; Querystring: { includeDetails?: string } }>(
    '/services/data/:version/metadata/deployRequest/:id',
    (request, reply) =>
      serve(request, reply, 200, () => answer(deployments.find(request.params.id), request.query.includeDetails === 'true')),
  );
  done();
};
