import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startLocalCloud } from '../../local-cloud/startLocalCloud.ts';
import { launchBrowser } from '../../record-page/launchBrowser.ts';
import { buildPage } from './buildPage.ts';
import { kernelLine } from './kernelLine.ts';
import { links, type LinkName } from './links.ts';
import type { Measured } from './page/measure.ts';
import { servePage } from './servePage.ts';
import { startChild, type Child } from './startChild.ts';
import { trialBucket, trialStack } from './trialStack.ts';

/** A run of one contender over one link with these files. */
export interface Run {
  contender: string;
  isSandboxed: boolean;
  files: string[];
}

export interface Trial {
  run(run: Run): Promise<Measured>;
  close(): Promise<void>;
}

/** The links close by themselves after this time. */
const lifetimeMs = 3 * 60 * 60 * 1000;
/** Timeout of one run. */
const runMs = 5 * 60 * 1000;

const twoNames = (origin: string): string[] => [origin, origin.replace('127.0.0.1', 'localhost')];

/** Starts a sink, a broker that signs for it, a link to both, and a browser. */
export const startTrial = async (linkName: LinkName): Promise<Trial> => {
  const stateDir = await mkdtemp(path.join(os.tmpdir(), 'upload-trial-'));
  const children: Child[] = [];
  const child = async (file: string, settings?: object): Promise<Child> => {
    const started = await startChild(file, settings);
    children.push(started);
    return started;
  };
  const link = links[linkName];
  const sink = await child('sinkServer.ts');
  const isRateOnly = link !== undefined && 'bytesPerSecond' in link;
  const endLine = isRateOnly ? kernelLine(sink.port, link.bytesPerSecond) : undefined;
  if (isRateOnly && endLine === undefined) console.log('This kernel can’t limit the rate. A proxy does it instead, which costs CPU time.');
  const isDirect = link === undefined || endLine !== undefined;
  const storage = isDirect ? sink : await child('linkServer.ts', { upstreamPort: sink.port, lifetimeMs, ...link });
  const page = await servePage(
    new Map([
      ['plain', await buildPage('main.ts', false)],
      ['sandboxed', await buildPage('main.ts', true)],
    ]),
  );
  const brokerEnvironment = { AWS_ENDPOINT_URL_S3: sink.url, AWS_ENDPOINT_URL_STS: sink.url };
  const stack = trialStack({ origin: page.url, storageOrigins: twoNames(storage.url), brokerEnvironment });
  const cloud = await startLocalCloud({ stateDir, ports: { s3: 0, messaging: 0, api: 0 }, stack });
  const apiPort = Number(new URL(cloud.endpoints.api).port);
  const latencyMs = link !== undefined && 'latencyMs' in link ? link.latencyMs : 0;
  const broker =
    latencyMs === 0 ? cloud.endpoints.api : (await child('linkServer.ts', { upstreamPort: apiPort, lifetimeMs, latencyMs })).url;
  const browser = await launchBrowser(['--enable-precise-memory-info']);

  return {
    async run({ contender, isSandboxed, files }) {
      const context = await browser.newContext();
      const opened = await context.newPage();
      opened.setDefaultTimeout(runMs);
      await opened.goto(`${page.url}/${isSandboxed ? 'sandboxed' : 'plain'}/`);
      await opened.locator('input').setInputFiles(files);
      const addresses = twoNames(storage.url).map((origin) => `${origin}/${trialBucket}`);
      try {
        return await opened.evaluate(
          ([name, brokerUrl, urls]) =>
            (globalThis as unknown as { run(name: string, brokerUrl: string, storage: string[]): Promise<Measured> }).run(
              name,
              brokerUrl,
              urls,
            ),
          [contender, broker, addresses] as const,
        );
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await cloud.close();
      await page.close();
      endLine?.();
      await Promise.all(children.map((started) => started.stop()));
      await rm(stateDir, { recursive: true });
    },
  };
};
