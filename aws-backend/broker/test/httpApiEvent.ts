import type { APIGatewayProxyEventV2, APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import type { Caller } from '../identity/authorize.ts';

export interface HttpCall {
  method: string;
  path: string;
  /** The path in API Gateway's route syntax, if it contains an id. */
  route?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string;
  caller?: Partial<Caller>;
}

const requestContextOf = ({ method, path, caller }: HttpCall, routeKey: string): Record<string, unknown> => ({
  accountId: '000000000000',
  apiId: 'b1a2c3d4e5',
  domainName: 'broker.example',
  domainPrefix: 'broker',
  http: { method, path, protocol: 'HTTP/1.1', sourceIp: '2001:db8::1', userAgent: 'Mozilla/5.0' },
  requestId: 'JKJaXmPLvHcESHA=',
  routeKey,
  stage: '$default',
  time: '23/Nov/2026:10:00:00 +0000',
  timeEpoch: 1_795_428_000_000,
  ...(caller ? { authorizer: { lambda: caller } } : {}),
});

/** An event of API Gateway's HTTP API, payload version 2.0, optionally with a base64-encoded body, as it does for some bodies. */
export const httpApiEvent = (call: HttpCall, isBase64Encoded = false): APIGatewayProxyEventV2 => {
  const { method, path, route = path, query, headers, body } = call;
  const routeKey = `${method} ${route}`;
  const event = {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { 'content-type': 'application/json', host: 'broker.example', 'x-forwarded-proto': 'https', ...headers },
    ...(query ? { queryStringParameters: query } : {}),
    requestContext: requestContextOf(call, routeKey),
    ...(body === undefined ? {} : { body: isBase64Encoded ? Buffer.from(body).toString('base64') : body }),
    isBase64Encoded,
  };
  return event as unknown as APIGatewayProxyEventV2;
};

/** The event for the REQUEST authorizer that runs before it. */
export const authorizerEvent = (call: HttpCall): APIGatewayRequestAuthorizerEventV2 => {
  const { method, path, route = path, headers } = call;
  const routeKey = `${method} ${route}`;
  const event = {
    version: '2.0',
    type: 'REQUEST',
    routeArn: `arn:aws:execute-api:eu-central-1:000000000000:b1a2c3d4e5/$default/${method}${path}`,
    identitySource: [headers?.['authorization'] ?? ''],
    routeKey,
    rawPath: path,
    rawQueryString: new URLSearchParams(call.query).toString(),
    headers: { host: 'broker.example', ...headers },
    requestContext: requestContextOf(call, routeKey),
  };
  return event as unknown as APIGatewayRequestAuthorizerEventV2;
};
