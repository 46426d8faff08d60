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
    summary: 'Issues an access token for a session record, or for a token that is about to expire',
    request: body('TokenRequest', TokenRequest),
    answer: named('TokenResponse', TokenResponse),
  },
  [],
);
addOperation({
  method: 'post',
  path: '/access',
  operationId: 'access',
  summary: 'Shares a record’s files with the caller, and returns what the caller may do on the record',
  request: body('AccessRequest', AccessRequest),
  answer: named('AccessResponse', AccessResponse),
});
addOperation({
  method: 'post',
  path: '/uploads',
  operationId: 'uploads',
  summary: 'Returns a presigned PUT URL or a multipart upload for each file',
  request: body('UploadsRequest', UploadsRequest),
  answer: named('UploadsResponse', UploadsResponse),
});
addOperation({
  method: 'post',
  path: '/uploads/{mediaId}/parts',
  operationId: 'parts',
  summary: 'Returns a presigned PUT URL for each of the given parts of a file',
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
  summary: 'Cancels an unfinished upload',
  request: { params: mediaId, query: parentId },
  answer: named('AbortResponse', AbortResponse),
});
addOperation({
  method: 'get',
  path: '/media/{mediaId}/content',
  operationId: 'content',
  summary: 'Returns a presigned GET URL for a file or its results',
  request: { params: mediaId, query: z.object({ variant: ContentVariant }) },
  answer: named('ContentResponse', ContentResponse),
});

addOperation({
  method: 'delete',
  path: '/media/{mediaId}/reading',
  operationId: 'stopReading',
  summary: 'Stops reading a file, and keeps the file',
  request: { params: mediaId },
  answer: named('StopReadingResponse', StopReadingResponse),
});

addOperation({
  method: 'post',
  path: '/media/{mediaId}/reading',
  operationId: 'readAgain',
  summary: 'Starts another reading of a file that was not read completely',
  request: { params: mediaId },
  answer: named('ReadAgainResponse', ReadAgainResponse),
});

addOperation({
  method: 'delete',
  path: '/media/{mediaId}',
  operationId: 'deleteMedia',
  summary: 'Deletes a file with its results and record',
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
