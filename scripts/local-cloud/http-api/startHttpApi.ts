import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { FunctionError } from '../functions/functionProcess.ts';
import type { Functions } from '../functions/functionPool.ts';
import { rawRequestOf, type RawRequest } from '../identity/rawRequest.ts';
import { listen, stopServer } from '../listen.ts';
import type { HttpApiDeclaration } from '../stackTypes.ts';
import { answerOf, apiMessage, type ApiAnswer } from './apiAnswer.ts';
import { apiCorsHeaders, apiPreflight } from './apiCors.ts';
import { apiEvent, authorizerEvent, type ApiRequest } from './apiEvent.ts';
import { matchRoute } from './routes.ts';

interface Reach {
  functions: Functions;
  onTrouble(error: unknown): void;
}

/** Maximum bytes and milliseconds of a request: docs.aws.amazon.com, "Quotas for HTTP APIs". */
const maxPayloadBytes = 10 * 1024 * 1024;
const maxIntegrationMs = 30_000;

const AuthorizerAnswer = z.object({ isAuthorized: z.boolean(), context: z.record(z.string(), z.unknown()).nullish() });

/** Returns the body, or undefined if it is too large. It is read to its end, so that its sender receives the response. */
const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes <= maxPayloadBytes) chunks.push(chunk);
  }
  return sizeBytes > maxPayloadBytes ? undefined : Buffer.concat(chunks);
};

const inTime = async <T>(work: Promise<T>): Promise<T | 'late'> => {
  const over = new AbortController();
  try {
    return await Promise.race([work, delay(maxIntegrationMs, 'late' as const, { signal: over.signal })]);
  } finally {
    over.abort();
    // The function's log has a failure after the time limit.
    work.catch(() => undefined);
  }
};

/** Returns the authorizer's context, or the response that denies access. */
const authorize = async (
  request: ApiRequest,
  { authorizer }: HttpApiDeclaration,
  { functions }: Reach,
): Promise<{ context: Record<string, unknown> } | ApiAnswer> => {
  if (authorizer === undefined)
    throw new Error(`The route ${request.matched.route.route} requires authorization, but the API has no authorizer`);
  if (request.raw.headers.get('authorization') === undefined) return apiMessage(401, 'Unauthorized');
  const result = await inTime(functions.invoke(authorizer.function, authorizerEvent(request)));
  const parsed = AuthorizerAnswer.safeParse(result);
  if (!parsed.success) return apiMessage(500, 'Internal Server Error');
  return parsed.data.isAuthorized ? { context: parsed.data.context ?? {} } : apiMessage(403, 'Forbidden');
};

const integrate = async (request: ApiRequest, api: HttpApiDeclaration, reach: Reach): Promise<ApiAnswer> => {
  const { route } = request.matched;
  const authorized = route.authorized ? await authorize(request, api, reach) : undefined;
  if (authorized !== undefined && 'statusCode' in authorized) return authorized;
  const result = await inTime(reach.functions.invoke(route.function, apiEvent(request, authorized?.context)));
  return result === 'late' ? apiMessage(503, 'Service Unavailable') : answerOf(result);
};

const answer = async (incoming: IncomingMessage, raw: RawRequest, api: HttpApiDeclaration, reach: Reach): Promise<ApiAnswer> => {
  const body = await readBody(incoming);
  if (body === undefined) return apiMessage(413, 'Request Entity Too Large');
  const matched = matchRoute(api.routes, raw.method, raw.path);
  if (matched === undefined) return apiMessage(404, 'Not Found');
  const rawQueryString = incoming.url?.split('?').slice(1).join('?') ?? '';
  const sourceIp = incoming.socket.remoteAddress ?? '127.0.0.1';
  try {
    return await integrate({ raw, rawQueryString, body, sourceIp, matched }, api, reach);
  } catch (error) {
    if (!(error instanceof FunctionError)) reach.onTrouble(error);
    return apiMessage(500, 'Internal Server Error');
  }
};

const readRequest = (incoming: IncomingMessage): RawRequest | undefined => {
  try {
    return rawRequestOf(incoming);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

const send = (response: ServerResponse, { statusCode, headers, cookies, body }: ApiAnswer, cors: Record<string, string>): void => {
  // The API's CORS settings replace the CORS headers of a function.
  const own = Object.entries(headers).filter(([name]) => !name.startsWith('access-control-'));
  response.writeHead(statusCode, {
    ...Object.fromEntries(own),
    ...cors,
    ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }),
    'content-length': body.length,
  });
  response.end(body);
};

const handle = async (incoming: IncomingMessage, response: ServerResponse, api: HttpApiDeclaration, reach: Reach): Promise<void> => {
  const raw = readRequest(incoming);
  if (raw === undefined) {
    send(response, apiMessage(400, 'Bad Request'), {});
    return;
  }
  if (raw.method === 'OPTIONS' && api.cors !== undefined) {
    incoming.resume();
    response.writeHead(204, apiPreflight(api.cors, raw)).end();
    return;
  }
  send(response, await answer(incoming, raw, api, reach), apiCorsHeaders(api.cors, raw));
};

/** An API Gateway HTTP API: routes, a Lambda authorizer, CORS and payload format 2.0. */
export const startHttpApi = async (
  port: number,
  api: HttpApiDeclaration,
  reach: Reach,
): Promise<{ url: string; close(): Promise<void> }> => {
  const server = createServer((incoming, response) => {
    handle(incoming, response, api, reach).catch((error: unknown) => {
      if (!incoming.destroyed) reach.onTrouble(error);
      response.destroy();
    });
  });
  const url = await listen(server, port);
  return { url, close: () => stopServer(server) };
};
