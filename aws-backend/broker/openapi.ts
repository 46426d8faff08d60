import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV3, type RouteConfig } from '@asteasolutions/zod-to-openapi';
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
import { Problem, refusals } from '../contracts/problem.ts';
import { SalesforceId } from '../contracts/salesforceId.ts';

extendZodWithOpenApi(z);

const registry = new OpenAPIRegistry();

/** Gives a contract its name in the document. Only schemas made after zod was extended can be named, so that it is a copy that is. */
const named = (name: string, schema: z.ZodType): z.ZodType => registry.register(name, schema.clone());

const json = (schema: z.ZodType): { content: { 'application/json': { schema: z.ZodType } } } => ({
  content: { 'application/json': { schema } },
});

const NamedProblem = named('Problem', Problem);

const problems = Object.fromEntries(
  [...new Set(Object.values(refusals).map(([status]) => status))].map((status) => [
    status,
    { description: 'The call was refused; `code` gives the reason', content: { 'application/problem+json': { schema: NamedProblem } } },
  ]),
);

const accessToken = registry.registerComponent('securitySchemes', 'accessToken', {
  type: 'apiKey',
  in: 'header',
  name: 'Authorization',
  description: '`DPoP ` and the access token',
});

const proof = z.object({ DPoP: z.string().describe('A proof of possession of the key for this request (RFC 9449)') });

type Operation = Pick<RouteConfig, 'method' | 'path' | 'summary' | 'operationId'> & {
  request: NonNullable<RouteConfig['request']>;
  answer: z.ZodType;
};

const addOperation = ({ request, answer, ...operation }: Operation, security = [{ [accessToken.name]: [] }]): void => {
  registry.registerPath({
    ...operation,
    security,
    request: { headers: proof, ...request },
    responses: { 200: { description: 'Granted', ...json(answer) }, ...problems },
  });
};

addOperation(
  {
    method: 'post',
    path: '/token',
    operationId: 'token',
    summary: 'Exchanges a session record, or a token that is about to expire, for a token',
    request: { body: { required: true, ...json(named('TokenRequest', TokenRequest)) } },
    answer: named('TokenResponse', TokenResponse),
  },
  [],
);
addOperation({
  method: 'post',
  path: '/access',
  operationId: 'access',
  summary: 'Makes the files of a record visible to the caller, and returns what the caller can do there',
  request: { body: { required: true, ...json(named('AccessRequest', AccessRequest)) } },
  answer: named('AccessResponse', AccessResponse),
});
addOperation({
  method: 'post',
  path: '/uploads',
  operationId: 'uploads',
  summary: 'Grants one PUT or a multipart upload for each file',
  request: { body: { required: true, ...json(named('UploadsRequest', UploadsRequest)) } },
  answer: named('UploadsResponse', UploadsResponse),
});
const mediaId = z.object({ mediaId: SalesforceId });
const parentId = z.object({ parentId: SalesforceId });

addOperation({
  method: 'post',
  path: '/uploads/{mediaId}/parts',
  operationId: 'parts',
  summary: 'Grants one PUT for each of the given parts of a file',
  request: { params: mediaId, body: { required: true, ...json(named('PartsRequest', PartsRequest)) } },
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
  request: { params: mediaId, body: { required: true, ...json(named('CompleteRequest', CompleteRequest)) } },
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

/** The broker's HTTP API as OpenAPI 3.0, the newest that Salesforce's External Services read. */
export const brokerOpenApi = (brokerUrl: string): OpenApiDocument =>
  new OpenApiGeneratorV3(registry.definitions).generateDocument({
    openapi: '3.0.3',
    info: { title: 'Media Insights broker', version: '1' },
    servers: [{ url: brokerUrl }],
  });
