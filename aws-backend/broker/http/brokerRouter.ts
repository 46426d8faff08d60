import { Router } from '@aws-lambda-powertools/event-handler/http';
import { z } from 'zod';
import { AccessRequest } from '../../contracts/http/access.ts';
import { ContentVariant } from '../../contracts/http/content.ts';
import { TokenRequest } from '../../contracts/http/token.ts';
import { CompleteRequest, PartsRequest, UploadsRequest } from '../../contracts/http/uploads.ts';
import { SalesforceId } from '../../contracts/salesforceId.ts';
import type { Log } from '../../runtime/log.ts';
import type { deleteMedia } from '../grant/deleteMedia.ts';
import type { grantAccess } from '../grant/grantAccess.ts';
import type { grantContent } from '../grant/grantContent.ts';
import type { grantUploads } from '../grant/grantUploads.ts';
import type { readAgain } from '../grant/readAgain.ts';
import type { stopReading } from '../grant/stopReading.ts';
import type { grantToken } from '../identity/grantToken.ts';
import type { abortUpload } from '../upload/abortUpload.ts';
import type { completeUpload } from '../upload/completeUpload.ts';
import type { grantParts } from '../upload/grantParts.ts';
import type { storedParts } from '../upload/storedParts.ts';
import { errorResponse, jsonResponse, refusalResponse } from './problemResponse.ts';
import { bodyOf, callerOf, parametersOf } from './requestParts.ts';

export interface BrokerUseCases {
  token: ReturnType<typeof grantToken>;
  access: ReturnType<typeof grantAccess>;
  uploads: ReturnType<typeof grantUploads>;
  parts: ReturnType<typeof grantParts>;
  storedParts: ReturnType<typeof storedParts>;
  complete: ReturnType<typeof completeUpload>;
  abort: ReturnType<typeof abortUpload>;
  content: ReturnType<typeof grantContent>;
  stopReading: ReturnType<typeof stopReading>;
  readAgain: ReturnType<typeof readAgain>;
  deleteMedia: ReturnType<typeof deleteMedia>;
}

const ContentParameters = z.object({ mediaId: SalesforceId, variant: ContentVariant });

const UploadParameters = z.object({ mediaId: SalesforceId });
const UnfinishedParameters = UploadParameters.extend({ parentId: SalesforceId });

/** Characters of the largest token request, with some margin: anybody may send one, and parsing two megabytes takes a second. */
const maxTokenBody = 8 * 1024;

const noSuchCall = (): Promise<Response> => Promise.resolve(refusalResponse('REQUEST_INVALID', 'The API has no such route'));

/** The routes for one multipart upload. */
const addUploadRoutes = (router: Router, { parts, storedParts, complete, abort }: BrokerUseCases): void => {
  router.post('/uploads/:mediaId/parts', async (context) => {
    const { mediaId } = parametersOf(context, UploadParameters);
    return jsonResponse(await parts(callerOf(context), mediaId, await bodyOf(context, PartsRequest)));
  });
  router.post('/uploads/:mediaId/complete', async (context) => {
    const { mediaId } = parametersOf(context, UploadParameters);
    return jsonResponse(await complete(callerOf(context), mediaId, await bodyOf(context, CompleteRequest)));
  });
  router.get('/uploads/:mediaId/parts', async (context) => {
    const { mediaId, parentId } = parametersOf(context, UnfinishedParameters);
    return jsonResponse(await storedParts(callerOf(context), parentId, mediaId));
  });
  router.delete('/uploads/:mediaId', async (context) => {
    const { mediaId, parentId } = parametersOf(context, UnfinishedParameters);
    return jsonResponse(await abort(callerOf(context), parentId, mediaId));
  });
};

/** The routes for one uploaded file. */
const addMediaRoutes = (router: Router, { content, stopReading, readAgain, deleteMedia }: BrokerUseCases): void => {
  router.get('/media/:mediaId/content', async (context) => {
    const { mediaId, variant } = parametersOf(context, ContentParameters);
    return jsonResponse(await content(callerOf(context), mediaId, variant));
  });
  router.delete('/media/:mediaId/reading', async (context) => {
    const { mediaId } = parametersOf(context, UploadParameters);
    return jsonResponse(await stopReading(callerOf(context), mediaId));
  });
  router.post('/media/:mediaId/reading', async (context) => {
    const { mediaId } = parametersOf(context, UploadParameters);
    return jsonResponse(await readAgain(callerOf(context), mediaId));
  });
  router.delete('/media/:mediaId', async (context) => {
    const { mediaId } = parametersOf(context, UploadParameters);
    return jsonResponse(await deleteMedia(callerOf(context), mediaId));
  });
};

/** The broker's HTTP API: validates each request by its contract, and returns a contract or a problem. */
export const brokerRouter = (useCases: BrokerUseCases, brokerUrl: string, log: Log): Router => {
  const { token, access, uploads } = useCases;
  const router = new Router({ logger: log });
  router.errorHandler(Error, (error, { route, params }) => Promise.resolve(errorResponse(error, { route, ...params }, log)));
  router.notFound(noSuchCall);
  router.methodNotAllowed(noSuchCall);

  router.post('/token', async (context) => {
    const proven = { method: 'POST', url: `${brokerUrl}/token` };
    const proof = context.req.headers.get('dpop') ?? undefined;
    return jsonResponse(await token(await bodyOf(context, TokenRequest, maxTokenBody), proof, proven));
  });
  router.post('/access', async (context) => jsonResponse(await access(callerOf(context), await bodyOf(context, AccessRequest))));
  router.post('/uploads', async (context) => jsonResponse(await uploads(callerOf(context), await bodyOf(context, UploadsRequest))));
  addUploadRoutes(router, useCases);
  addMediaRoutes(router, useCases);
  return router;
};
