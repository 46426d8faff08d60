import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface Child {
  /** Where it listens. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

const urlOf = async (child: ChildProcess): Promise<string> => {
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`A benchmark server exited with code ${String(code)}`);
  });
  const [url] = (await Promise.race([once(child, 'message'), failed])) as [string];
  failed.catch(() => undefined);
  return url;
};

/** Starts one of the servers in `sink/` in a separate process, which ends with this one at the latest. */
export const startChild = async (file: string, settings: object = {}): Promise<Child> => {
  const child = fork(path.join(import.meta.dirname, 'sink', file), [JSON.stringify(settings)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const url = await urlOf(child);
  return {
    url,
    port: Number(new URL(url).port),
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
};
