import { OpenApiGeneratorV3 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { AccessRequest, AccessResponse } from '../contracts/http/access.ts';
import { ContentResponse, ContentVariant } from '../contracts/http/content.ts';
import { DeleteMediaResponse } from '../contracts/http/deletion.ts';
import { ReadAgainResponse, StopReadingResponse } from '../contracts/http/reading.ts';
import { TokenRequest, TokenResponse } from '../contracts/http/token.ts';
import {
  AbortResponse,
  CompleteRequest,
  CompleteResponse,
  PartsRequest,
  PartsResponse,
  StoredPartsResponse,
  UploadsRequest,
  UploadsResponse,
} from '../contracts/http/uploads.ts';
import { SalesforceId } from '../contracts/salesforceId.ts';
import { addOperation, body, named, registry } from './openApiOperations.ts';

const mediaId = z.object({ mediaId: SalesforceId });
const parentId = z.object({ parentId: SalesforceId });

addOperation(
  {
    method: 'post',
    path: '/token',
    operationId: 'token',
    summary: 'Exchanges a session record, or a token that is about to expire, for a token',
    request: body('TokenRequest', TokenRequest),
    answer: named('TokenResponse', TokenResponse),
  },
  [],
);
addOperation({
  method: 'post',
  path: '/access',
  operationId: 'access',
  summary: 'Makes the files of a record visible to the caller, and returns what the caller can do there',
  request: body('AccessRequest', AccessRequest),
  answer: named('AccessResponse', AccessResponse),
});
addOperation({
  method: 'post',
  path: '/uploads',
  operationId: 'uploads',
  summary: 'Grants one PUT or a multipart upload for each file',
  request: body('UploadsRequest', UploadsRequest),
  answer: named('UploadsResponse', UploadsResponse),
});
addOperation({
  method: 'post',
  path: '/uploads/{mediaId}/parts',
  operationId: 'parts',
  summary: 'Grants one PUT for each of the given parts of a file',
  request: { params: mediaId, ...body('PartsRequest', PartsRequest) },
  answer: named('PartsResponse', PartsResponse),
});
addOperation({
  method: 'get',
  path: '/uploads/{mediaId}/parts',
  operationId: 'storedParts',
  summary: 'Lists the stored parts of an unfinished file',
  request: { params: mediaId, query: parentId },
  answer: named('StoredPartsResponse', StoredPartsResponse),
});
addOperation({
  method: 'post',
  path: '/uploads/{mediaId}/complete',
  operationId: 'complete',
  summary: 'Completes a multipart upload',
  request: { params: mediaId, ...body('CompleteRequest', CompleteRequest) },
  answer: named('CompleteResponse', CompleteResponse),
});
addOperation({
  method: 'delete',
  path: '/uploads/{mediaId}',
  operationId: 'abort',
  summary: 'Cancels an upload that was not completed',
  request: { params: mediaId, query: parentId },
  answer: named('AbortResponse', AbortResponse),
});
addOperation({
  method: 'get',
  path: '/media/{mediaId}/content',
  operationId: 'content',
  summary: 'Grants one GET of a file or of its results',
  request: { params: mediaId, query: z.object({ variant: ContentVariant }) },
  answer: named('ContentResponse', ContentResponse),
});

addOperation({
  method: 'delete',
  path: '/media/{mediaId}/reading',
  operationId: 'stopReading',
  summary: 'Stops the reading of a file and keeps the file',
  request: { params: mediaId },
  answer: named('StopReadingResponse', StopReadingResponse),
});

addOperation({
  method: 'post',
  path: '/media/{mediaId}/reading',
  operationId: 'readAgain',
  summary: 'Reads a file again that was not read completely',
  request: { params: mediaId },
  answer: named('ReadAgainResponse', ReadAgainResponse),
});

addOperation({
  method: 'delete',
  path: '/media/{mediaId}',
  operationId: 'deleteMedia',
  summary: 'Deletes a file, its results and its record',
  request: { params: mediaId },
  answer: named('DeleteMediaResponse', DeleteMediaResponse),
});

export type OpenApiDocument = ReturnType<OpenApiGeneratorV3['generateDocument']>;

/** The broker's HTTP API as OpenAPI 3.0, the latest version that Salesforce's External Services support. */
export const brokerOpenApi = (brokerUrl: string): OpenApiDocument =>
  new OpenApiGeneratorV3(registry.definitions).generateDocument({
    openapi: '3.0.3',
    info: { title: 'Media Insights broker', version: '1' },
    servers: [{ url: brokerUrl }],
  });
