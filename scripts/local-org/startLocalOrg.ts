import path from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import { accessStore } from './http/access/accessStore.ts';
import type { ConnectedApp } from './http/access/assertion.ts';
import { underOwnNameOnly } from './http/access/ownNames.ts';
import { servicesPlugin } from './http/servicesPlugin.ts';
import { openOrg } from './org.ts';
import type { Org } from './orgTypes.ts';

/** Sessions of pages in a browser: the value of the cookie `sid`. */
export interface BrowserSessions {
  create(userId: string): string;
  userOf(sid: string): string | undefined;
}

/** A running local org. */
export interface LocalOrg {
  /** Its address, without a slash at the end. */
  url: string;
  org: Org;
  app: FastifyInstance;
  sessions: BrowserSessions;
  /** API calls since the org was made. */
  apiCallCount(): number;
  close(): Promise<void>;
}

/** What a local org is started with. */
export interface LocalOrgSettings {
  /** 0 for any free one. */
  port: number;
  databaseFile: string;
  connectedApps: readonly ConnectedApp[];
  /** Calls a day, as the edition and the licenses of an org allow. */
  dailyApiCalls?: number;
  /** Pages served beside the API, from the org they are given. */
  pages?: (localOrg: LocalOrg) => FastifyPluginAsync;
}

/** Sessions and counts lie beside the records, so that a backup of one is no copy of the other. */
const accessFile = (databaseFile: string): string => {
  if (databaseFile === ':memory:') return databaseFile;
  const { dir, name, ext } = path.parse(databaseFile);
  return path.join(dir, `${name}-access${ext}`);
};

/** The CLI writes two slashes after an address that it stored with one. */
const withOneSlash = (url: string | undefined): string => (url ?? '/').replace(/^\/+/, '/');

/** Starts a Salesforce org on 127.0.0.1 for the real `sf` CLI, jsforce and record pages. */
export const startLocalOrg = async (settings: LocalOrgSettings): Promise<LocalOrg> => {
  const { port, databaseFile, connectedApps, dailyApiCalls = 100_000, pages } = settings;
  const org = openOrg({ databaseFile });
  const access = accessStore(accessFile(databaseFile), org.orgId);
  const app = fastify({ bodyLimit: 64 * 1024 * 1024, forceCloseConnections: true, rewriteUrl: ({ url }) => withOneSlash(url) });
  const localOrg: LocalOrg = {
    url: `http://127.0.0.1:${port}`,
    org,
    app,
    sessions: { create: (userId) => access.open('browser', userId), userOf: (sid) => access.userOf('browser', sid) },
    apiCallCount: () => access.callsEver(),
    async close() {
      await app.close();
      access.close();
      org.close();
    },
  };
  try {
    app.addHook('onRequest', underOwnNameOnly);
    await app.register(fastifyCookie);
    await app.register(servicesPlugin, { org, access, apps: connectedApps, dailyApiCalls, url: () => localOrg.url });
    if (pages) await app.register(pages(localOrg));
    localOrg.url = await app.listen({ host: '127.0.0.1', port });
  } catch (error) {
    await localOrg.close();
    throw error;
  }
  return localOrg;
};
