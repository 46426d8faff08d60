import { dataFolder, fourFreePorts, startSystem, type StartedSystem } from '../../test/startedSystem.ts';
import { localStatus } from '../localStatus.ts';
import { systemInUse, type SystemInUse } from './systemInUse.ts';

/** A local system for one test suite only. */
export interface ScenarioSystem extends SystemInUse {
  /** Stops like on Ctrl-C, or like on a power cut. */
  stop: (how?: 'Ctrl-C' | 'power cut') => Promise<void>;
  /** Starts again on the same data and ports. */
  start: () => Promise<void>;
  /** Stops, and deletes the data. */
  remove: () => Promise<void>;
}

/** Starts a system with its own data and ports. */
export const scenarioSystem = async (): Promise<ScenarioSystem> => {
  const { folder, remove } = await dataFolder();
  const port = await fourFreePorts();
  let running: StartedSystem | undefined = await startSystem(folder, port).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const status = await localStatus(port);
  if (status === undefined) throw new Error('The local system returned no status');
  const stop: ScenarioSystem['stop'] = async (how = 'Ctrl-C') => {
    await (how === 'Ctrl-C' ? running?.stop() : running?.kill());
    running = undefined;
  };
  return {
    ...(await systemInUse(folder, port, status)),
    stop,
    async start() {
      running = await startSystem(folder, port);
    },
    async remove() {
      await stop();
      await remove();
    },
  };
};
