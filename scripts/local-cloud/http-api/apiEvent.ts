import { randomBytes, randomUUID } from 'node:crypto';
import { accountId, region } from '../account.ts';
import type { RawRequest } from '../identity/rawRequest.ts';
import type { MatchedRoute } from './routes.ts';

/** A request to the API with its complete body. */
export interface ApiRequest {
  raw: RawRequest;
  rawQueryString: string;
  body: Buffer;
  sourceIp: string;
  matched: MatchedRoute;
}

const apiId = 'local';

/** Media types whose bodies API Gateway passes on as text; all others are base64-encoded. */
const isText = (contentType: string | undefined): boolean =>
  contentType === undefined ||
  /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded)|[\w.-]+\/[\w.-]+\+(json|xml))/i.test(contentType.trim());

const queryParameters = (raw: RawRequest): Record<string, string> | undefined => {
  const joined: Record<string, string> = {};
  for (const [name, value] of raw.query) joined[name] = name in joined ? `${joined[name] ?? ''},${value}` : value;
  return raw.query.length === 0 ? undefined : joined;
};

const headersOf = ({ raw, sourceIp }: ApiRequest): Record<string, string> => ({
  ...Object.fromEntries([...raw.headers].filter(([name]) => name !== 'cookie' && name !== 'connection')),
  'x-amzn-trace-id': `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')}`,
  'x-forwarded-for': sourceIp,
  'x-forwarded-port': raw.headers.get('host')?.split(':')[1] ?? '80',
  'x-forwarded-proto': 'http',
});

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Common log format: `07/Nov/2026:09:05:01 +0000`. */
const clfTime = (now: Date): string =>
  `${String(now.getUTCDate()).padStart(2, '0')}/${months[now.getUTCMonth()] ?? ''}/${String(now.getUTCFullYear())}:${now.toISOString().slice(11, 19)} +0000`;

const requestContext = ({ raw, sourceIp, matched }: ApiRequest, now: Date) => ({
  accountId,
  apiId,
  domainName: raw.headers.get('host') ?? '',
  domainPrefix: apiId,
  http: { method: raw.method, path: raw.path, protocol: 'HTTP/1.1', sourceIp, userAgent: raw.headers.get('user-agent') ?? '' },
  requestId: randomUUID(),
  routeKey: matched.route.route,
  stage: '$default',
  time: clfTime(now),
  timeEpoch: now.getTime(),
});

const commonEvent = (request: ApiRequest) => {
  const { raw, rawQueryString, matched } = request;
  const cookies = raw.headers.get('cookie')?.split('; ');
  const query = queryParameters(raw);
  return {
    version: '2.0',
    routeKey: matched.route.route,
    rawPath: raw.path,
    rawQueryString,
    ...(cookies === undefined ? {} : { cookies }),
    headers: headersOf(request),
    ...(query === undefined ? {} : { queryStringParameters: query }),
    requestContext: requestContext(request, new Date()),
    ...(Object.keys(matched.pathParameters).length === 0 ? {} : { pathParameters: matched.pathParameters }),
  };
};

/** Returns the event (payload format 2.0) that API Gateway passes to a function. `authorizer`: the context that the authorizer returned. */
export const apiEvent = (request: ApiRequest, authorizer: Record<string, unknown> | undefined) => {
  const event = commonEvent(request);
  const asText = isText(request.raw.headers.get('content-type'));
  return {
    ...event,
    requestContext: authorizer === undefined ? event.requestContext : { ...event.requestContext, authorizer: { lambda: authorizer } },
    ...(request.body.length === 0 ? {} : { body: request.body.toString(asText ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !asText,
  };
};

/** Returns the event (payload format 2.0) that API Gateway passes to a REQUEST authorizer: everything except the body. */
export const authorizerEvent = (request: ApiRequest) => {
  const { raw } = request;
  return {
    ...commonEvent(request),
    type: 'REQUEST',
    routeArn: `arn:aws:execute-api:${region}:${accountId}:${apiId}/$default/${raw.method}${raw.path}`,
    identitySource: [raw.headers.get('authorization') ?? ''],
  };
};
