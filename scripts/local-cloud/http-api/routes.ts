import type { RouteDeclaration } from '../stackTypes.ts';

/** A route that matches a request, with the values of its `{…}` segments. */
export interface MatchedRoute {
  route: RouteDeclaration;
  pathParameters: Record<string, string>;
}

const readRoute = (route: string): { method: string; segments: string[] } => {
  const [method = '', path = ''] = route.split(' ');
  return { method, segments: path.split('/') };
};

const decode = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

/** Returns the values of the template's variables, or undefined if the path doesn't match. */
const fit = (template: readonly string[], segments: readonly string[]): Record<string, string> | undefined => {
  if (template.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      if (part !== segment) return undefined;
      continue;
    }
    const value = decode(segment);
    if (value === undefined || value === '') return undefined;
    values[name] = value;
  }
  return values;
};

/** Finds the route of a request. Routes with fewer variables take precedence. */
export const matchRoute = (routes: readonly RouteDeclaration[], method: string, path: string): MatchedRoute | undefined => {
  const segments = path.split('/');
  return routes
    .flatMap((route) => {
      const template = readRoute(route.route);
      const pathParameters = template.method === method || template.method === 'ANY' ? fit(template.segments, segments) : undefined;
      return pathParameters === undefined ? [] : [{ route, pathParameters }];
    })
    .sort((left, right) => Object.keys(left.pathParameters).length - Object.keys(right.pathParameters).length)[0];
};
