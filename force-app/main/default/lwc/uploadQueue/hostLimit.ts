import type { Engine } from './engine.ts';
import { limit, type Limit } from './limit.ts';

/** Browsers keep as many connections to a host; a request beyond them would wait unseen. */
const connectionsPerHost = 6;
const hosts = new WeakMap<Engine, Map<string, Limit>>();

/** Of a text, not of a `URL`, which in Lightning Web Security lies beyond the membrane. */
const hostOf = (url: string): string => /^\w+:\/\/([^/?#]*)/.exec(url)?.[1] ?? '';

/** Lets so many requests at a time go to the host of an address. */
export const hostLimit = (engine: Engine, url: string): Limit => {
  const limits = hosts.get(engine) ?? new Map<string, Limit>();
  hosts.set(engine, limits);
  const host = hostOf(url);
  const found = limits.get(host) ?? limit(connectionsPerHost);
  limits.set(host, found);
  return found;
};
