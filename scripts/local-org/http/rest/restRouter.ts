import { notServed } from './absentApis.ts';
import { ApiError, refused } from './restErrors.ts';
import type { RestAnswer, RestCall, RestContext, RestHandler, RestRoutes } from './restTypes.ts';

interface Route {
  method: string;
  pattern: readonly string[];
  handle: RestHandler;
}

const routeOf = ([key, handle]: [string, RestHandler]): Route => {
  const [method = '', path = ''] = key.split(' ');
  return { method, pattern: path.split('/').filter(Boolean), handle };
};

const paramsOf = (pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined => {
  if (pattern.length !== segments.length) return undefined;
  const pairs = pattern.map((part, index) => [part, segments[index] ?? ''] as const);
  if (pairs.some(([part, segment]) => !part.startsWith(':') && part !== segment)) return undefined;
  return Object.fromEntries(pairs.filter(([part]) => part.startsWith(':')).map(([part, segment]) => [part.slice(1), segment]));
};

/** Handles one call. Expected errors are returned as error responses; only bugs are thrown. */
export type RestApi = (context: RestContext, call: RestCall) => RestAnswer;

/** Routes calls to handlers. If two patterns match, the first one wins. */
export const restRouter = (routes: RestRoutes): RestApi => {
  const known = Object.entries(routes).map(routeOf);
  const answer: RestApi = (context, call) => {
    const fitting = known.flatMap((route) => {
      const params = paramsOf(route.pattern, call.segments);
      return params === undefined ? [] : [{ route, params }];
    });
    const method = call.method === 'HEAD' ? 'GET' : call.method;
    const match = fitting.find(({ route }) => route.method === method);
    if (match) return match.route.handle(context, call, match.params);
    if (fitting.length === 0) throw notServed(`/services/data/${call.segments.join('/')}`);
    const allowed = fitting.map(({ route }) => route.method).join(',');
    throw new ApiError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${call.method}' not allowed. Allowed are ${allowed}`);
  };
  return (context, call) => {
    try {
      return answer(context, call);
    } catch (error) {
      return refused(error);
    }
  };
};

/** Parses a URL below `base`; undefined for any other URL. */
export const readPath = (url: string, base: string): Pick<RestCall, 'segments' | 'query'> | undefined => {
  const [path = '', ...query] = url.split('?');
  if (path !== base && !path.startsWith(`${base}/`)) return undefined;
  try {
    const segments = path.slice(base.length).split('/').filter(Boolean).map(decodeURIComponent);
    return { segments, query: new URLSearchParams(query.join('?')) };
  } catch {
    return undefined;
  }
};
