import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { localStatus, type LocalStatus } from '../local-system/localStatus.ts';
import { untilIdle } from '../local-system/test/queues.ts';
import { systemInUse, type SystemInUse } from '../local-system/test/systemInUse.ts';
import { keepDeployedOrg, takeDeployedOrg } from './deployedOrg.ts';
import { accountForTest } from './accountForTest.ts';
import { firstOfWorker, fourFreePorts } from './startedSystem.ts';

const scripts = path.join(import.meta.dirname, '..');
const Running = z.object({ pid: z.number(), port: z.number() });
type Running = z.infer<typeof Running>;

/** A running `npm start` that several suites use one after the other. Its sample account is new for each suite. */
export interface SharedSystem extends SystemInUse {
  /** The account's record page. */
  pageUrl: string;
}

/**
 * Starts the system detached: Jest replaces workers that use too much memory, and the system outlives them and ends with the run
 * (`jestRunEnd.js`).
 */
const start = async (folder: string, port: number): Promise<Running> => {
  await takeDeployedOrg(folder, port);
  const output = openSync(path.join(folder, 'output'), 'w');
  const flags = ['--disable-warning=ExperimentalWarning', '--import', path.join(import.meta.dirname, 'endWithRun.ts')];
  const child = spawn(process.execPath, [...flags, path.join(scripts, 'start.ts'), '--port', String(port), '--data', folder], {
    env: { ...process.env, RUN_PID: String(process.ppid), npm_lifecycle_event: undefined },
    stdio: ['ignore', output, output],
  });
  child.unref();
  const told = (): Promise<string> => readFile(path.join(folder, 'output'), 'utf8');
  while (!(await told()).includes('/lightning')) {
    if (child.exitCode !== null) throw new Error(`npm start ended:\n${await told()}`);
    await delay(50);
  }
  await keepDeployedOrg(folder, port);
  return { pid: child.pid ?? 0, port };
};

/** The system started by this worker, or by the one it replaced. */
const started = async (file: string): Promise<LocalStatus | undefined> => {
  if (!existsSync(file)) return undefined;
  const { port } = Running.parse(JSON.parse(await readFile(file, 'utf8')));
  return localStatus(port);
};

const startedNow = async (file: string): Promise<LocalStatus> => {
  await mkdir(path.dirname(file), { recursive: true });
  const running = await start(path.dirname(file), await fourFreePorts(firstOfWorker + 5));
  await writeFile(file, JSON.stringify(running));
  const status = await localStatus(running.port);
  if (status === undefined) throw new Error('The shared system does not report its status');
  return status;
};

/** The system of this Jest worker, started on first use. That takes a quarter of a minute, and so do the engines for their first files. */
export const sharedSystem = async (): Promise<SharedSystem> => {
  const folder = path.join(process.env['SHARED_BY_RUN'] ?? '', 'systems', process.env['JEST_WORKER_ID'] ?? '1');
  const file = path.join(folder, 'system.json');
  const status = (await started(file)) ?? (await startedNow(file));
  const sampleAccountId = await accountForTest(status);
  const { orgUrl } = status;
  const system = await systemInUse(folder, Number(new URL(orgUrl).port), { ...status, sampleAccountId });
  // Work left by the previous suite would delay this one.
  await untilIdle(system);
  return { ...system, pageUrl: `${orgUrl}/lightning/r/Account/${sampleAccountId}/view` };
};
