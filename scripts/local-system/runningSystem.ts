import path from 'node:path';
import { portsFrom } from './freePorts.ts';
import { localStatus, type LocalStatus } from './localStatus.ts';
import { startLocalSystem } from './localSystem.ts';

/** Returns the running local system, or starts one that `release` stops. */
export const runningSystem = async (port: number): Promise<{ status: LocalStatus; release: () => Promise<void> }> => {
  const running = await localStatus(port);
  if (running) return { status: running, release: () => Promise.resolve() };
  const system = await startLocalSystem({
    stateDir: path.resolve('.local'),
    ports: portsFrom(port),
    onStep: (step) => {
      console.error(step);
    },
  });
  return { status: system.status(), release: () => system.close() };
};
