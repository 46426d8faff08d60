import type { RawRequest } from '../identity/rawRequest.ts';
import type { Cors } from '../stackTypes.ts';

const allowedOrigin = (cors: Cors | undefined, request: RawRequest): string | undefined => {
  const origin = request.headers.get('origin');
  if (cors === undefined || origin === undefined) return undefined;
  if (cors.allowedOrigins.includes('*')) return '*';
  return cors.allowedOrigins.find((allowed) => allowed.toLowerCase() === origin.toLowerCase()) === undefined ? undefined : origin;
};

/** Returns the headers that let a page of an allowed origin read a response. The API's settings override those of a function. */
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

/** Returns the headers of a preflight response, or none if the origin or method isn't allowed. */
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
