import { S3Client } from '@aws-sdk/client-s3';
import { randomFillSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { caller } from '../../bench/upload/broker/anyFile.ts';
import { buildPage } from '../../bench/upload/buildPage.ts';
import { servePage } from '../../bench/upload/servePage.ts';
import { trialBucket, trialStack } from '../../bench/upload/trialStack.ts';
import { region } from '../../local-cloud/account.ts';
import { startLocalCloud } from '../../local-cloud/startLocalCloud.ts';
import { launchBrowser } from '../../record-page/launchBrowser.ts';
import { fourFreePorts } from '../../test/startedSystem.ts';
import { startFaultProxy, type FaultProxy } from '../startFaultProxy.ts';
import { lanes, type Lane } from './lanes.ts';
import { baseBytes } from './seededFiles.ts';
import { storedFiles, type StoredFiles } from './storedFiles.ts';

/** A page with a bad line to the broker and to the storage, and the stored files. */
export interface FaultLane {
  page: Page;
  storage: Lane;
  broker: FaultProxy;
  stored: StoredFiles;
}

export interface FaultTrial {
  lanes: FaultLane[];
  /** The bytes whose ranges are the uploaded files. */
  base: Buffer;
  close(): Promise<void>;
}

/** The proxies close by themselves after this time, even if the test fails. */
const lifetimeMs = 30 * 60 * 1000;

const portOf = (url: string): number => Number(new URL(url).port);

/** Starts the local cloud with the product's broker, bad lines to both, and a browser with that many pages. */
export const startFaultTrial = async (laneCount: number): Promise<FaultTrial> => {
  const stateDir = await mkdtemp(path.join(os.tmpdir(), 'fault-trial-'));
  const base = randomFillSync(Buffer.alloc(baseBytes));
  const baseFile = path.join(stateDir, 'base.bin');
  await writeFile(baseFile, base);
  const ports = { s3: await fourFreePorts(), messaging: 0, api: 0 };
  const [shared, page] = [lanes(laneCount), await servePage(new Map([['plain', await buildPage('faultPage.ts', false)]]))];
  const storage = await startFaultProxy({ port: 0, upstreamPort: ports.s3, lifetimeMs });
  storage.use(shared.schedule);
  const storageOrigins = [storage.url, storage.url.replace('127.0.0.1', 'localhost')];
  const cloud = await startLocalCloud({ stateDir, ports, stack: trialStack({ origin: page.url, storageOrigins }) });
  const credentials = { ...cloud.credentials };
  const s3 = new S3Client({ region, endpoint: cloud.endpoints.s3, forcePathStyle: true, credentials });
  const browser = await launchBrowser();

  const openLane = async (lane: Lane): Promise<FaultLane> => {
    const opened = await (await browser.newContext()).newPage();
    await opened.goto(`${page.url}/plain/`);
    await opened.locator('input').setInputFiles(baseFile);
    const broker = await startFaultProxy({ port: 0, upstreamPort: portOf(cloud.endpoints.api), lifetimeMs });
    return { page: opened, storage: lane, broker, stored: storedFiles(s3, trialBucket, `media/${caller.orgId}/${lane.parentId}/`) };
  };
  const opened = await Promise.all(shared.lanes.map(openLane));
  return {
    lanes: opened,
    base,
    async close() {
      await browser.close();
      await Promise.all([storage, ...opened.map(({ broker }) => broker)].map((proxy) => proxy.close()));
      await page.close();
      s3.destroy();
      await cloud.close();
      await rm(stateDir, { recursive: true });
    },
  };
};
