import path from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import { seedOrg } from '../local-org/seedOrg.ts';
import { startLocalOrg, type LocalOrg } from '../local-org/startLocalOrg.ts';
import { startLocalCloud } from '../local-cloud/startLocalCloud.ts';
import { bundleShared } from '../record-page/bundle/bundleShared.ts';
import { recordPage } from '../record-page/recordPage.ts';
import { assignAdministrators } from './assignAdministrators.ts';
import { deployForceApp } from './deployForceApp.ts';
import { forgetData } from './forgetData.ts';
import { clientId, localKeys } from './keys.ts';
import type { LocalStatus } from './localStatus.ts';
import { orgPages } from './orgPages.ts';
import { stack } from './stack.ts';
import { secondName } from './stackNames.ts';
import { takePlace, type LocalPlace } from './takePlace.ts';

/** A complete Media Insights on this machine: org, cloud and record page. */
export interface LocalSystem {
  status(): LocalStatus;
  /** Loads the functions that the first file will call, so that it needn't wait for them. */
  warmUp(): Promise<void>;
  /** Accepts no new work, finishes running work, and stops. Queued work is done after the next start. */
  close(): Promise<void>;
}

export interface LocalSystemSettings extends LocalPlace {
  /** Called before each step that takes a while. */
  onStep: (step: string) => void;
  /** Deletes earlier data first. */
  isReset?: boolean;
}

/** Shared by all systems on this machine, because the bundle depends only on installed packages. */
const sharedBundleDir = path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'record-page');
/** The functions that opening a page and dropping a document call, in this order. */
const firstCalled = ['authorizer', 'broker', 'accept', 'documents', 'interpret', 'redact', 'callback'].map((name) => `media-${name}`);
const origin = (port: number): string => `http://127.0.0.1:${String(port)}`;

/** Starts everything on data that no other system uses. */
const startIn = async ({ stateDir, ports, onStep }: LocalSystemSettings): Promise<LocalSystem> => {
  const keys = await localKeys(stateDir);
  const pageDir = path.join(stateDir, 'page');
  const orgUrl = origin(ports.org);
  const brokerUrl = origin(ports.api);
  const uploadsUrls = [origin(ports.s3), secondName(origin(ports.s3))] as const;

  onStep('Bundling the base components (about 15 seconds the first time) …');
  const bundled = bundleShared(sharedBundleDir);
  bundled.catch(() => undefined); // Handled where it is awaited. Until then it must not end the process.
  onStep('Starting the local org …');
  const pages =
    (localOrg: LocalOrg): FastifyPluginAsync =>
    async (app) => {
      await app.register(recordPage(orgPages(localOrg.org), localOrg.sessions, pageDir, bundled));
      app.get('/local/status', (_, reply) => reply.send(status()));
    };
  const localOrg = await startLocalOrg({
    port: ports.org,
    databaseFile: path.join(stateDir, 'org.db'),
    connectedApps: [{ clientId, publicKeyPem: keys.salesforcePublicKey }],
    pages,
  });
  const seeded = seedOrg(localOrg.org);
  const status = (): LocalStatus => ({
    orgUrl,
    brokerUrl,
    clientId,
    privateKeyFile: keys.salesforcePrivateKeyFile,
    sampleAccountId: seeded.sampleAccountId,
    apiCallCount: localOrg.apiCallCount(),
  });

  onStep('Deploying changes in force-app with the sf CLI …');
  const target = { orgUrl, clientId, privateKeyFile: keys.salesforcePrivateKeyFile, stateDir, brokerUrl, uploadsUrls };
  const cloudStack = stack({ orgUrl, tokenPublicJwk: JSON.stringify(keys.tokenPublicJwk), stateDir });
  const cloudStarting = startLocalCloud({ stateDir, stack: cloudStack, ports });
  const close = async (): Promise<void> => {
    await cloudStarting.then(
      (cloud) => cloud.close(),
      () => undefined, // Its error is thrown below.
    );
    await localOrg.close();
  };
  try {
    await Promise.all([cloudStarting, deployForceApp(target)]);
    seedOrg(localOrg.org);
    assignAdministrators(localOrg.org);
    await bundled;
  } catch (error) {
    await close();
    throw error;
  }
  const warmUp = async (): Promise<void> => {
    const cloud = await cloudStarting;
    await Promise.all(firstCalled.map((name) => cloud.warm(name)));
  };
  return { status, warmUp, close };
};

/** Starts everything on the folder and ports that `takePlace` reserved, and deploys `force-app` with the real `sf` CLI if it changed. */
export const startLocalSystem = async (settings: LocalSystemSettings, placeTaken = takePlace(settings)): Promise<LocalSystem> => {
  const letGo = await placeTaken;
  try {
    // Not earlier: a running system on this data would lose it.
    if (settings.isReset === true) await forgetData(settings.stateDir);
    const system = await startIn(settings);
    return { ...system, close: () => system.close().finally(letGo) };
  } catch (error) {
    letGo();
    throw error;
  }
};
