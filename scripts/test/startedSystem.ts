import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepDeployedOrg, takeDeployedOrg } from './deployedOrg.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** A running `npm start` with its own data and ports. */
export interface StartedSystem {
  port: number;
  url: string;
  output: () => string;
  /** Sends Ctrl-C and returns the exit code. */
  stop: () => Promise<number | null>;
  /** Simulates a power cut: nothing gets time to finish. */
  kill: () => Promise<void>;
}

const listening = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const { port: taken } = probe.address() as AddressInfo;
      probe.close(() => resolve(taken));
    });
  });

const areFree = async (first: number): Promise<boolean> => {
  const ports = await Promise.all([0, 1, 2, 3].map((offset) => listening(first + offset)));
  return ports.every((port) => port !== undefined);
};

/** Below Linux's ephemeral ports, and different for concurrent Jest runs. The second five are for the system that suites share. */
export const firstOfWorker = 20_000 + 10 * ((process.ppid + Number(process.env['JEST_WORKER_ID'] ?? 0)) % 1000);

/**
 * The first of four consecutive free ports. All systems of a Jest worker get the same ones if possible, so that they can share a deployed
 * org.
 */
export const fourFreePorts = async (preferred = firstOfWorker): Promise<number> => {
  for (let first = preferred; ; first = (await listening(0)) ?? 0) if (first < 65_000 && (await areFree(first))) return first;
};

/** Runs `scripts/start.ts` as its npm script does. */
export const runStart = (args: string[]): { child: ChildProcess; output: () => string } => {
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'start.ts'), ...args], {
    cwd: root,
    // Simulates a proxy that can't reach this machine.
    env: { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:9' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output };
};

/** A temporary folder for a system's data; `remove` deletes it. */
export const dataFolder = async (): Promise<{ folder: string; remove: () => Promise<void> }> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'media-insights-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

/**
 * Starts a system and waits until it prints the URL of the record page. Unless `deploysItself`, it may reuse the org that an earlier system
 * has deployed, which the CLI of this one isn't logged in to.
 */
export const startSystem = async (folder: string, port: number, { deploysItself = false } = {}): Promise<StartedSystem> => {
  if (!deploysItself) await takeDeployedOrg(folder, port);
  const { child, output } = runStart(['--port', String(port), '--data', folder]);
  const exited = once(child, 'exit');
  for (;;) {
    if (output().includes('/lightning')) break;
    if (child.exitCode !== null) throw new Error(`npm start ended:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await keepDeployedOrg(folder, port);
  return {
    port,
    url: `http://127.0.0.1:${String(port)}`,
    output,
    async stop() {
      if (child.exitCode === null) child.kill('SIGINT');
      await exited;
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
};
