import type { RawRequest } from '../identity/rawRequest.ts';
import type { Cors } from '../stackTypes.ts';

const allowedOrigin = (cors: Cors | undefined, request: RawRequest): string | undefined => {
  const origin = request.headers.get('origin');
  if (cors === undefined || origin === undefined) return undefined;
  if (cors.allowedOrigins.includes('*')) return '*';
  return cors.allowedOrigins.find((allowed) => allowed.toLowerCase() === origin.toLowerCase()) === undefined ? undefined : origin;
};

/** Headers that let a page of an allowed origin read an answer. The API's own setting goes before what a function says. */
export const apiCorsHeaders = (cors: Cors | undefined, request: RawRequest): Record<string, string> => {
  const origin = allowedOrigin(cors, request);
  if (origin === undefined) return {};
  const expose = cors?.exposeHeaders ?? [];
  return {
    'access-control-allow-origin': origin,
    vary: 'Origin',
    ...(expose.length === 0 ? {} : { 'access-control-expose-headers': expose.join(',') }),
  };
};

/** Answers a browser that asks first; where the origin or method is not allowed, without the headers it looks for. */
export const apiPreflight = (cors: Cors, request: RawRequest): Record<string, string> => {
  const method = request.headers.get('access-control-request-method') ?? '';
  const headers = apiCorsHeaders(cors, request);
  if (headers['access-control-allow-origin'] === undefined || !(cors.allowedMethods.includes(method) || cors.allowedMethods.includes('*')))
    return {};
  return {
    ...headers,
    'access-control-allow-methods': cors.allowedMethods.join(','),
    'access-control-allow-headers': cors.allowedHeaders.join(','),
    ...(cors.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(cors.maxAgeSeconds) }),
  };
};
