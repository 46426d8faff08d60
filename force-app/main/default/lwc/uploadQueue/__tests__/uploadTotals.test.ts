/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { settled } from '../../../../../test/settled.ts';
import { fileOf, hangs, newWorld } from '../../../../../test/uploadFakes.ts';

describe('the totals of all files', () => {
  it('count files and bytes', async () => {
    const world = newWorld();
    world.put = async (request) => {
      if (request.body.size === 3000) return { status: 400 };
      world.pass(1000);
      return world.storage.put(request);
    };
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('a.txt', 1000), fileOf('b.txt', 2000), fileOf('c.txt', 3000), fileOf('d.txt', 4000)]);
    await queue.idle();

    expect(world.totals()).toMatchObject({ fileCount: 4, sentCount: 3, wrongCount: 1, sizeBytes: 10_000, sentBytes: 7000 });
    expect(world.totals().remainingSeconds).toBeUndefined();
  });

  it('exclude cancelled bytes, and time only the files that move', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    world.put = async () => ({ status: 503 });
    queue.add([fileOf('failed.txt', 100)]);
    await queue.idle();
    world.put = (request) => {
      request.onProgress(10);
      return hangs(request);
    };
    queue.add([fileOf('cancelled.txt', 2000), fileOf('paused.txt', 3000), fileOf('sending.txt', 4000)]);
    await settled(5);
    const [, cancelled, paused] = world.latest();
    queue.cancel(cancelled!.id);
    queue.pause(paused!.id);
    await settled(5);

    // 30 bytes were sent; the rate counts at least half a second.
    expect(world.totals()).toEqual({
      ...{ fileCount: 3, sentCount: 0, wrongCount: 1, sizeBytes: 7100, sentBytes: 10 },
      ...{ bytesPerSecond: 60, remainingSeconds: Math.ceil(3990 / 60) },
    });
    queue.cancelAll();
    await queue.idle();
  });

  it('are updated as bytes are sent', async () => {
    const world = newWorld();
    let progress: (sentBytes: number) => void = () => undefined;
    world.put = (request) => {
      progress = request.onProgress;
      return hangs(request);
    };
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('a.txt', 10_000)]);
    await settled(5);

    progress(4000);
    progress(6000);
    await settled();

    expect(world.latest()[0]!.state).toMatchObject({ name: 'sending', sentBytes: 6000 });
    queue.cancelAll();
    await queue.idle();
  });

  it('start again with files added after all earlier ones have ended', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('morning.txt', 9000), fileOf('noon.txt', 500)]);
    await queue.idle();
    expect(world.totals()).toMatchObject({ fileCount: 2, sentBytes: 9500 });

    queue.add([fileOf('evening.txt', 100), fileOf('night.txt', 200)]);
    expect(world.latest()).toHaveLength(2);
    await queue.idle();
    expect(world.totals()).toMatchObject({ fileCount: 2, sentCount: 2, sizeBytes: 300, sentBytes: 300 });
  });

  it('include files added while others are in progress or paused', async () => {
    const world = newWorld();
    const send = world.put;
    world.put = (request) => (request.body.size === 1000 ? hangs(request) : send(request));
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('sent.txt', 100), fileOf('paused.txt', 1000)]);
    await settled(20);
    queue.pauseAll();
    await queue.idle();

    queue.add([fileOf('more.txt', 300)]);
    await queue.idle();
    expect(world.totals()).toMatchObject({ fileCount: 3, sentCount: 2, sizeBytes: 1400, sentBytes: 400 });
  });

  it('contain a time left while something is in progress', async () => {
    const world = newWorld();
    world.put = (request) => {
      request.onProgress(5000);
      world.pass(1000);
      return hangs(request);
    };
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('a.txt', 10_000)]);
    await settled(5);

    expect(world.totals()).toMatchObject({ sentBytes: 5000, bytesPerSecond: 5000, remainingSeconds: 1 });
    expect(world.latest()[0]!.state).toEqual({ name: 'sending', sentBytes: 5000, bytesPerSecond: 5000 });
    expect(queue.isUnsafeToLeave()).toBe(true);
    queue.cancelAll();
    await queue.idle();
    expect(queue.isUnsafeToLeave()).toBe(false);
  });

  it('drop rate and time left if the link dies silently', async () => {
    const world = newWorld();
    const { timer = jest.fn() } = world.ports;
    const everySecond: (() => void)[] = [];
    const later = (run: () => void) => {
      everySecond.push(run);
      return () => undefined;
    };
    world.ports.timer = (run, milliseconds) => (milliseconds === 1000 ? later(run) : timer(run, milliseconds));
    world.put = (request) => {
      request.onProgress(5000);
      return hangs(request);
    };
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('a.txt', 10_000)]);
    await settled(5);
    expect(world.totals()).toMatchObject({ bytesPerSecond: 10_000, remainingSeconds: 1 });

    world.pass(6000);
    for (const second of everySecond.splice(0)) second();
    await settled(5);

    expect(world.totals()).toMatchObject({ sentBytes: 5000, bytesPerSecond: 0 });
    expect(world.totals().remainingSeconds).toBeUndefined();
    expect(world.latest()[0]!.state).toEqual({ name: 'sending', sentBytes: 5000, bytesPerSecond: 0 });
    expect(everySecond).toEqual([]);
    queue.cancelAll();
    await queue.idle();
  });

  it('drop rate and time left while all remaining files wait for the user', async () => {
    const world = newWorld();
    world.put = (request) => {
      world.pass(1000);
      return world.storage.put(request);
    };
    const queue = createUploadQueue(world.ports);
    queue.add(['a.txt', 'b.txt'].map((name) => fileOf(name, 5000, 'text/plain', 'the same')));
    await queue.idle();

    expect(world.ends()).toEqual(['duplicate', 'sent']);
    expect(world.totals().bytesPerSecond).toBe(0);
    expect(world.totals().remainingSeconds).toBeUndefined();
  });

  it('include failed files that retryAll sends again', async () => {
    const world = newWorld();
    world.put = () => Promise.resolve({ status: 503 });
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('a.txt'), fileOf('b.txt')]);
    await queue.idle();

    world.put = world.storage.put;
    queue.retryAll();
    await queue.idle();

    expect(world.latest().map(({ state }) => state.name)).toEqual(['sent', 'sent']);
    expect(world.created).toHaveLength(2);
  });
});
