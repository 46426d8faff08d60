import { orStopped } from '../stopped.ts';
import { StopController } from '../stopSignal.ts';

describe('StopController', () => {
  it('calls each listener once, except removed ones', () => {
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

  it('lets a listener remove itself or abort again while it is called', () => {
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
  it('rejects at once if already aborted', async () => {
    const stop = new StopController();
    stop.abort();

    await expect(orStopped(new Promise(() => undefined), stop.signal)).rejects.toThrow('Stopped');
  });
});
