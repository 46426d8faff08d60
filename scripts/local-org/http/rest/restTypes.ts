import type { Caller, Org } from '../../orgTypes.ts';
import type { QueryPages } from './queryPages.ts';

/** The org, the caller and the other context of a call. */
export interface RestContext {
  org: Org;
  caller: Caller;
  /** For example `/services/data/v67.0`, as the client requested it. */
  base: string;
  /** The org's URL without a trailing slash. */
  url: string;
  pages: QueryPages;
  /** API calls in the last 24 hours, including this one. */
  usage: { used: number; limit: number };
}

/** A call relative to the base path, from a client or inside a composite. */
export interface RestCall {
  method: string;
  segments: readonly string[];
  query: URLSearchParams;
  /** Header names are lowercase. */
  headers: Record<string, string | undefined>;
  body?: unknown;
}

export interface RestAnswer {
  status: number;
  body?: unknown;
}

export type RestHandler = (context: RestContext, call: RestCall, params: Record<string, string>) => RestAnswer;

/** Maps routes such as `GET /sobjects/:object` to handlers. */
export type RestRoutes = Readonly<Record<string, RestHandler>>;
