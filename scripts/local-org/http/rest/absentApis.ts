import { ApiError, notFound } from './restErrors.ts';

/** Salesforce APIs that `sf` commands use but this org doesn't implement, by path prefix. */
const absent: readonly (readonly [path: string, what: string])[] = [
  ['/services/data/jobs/', 'Bulk API 2.0'],
  ['/services/data/search', 'Search'],
  ['/services/data/parameterizedSearch', 'Search'],
  ['/services/data/limits/recordCount', 'Counting all records'],
  ['/services/data/tooling/runTests', 'Apex'],
  ['/services/async/', 'Bulk API'],
  ['/services/Soap/s/', 'Apex'],
];

/** The error for an unknown path. For an API that a real org has, it says that this org doesn't support it. */
export const notServed = (url: string): ApiError => {
  const path = url.replace(/^\/services\/data\/v[\d.]+\//, '/services/data/');
  const what = absent.find(([beginning]) => path.startsWith(beginning))?.[1];
  return what === undefined ? notFound() : new ApiError(404, 'NOT_FOUND', `${what} is not supported by this org`);
};
