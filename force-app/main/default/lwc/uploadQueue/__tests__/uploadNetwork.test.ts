/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { settled } from '../../../../../test/settled.ts';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { coded, fileOf, hangs, newWorld, type World } from '../../../../../test/uploadFakes.ts';

const mebibyte = 1024 * 1024;

describe('without a network, the queue', () => {
  it('waits without counting attempts, and shows it', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    world.put = (request) => {
      request.onProgress(5);
      world.goOffline();
      return Promise.reject(new TypeError('network'));
    };
    queue.add([fileOf('contract.pdf')]);
    await settled(10);
    expect(world.latest()[0]!.state).toEqual({ name: 'waitingForNetwork', sentBytes: 0 });
    expect(world.puts).toHaveLength(1);

    const endsAtOnce = async (outages: number): Promise<void> => {
      world.goOnline();
      await settled(3);
      if (outages > 1) await endsAtOnce(outages - 1);
    };
    await endsAtOnce(20);
    expect(world.latest()[0]!.state.name).toBe('waitingForNetwork');
    world.put = world.storage.put;
    world.goOnline();
    await queue.idle();

    expect(world.latest()[0]!.state).toEqual({ name: 'sent' });
    expect(world.pauses).toEqual([]);
  });

  it('shows the loss and the return of the network at once during a file', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    world.put = hangs;
    queue.add([fileOf('contract.pdf')]);
    await settled(5);

    world.goOffline();
    await settled();
    expect(world.latest()[0]!.state.name).toBe('waitingForNetwork');
    world.goOnline();
    await settled();

    expect(world.latest()[0]!.state.name).toBe('sending');
    queue.cancelAll();
    await queue.idle();
  });

  it('lets a file be cancelled', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    world.goOffline();
    queue.add([fileOf('contract.pdf')]);
    await settled(5);

    expect(world.latest()[0]!.state).toEqual({ name: 'waitingForNetwork', sentBytes: 0 });
    queue.cancel(world.latest()[0]!.id);
    await settled(5);

    expect(world.latest()[0]!.state).toEqual({ name: 'cancelled' });
  });

  it('lets a file be paused, which stays paused when the network is back', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    world.goOffline();
    queue.add([fileOf('contract.pdf'), fileOf('offer.pdf')]);
    await settled(5);

    queue.pause(world.latest()[0]!.id);
    world.goOnline();
    await settled(20);
    expect(world.latest().map(({ state }) => state.name)).toEqual(['paused', 'sent']);
    queue.resume(world.latest()[0]!.id);
    await queue.idle();

    expect(world.latest().map(({ state }) => state.name)).toEqual(['sent', 'sent']);
  });

  it('lets a file be paused that is about to finish', async () => {
    const world = newWorld();
    const { complete } = world.ports.broker;
    world.ports.broker.complete = () => {
      world.goOffline();
      return Promise.reject(coded('BROKER_UNREACHABLE', true));
    };
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('film.mp4', 100 * mebibyte)]);
    await settled(50);
    expect(world.latest()[0]!.state.name).toBe('waitingForNetwork');

    queue.pauseAll();
    await settled(5);
    expect(world.latest()[0]!.state.name).toBe('paused');
    world.ports.broker.complete = complete;
    world.goOnline();
    queue.resumeAll();
    await queue.idle();

    expect(world.latest()[0]!.state).toEqual({ name: 'sent' });
  });
});

describe('a stalled request', () => {
  it('is aborted and sent again', async () => {
    const world = newWorld();
    world.put = (request) => (world.puts.length === 1 ? hangs(request) : world.storage.put(request));
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await settled(5);
    expect(world.puts).toHaveLength(1);

    world.timeOut();
    await queue.idle();

    expect(world.puts[0]!.signal.aborted).toBe(true);
    expect(world.latest()[0]!.state).toEqual({ name: 'sent' });
  });

  it('is not aborted without a network, and does not count toward the rate', async () => {
    const world = newWorld();
    world.put = (request) => {
      request.onProgress(5);
      return hangs(request);
    };
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await settled(5);

    world.goOffline();
    world.timeOut();
    await settled(5);

    expect(world.puts[0]!.signal.aborted).toBe(false);
    expect(world.totals()).toMatchObject({ sentBytes: 5, bytesPerSecond: 0 });
    queue.cancel(world.latest()[0]!.id);
    world.goOnline();
    await queue.idle();
  });

  it('is not aborted while bytes move: each byte extends its time', async () => {
    const world = newWorld();
    const armed: number[] = [];
    const { timer } = world.ports;
    world.ports.timer = (run, milliseconds) => {
      if (milliseconds >= 30_000) armed.push(milliseconds); // shorter timers don't belong to the request
      return timer!(run, milliseconds);
    };
    world.put = async (request) => {
      request.onProgress(4);
      request.onProgress(8);
      return world.storage.put(request);
    };

    await sendFiles(world, fileOf('contract.pdf', 10));

    expect(armed).toEqual([120_000, 30_000, 30_000, 90_000]);
  });
});

describe('on a dead link that the browser reports as online, the queue', () => {
  const minutes = (world: World): number => world.pauses.reduce((sum, pause) => sum + pause, 0) / 60_000;

  it('retries for longer than if the storage answers with errors', async () => {
    const world = newWorld();
    world.put = (request) => (minutes(world) < 4 ? Promise.reject(new TypeError('network')) : world.storage.put(request));

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.puts.length).toBeGreaterThan(8);
  });

  it.each([
    ['the storage', 'STORAGE_UNAVAILABLE', 10],
    ['the storage, in the middle of a large file', 'STORAGE_UNAVAILABLE', 100 * mebibyte],
    ['the broker', 'BROKER_UNREACHABLE', 10],
  ])('gives up in the end with a retryable failure: %s', async (whose, code, size) => {
    const world = newWorld();
    world.put = () => Promise.reject(new TypeError('network'));
    if (whose === 'the broker') world.ports.broker.uploads = () => Promise.reject(coded('BROKER_UNREACHABLE', true));

    const [upload] = await sendFiles(world, fileOf('contract.pdf', size));

    expect(upload!.state).toMatchObject({ name: 'failed', code });
    expect(world.pauses.length).toBeLessThan(29 * 7 + 1);
    expect(minutes(world)).toBeGreaterThan(5);
  });

  it('gives up after eight error responses once the storage responds', async () => {
    const world = newWorld();
    world.put = () => (world.puts.length <= 12 ? Promise.reject(new TypeError('network')) : Promise.resolve({ status: 503 }));

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'failed', code: 'STORAGE_UNAVAILABLE' });
    expect(world.puts).toHaveLength(20);
  });
});
