import { Router } from '@aws-lambda-powertools/event-handler/http';
import { z } from 'zod';
import { AccessRequest } from '../../contracts/http/access.ts';
import { ContentVariant } from '../../contracts/http/content.ts';
import { TokenRequest } from '../../contracts/http/token.ts';
import { UploadsRequest } from '../../contracts/http/uploads.ts';
import { SalesforceId } from '../../contracts/salesforceId.ts';
import type { Log } from '../../runtime/log.ts';
import type { GrantAccess } from '../grant/grantAccess.ts';
import type { GrantContent } from '../grant/grantContent.ts';
import type { GrantUploads } from '../grant/grantUploads.ts';
import type { GrantToken } from '../identity/grantToken.ts';
import { errorResponse, jsonResponse, refusalResponse } from './problemResponse.ts';
import { bodyOf, callerOf, parametersOf } from './requestParts.ts';

export interface BrokerUseCases {
  token: GrantToken;
  access: GrantAccess;
  uploads: GrantUploads;
  content: GrantContent;
}

const ContentParameters = z.object({ mediaId: SalesforceId, variant: ContentVariant });

const noSuchCall = (): Promise<Response> => Promise.resolve(refusalResponse('REQUEST_INVALID', 'There is no such call'));

/** The broker's HTTP API: reads each call by its contract, and answers a contract or a problem. */
export const brokerRouter = ({ token, access, uploads, content }: BrokerUseCases, brokerUrl: string, log: Log): Router => {
  const router = new Router({ logger: log });
  router.errorHandler(Error, (error, { route, params }) => Promise.resolve(errorResponse(error, { route, ...params }, log)));
  router.notFound(noSuchCall);
  router.methodNotAllowed(noSuchCall);

  router.post('/token', async (context) => {
    const proven = { method: 'POST', url: `${brokerUrl}/token` };
    const proof = context.req.headers.get('dpop') ?? undefined;
    return jsonResponse(await token(await bodyOf(context, TokenRequest), proof, proven));
  });
  router.post('/access', async (context) => jsonResponse(await access(callerOf(context), await bodyOf(context, AccessRequest))));
  router.post('/uploads', async (context) => jsonResponse(await uploads(callerOf(context), await bodyOf(context, UploadsRequest))));
  router.get('/media/:mediaId/content', async (context) => {
    const { mediaId, variant } = parametersOf(context, ContentParameters);
    return jsonResponse(await content(callerOf(context), mediaId, variant));
  });
  return router;
};
