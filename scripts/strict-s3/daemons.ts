import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import path from 'node:path';

/** How long a daemon may take to end, in milliseconds; radosgw sometimes doesn't end at all. */
const graceMs = 5_000;

/** Starts daemons, and stops them in reverse order. */
export const daemons = (folder: string) => {
  const running: ChildProcess[] = [];
  const stop = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await ended;
    clearTimeout(force);
  };
  // They end with this process in any case.
  process.once('exit', () => {
    for (const child of running) child.kill('SIGKILL');
  });
  return {
    start(program: string, args: string[]): ChildProcess {
      const log = openSync(path.join(folder, 'log', `${program}.out`), 'a');
      const child = spawn(program, args, { stdio: ['ignore', log, log] });
      running.push(child);
      return child;
    },
    async stopAll(): Promise<void> {
      for (let child = running.pop(); child !== undefined; child = running.pop()) await stop(child);
    },
  };
};
