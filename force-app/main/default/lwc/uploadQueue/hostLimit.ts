import type { Engine } from './engine.ts';
import { limit, type Limit } from './limit.ts';

/** The connection limit of browsers per host; further requests would be queued invisibly. */
const connectionsPerHost = 6;
const hosts = new WeakMap<Engine, Map<string, Limit>>();

/** Parses the string instead of a `URL`, which in Lightning Web Security is behind the membrane. */
const hostOf = (url: string): string => /^\w+:\/\/([^/?#]*)/.exec(url)?.[1] ?? '';

/** The limit of concurrent requests for the host of a URL. */
export const hostLimit = (engine: Engine, url: string): Limit => {
  const limits = hosts.get(engine) ?? new Map<string, Limit>();
  hosts.set(engine, limits);
  const host = hostOf(url);
  const found = limits.get(host) ?? limit(connectionsPerHost);
  limits.set(host, found);
  return found;
};
