import type { Caller, Org } from '../../orgTypes.ts';
import type { QueryPages } from './queryPages.ts';

/** Who calls which org, and what one call needs beside its own words. */
export interface RestContext {
  org: Org;
  caller: Caller;
  /** `/services/data/v67.0`, as the client called it. */
  base: string;
  /** Where the org is, without a slash at the end. */
  url: string;
  pages: QueryPages;
  /** API calls of the last 24 hours, this one among them. */
  usage: { used: number; limit: number };
}

/** One call below the base, from a client or from inside a composite. */
export interface RestCall {
  method: string;
  segments: readonly string[];
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  body?: unknown;
}

export interface RestAnswer {
  status: number;
  body?: unknown;
}

export type RestHandler = (context: RestContext, call: RestCall, params: Record<string, string>) => RestAnswer;

/** `GET /sobjects/:object` to its handler. */
export type RestRoutes = Readonly<Record<string, RestHandler>>;
