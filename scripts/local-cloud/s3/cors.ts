import { AwsError } from '../identity/awsError.ts';
import type { RawRequest } from '../identity/rawRequest.ts';
import type { CorsRule } from './storedObject.ts';

/** Compares case-insensitively; a pattern may contain one `*`, which matches any characters. */
const matches = (pattern: string, text: string): boolean => {
  const [start = '', end] = pattern.toLowerCase().split('*');
  const lower = text.toLowerCase();
  return end === undefined ? lower === start : lower.length >= start.length + end.length && lower.startsWith(start) && lower.endsWith(end);
};

const ruleFor = (rules: readonly CorsRule[], origin: string, method: string, headers: readonly string[]): CorsRule | undefined =>
  rules.find(
    (rule) =>
      rule.allowedOrigins.some((pattern) => matches(pattern, origin)) &&
      rule.allowedMethods.includes(method) &&
      headers.every((header) => rule.allowedHeaders.some((pattern) => matches(pattern, header))),
  );

const grantHeaders = (rule: CorsRule, origin: string): Record<string, string> => {
  const anyone = rule.allowedOrigins.includes('*');
  return {
    'access-control-allow-origin': anyone ? '*' : origin,
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    ...(rule.exposeHeaders.length === 0 ? {} : { 'access-control-expose-headers': rule.exposeHeaders.join(', ') }),
    ...(rule.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
    ...(anyone ? {} : { 'access-control-allow-credentials': 'true' }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
};

/** Returns the headers that let a page of this origin read a response, including errors. */
export const corsHeaders = (rules: readonly CorsRule[], request: RawRequest): Record<string, string> => {
  const origin = request.headers.get('origin');
  const rule = origin === undefined ? undefined : ruleFor(rules, origin, request.method, []);
  return rule && origin !== undefined ? grantHeaders(rule, origin) : {};
};

/** Returns the headers of a preflight response; throws if no rule allows the request. */
export const preflight = (rules: readonly CorsRule[], request: RawRequest): Record<string, string> => {
  const [origin, method] = [request.headers.get('origin'), request.headers.get('access-control-request-method')];
  if (origin === undefined || method === undefined)
    throw new AwsError(400, 'BadRequest', 'Insufficient information. Origin request header needed.');
  if (rules.length === 0) throw new AwsError(403, 'AccessForbidden', 'CORSResponse: CORS is not enabled for this bucket.');
  const wanted = (request.headers.get('access-control-request-headers') ?? '')
    .split(',')
    .map((header) => header.trim())
    .filter((header) => header !== '');
  const rule = ruleFor(rules, origin, method, wanted);
  if (rule === undefined)
    throw new AwsError(
      403,
      'AccessForbidden',
      "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
    );
  return {
    ...grantHeaders(rule, origin),
    ...(wanted.length === 0 ? {} : { 'access-control-allow-headers': wanted.join(', ').toLowerCase() }),
  };
};
