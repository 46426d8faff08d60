import { orStopped } from '../stopped.ts';
import { StopController } from '../stopSignal.ts';

describe('StopController', () => {
  it('tells each listener once that it was stopped, and not those who left', () => {
    const stop = new StopController();
    const told: string[] = [];
    const gone = (): void => {
      told.push('gone');
    };
    stop.signal.addEventListener('abort', () => told.push(`stopped: ${String(stop.signal.aborted)}`));
    stop.signal.addEventListener('abort', gone);
    stop.signal.removeEventListener('abort', gone);
    expect(stop.signal.aborted).toBe(false);

    stop.abort();
    stop.abort();

    expect(told).toEqual(['stopped: true']);
  });

  it('lets a listener leave, or stop it again, while it is told', () => {
    const stop = new StopController();
    let told = 0;
    const listener = (): void => {
      told += 1;
      stop.signal.removeEventListener('abort', listener);
      stop.abort();
    };
    stop.signal.addEventListener('abort', listener);

    stop.abort();

    expect(told).toBe(1);
  });
});

describe('orStopped', () => {
  it('waits for nothing that was stopped before', async () => {
    const stop = new StopController();
    stop.abort();

    await expect(orStopped(new Promise(() => undefined), stop.signal)).rejects.toThrow('Stopped');
  });
});
