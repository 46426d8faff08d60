import type { IncomingMessage } from 'node:http';

/** A request as sent. A signature covers its exact encoding, so nothing may be decoded or merged too early. */
export interface RawRequest {
  method: string;
  /** As sent, still percent-encoded, without the query. */
  path: string;
  /** Decoded names and values in the order sent. */
  query: readonly (readonly [name: string, value: string])[];
  /** Lower-case names; values of repeated headers joined by a comma. */
  headers: ReadonlyMap<string, string>;
}

// In a query, S3 reads "+" literally, but URLSearchParams reads it as a space.
const decode = (text: string): string => decodeURIComponent(text);

const readQuery = (search: string): [string, string][] =>
  search
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      return [decode(name), decode(value.join('='))];
    });

const readHeaders = (raw: readonly string[]): Map<string, string> => {
  const headers = new Map<string, string>();
  for (let index = 0; index < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    const value = (raw[index + 1] ?? '').trim();
    const earlier = headers.get(name);
    headers.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return headers;
};

/** Throws a URIError if the URL contains an invalid percent-encoding. */
export const rawRequestOf = (request: IncomingMessage): RawRequest => {
  const [path = '/', ...search] = (request.url ?? '/').split('?');
  return { method: request.method ?? 'GET', path, query: readQuery(search.join('?')), headers: readHeaders(request.rawHeaders) };
};

export const queryValue = (request: RawRequest, name: string): string | undefined =>
  request.query.find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
