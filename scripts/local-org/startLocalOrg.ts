import path from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import { accessStore } from './http/access/accessStore.ts';
import type { ConnectedApp } from './http/access/assertion.ts';
import { underOwnNameOnly } from './http/access/ownNames.ts';
import { servicesPlugin } from './http/servicesPlugin.ts';
import { openOrg } from './org.ts';
import type { Org } from './orgTypes.ts';

/** Browser sessions, identified by the cookie `sid`. */
export interface BrowserSessions {
  create(userId: string): string;
  userOf(sid: string): string | undefined;
}

/** A running local org. */
export interface LocalOrg {
  /** Without a trailing slash. */
  url: string;
  org: Org;
  app: FastifyInstance;
  sessions: BrowserSessions;
  /** API calls since the org was created. */
  apiCallCount(): number;
  close(): Promise<void>;
}

/** The settings of a local org. */
export interface LocalOrgSettings {
  /** 0 for any free port. */
  port: number;
  databaseFile: string;
  connectedApps: readonly ConnectedApp[];
  /** Daily API call limit; depends on the edition and licenses of a real org. */
  dailyApiCalls?: number;
  /** Creates a plugin that serves pages in addition to the API. */
  pages?: (localOrg: LocalOrg) => FastifyPluginAsync;
}

/** Sessions and counts have their own file, so a backup of the records doesn't contain them. */
const accessFile = (databaseFile: string): string => {
  if (databaseFile === ':memory:') return databaseFile;
  const { dir, name, ext } = path.parse(databaseFile);
  return path.join(dir, `${name}-access${ext}`);
};

/** The CLI sends two slashes if the stored instance URL ends with one. */
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
