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

/** A whole Media Insights on this machine: org, cloud and record page. */
export interface LocalSystem {
  status(): LocalStatus;
  /** Loads what the first file will call, so that it need not wait for that. */
  warmUp(): Promise<void>;
  /** Takes no new work, finishes what is in hand, and stops. What is queued is done after the next start. */
  close(): Promise<void>;
}

export interface LocalSystemSettings extends LocalPlace {
  /** Told before each step that takes a while. */
  onStep: (step: string) => void;
  /** Begins without the data of earlier. */
  isReset?: boolean;
}

/** Depends on installed packages only, so every system on this machine can use it. */
const sharedBundleDir = path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'record-page');
/** What opening a page and dropping a document call, in that order. */
const firstCalled = ['authorizer', 'broker', 'accept', 'documents', 'interpret', 'redact', 'callback'].map((name) => `media-${name}`);
const origin = (port: number): string => `http://127.0.0.1:${String(port)}`;

/** Starts everything over data that is nobody else's. */
const startIn = async ({ stateDir, ports, onStep }: LocalSystemSettings): Promise<LocalSystem> => {
  const keys = await localKeys(stateDir);
  const pageDir = path.join(stateDir, 'page');
  const orgUrl = origin(ports.org);
  const brokerUrl = origin(ports.api);
  const uploadsUrls = [origin(ports.s3), secondName(origin(ports.s3))] as const;

  onStep('Bundling the base components (about 15 seconds the first time) …');
  const bundled = bundleShared(sharedBundleDir);
  bundled.catch(() => undefined); // told where it is awaited: until then it must not end the process
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

  onStep('Deploying what changed in force-app with the sf CLI …');
  const target = { orgUrl, clientId, privateKeyFile: keys.salesforcePrivateKeyFile, stateDir, brokerUrl, uploadsUrls };
  const cloudStack = stack({ orgUrl, tokenPublicJwk: JSON.stringify(keys.tokenPublicJwk), stateDir });
  const cloudStarting = startLocalCloud({ stateDir, stack: cloudStack, ports });
  const close = async (): Promise<void> => {
    await cloudStarting.then(
      (cloud) => cloud.close(),
      () => undefined, // its own failure is what is thrown below
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

/** Starts everything, deploying `force-app` with the real `sf` CLI when it changed, where `takePlace` has taken a place for it. */
export const startLocalSystem = async (settings: LocalSystemSettings, placeTaken = takePlace(settings)): Promise<LocalSystem> => {
  const letGo = await placeTaken;
  try {
    // Not before: a system that runs on this data would lose it.
    if (settings.isReset === true) await forgetData(settings.stateDir);
    const system = await startIn(settings);
    return { ...system, close: () => system.close().finally(letGo) };
  } catch (error) {
    letGo();
    throw error;
  }
};
