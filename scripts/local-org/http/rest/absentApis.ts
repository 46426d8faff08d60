import { ApiError, notFound } from './restErrors.ts';

/** Parts of Salesforce's APIs that this org has not, and that commands of the `sf` CLI use, by how their paths begin. */
const absent: readonly (readonly [path: string, what: string])[] = [
  ['/services/data/jobs/', 'Bulk API 2.0'],
  ['/services/data/search', 'Search'],
  ['/services/data/parameterizedSearch', 'Search'],
  ['/services/data/limits/recordCount', 'Counting all records'],
  ['/services/data/tooling/runTests', 'Apex'],
  ['/services/async/', 'Bulk API'],
  ['/services/Soap/s/', 'Apex'],
];

/** What is said of a path that this org does not serve: who tries a command that a real org would take learns that it lies at this one. */
export const notServed = (url: string): ApiError => {
  const path = url.replace(/^\/services\/data\/v[\d.]+\//, '/services/data/');
  const what = absent.find(([beginning]) => path.startsWith(beginning))?.[1];
  return what === undefined ? notFound() : new ApiError(404, 'NOT_FOUND', `${what} is not supported by this org`);
};
