import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { LocalCloud } from '../localCloud.ts';
import { startLocalCloud } from '../startLocalCloud.ts';
import type { Stack } from '../stackTypes.ts';
import { emptyStack } from './emptyStack.ts';

const functionFile = (name: string): string => path.join('scripts/local-cloud/test/functions', `${name}.ts`);

/** Declares a function from `test/functions`. */
export const testFunction = (file: string, changes: Partial<Stack['functions'][number]> = {}): Stack['functions'][number] => ({
  name: file,
  file: functionFile(file),
  environment: {},
  timeoutSeconds: 5,
  ...changes,
});

/** Polls until `ask` returns a value; only the test's timeout limits it. */
export const eventually = async <T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T> => {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await delay(20);
  }
};

/** Creates a state directory and starts clouds on it, which `end` stops. */
export const cloudFixture = async () => {
  const stateDir = await mkdtemp(path.join(os.tmpdir(), 'local-cloud-'));
  const running = new Set<LocalCloud>();
  return {
    stateDir,
    recordFile: path.join(stateDir, 'record.jsonl'),
    async start(stack: Partial<Stack>, now: () => Date = () => new Date()): Promise<LocalCloud> {
      const cloud = await startLocalCloud({ stateDir, ports: { s3: 0, messaging: 0, api: 0 }, stack: { ...emptyStack, ...stack }, now });
      running.add(cloud);
      return { ...cloud, close: () => (running.delete(cloud) ? cloud.close() : Promise.resolve()) };
    },
    /** Returns what `recorder` has recorded so far. */
    async records(): Promise<{ message: string; receiveCount: string }[]> {
      const text = await readFile(path.join(stateDir, 'record.jsonl'), 'utf8').catch(() => '');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { message: string; receiveCount: string });
    },
    async end(): Promise<void> {
      await Promise.all([...running].map((cloud) => cloud.close()));
      await rm(stateDir, { recursive: true });
    },
  };
};
