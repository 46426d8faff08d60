/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { settled } from '../../../../../test/settled.ts';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { coded, fileOf, hangs, newWorld, type World } from '../../../../../test/uploadFakes.ts';

const mebibyte = 1024 * 1024;

describe('a network that is away', () => {
  it('is waited for without counting attempts, and said so', async () => {
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

  it('is told of at once in the middle of a file, and that it is back', async () => {
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

  it('does not keep a file from being cancelled', async () => {
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

  it('lets a file be paused, which stays so when it is back', async () => {
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

  it('lets a file be paused whose last word was awaited', async () => {
    const world = newWorld();
    const { complete } = world.ports.broker;
    world.ports.broker.complete = () => {
      world.goOffline();
      return Promise.reject(coded('BROKER_UNREACHABLE', true));
    };
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('film.mp4', 100 * 1024 * 1024)]);
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

describe('a request that stands still', () => {
  it('is given up and sent again', async () => {
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

  it('is let be while there is no network, and counts for no rate', async () => {
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

  it('that moves at all is not given up: each byte gives it new time', async () => {
    const world = newWorld();
    const armed: number[] = [];
    const { timer } = world.ports;
    world.ports.timer = (run, milliseconds) => {
      if (milliseconds >= 30_000) armed.push(milliseconds); // shorter ones are not the request's
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

describe('a storage or broker that is busy', () => {
  it('is left alone for as long as it asks', async () => {
    const world = newWorld();
    world.put = async (request) => {
      if (world.puts.length === 1) return { status: 503, retryAfterSeconds: 20 };
      return world.storage.put(request);
    };

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.pauses).toEqual([20_000]);
  });

  it('is asked in pauses that grow, differ, and end in a failure that can be tried again', async () => {
    const world = newWorld();
    world.put = () => Promise.resolve({ status: 503 });

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'failed', code: 'STORAGE_UNAVAILABLE' });
    expect(world.puts).toHaveLength(8);
    world.pauses.forEach((pause, index) => {
      expect(pause).toBeGreaterThanOrEqual(Math.min(30_000, 500 * 2 ** index) / 2);
      expect(pause).toBeLessThanOrEqual(Math.min(30_000, 500 * 2 ** index) * 1.5);
    });
  });

  it.each([
    ['a small file', 10, 4],
    ['a file in parts', 100 * mebibyte, 4 * 7],
  ])(
    'that refuses fresh leave again and again is believed until the user tries again, and nothing is thrown away: %s',
    async (_, size, most) => {
      const world = newWorld();
      world.put = () => Promise.resolve({ status: 403 });

      const queue = createUploadQueue(world.ports);
      queue.add([fileOf('contract.pdf', size)]);
      await queue.idle();

      expect(world.latest()[0]!.state).toMatchObject({ name: 'failed', code: 'STORAGE_REFUSED', detail: 'HTTP 403' });
      expect(world.puts.length).toBeLessThanOrEqual(most);
      world.put = world.storage.put;
      queue.retryAll();
      await queue.idle();

      expect(world.ends()).toEqual(['sent']);
      expect(world.created).toHaveLength(1);
    },
  );

  it.each([
    ['a small file', 10],
    ['a file in parts', 100 * mebibyte],
  ])('that gets every byte damaged is told of, not tried for ever: %s', async (_, size) => {
    const world = newWorld();
    world.put = () => Promise.resolve({ status: 400, errorCode: 'BadDigest' });

    const [upload] = await sendFiles(world, fileOf('contract.pdf', size));

    expect(upload!.state).toMatchObject({ name: 'failed', code: 'CHECKSUM_MISMATCH' });
  });

  it('that refuses one part ends the file at once, the other parts too', async () => {
    const world = newWorld();
    world.put = (request) => (world.puts.length === 1 ? Promise.resolve({ status: 400 }) : hangs(request));

    const [upload] = await sendFiles(world, fileOf('film.mov', 100 * mebibyte));

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'STORAGE_REFUSED', detail: 'HTTP 400' });
  });

  it.each([
    [408, undefined],
    [409, 'OperationAborted'],
    [425, undefined],
    [429, 'SlowDown'],
    [400, 'RequestTimeout'],
  ])('is asked again where it says %i %s', async (status, errorCode) => {
    const world = newWorld();
    world.put = async (request) => {
      if (world.puts.length > 1) return world.storage.put(request);
      return { status, ...(errorCode === undefined ? {} : { errorCode }) };
    };

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
  });

  it('gets fewer requests at a time', async () => {
    const world = newWorld();
    world.put = (request) => (world.puts.length <= 6 ? Promise.resolve({ status: 503 }) : hangs(request));
    const queue = createUploadQueue(world.ports);
    queue.add(Array.from({ length: 20 }, (_, index) => fileOf(`${String(index)}.pdf`)));
    await settled(20);

    expect(world.puts.length - 6).toBe(4);
    queue.cancelAll();
    await queue.idle();
  });

  it.each([
    ['a file', 10],
    ['a part', 100 * mebibyte],
  ])('that leaves %s out of its answer is not waited for', async (_, size) => {
    const world = newWorld();
    if (size === 10) world.ports.broker.uploads = () => Promise.resolve({ uploads: [] });
    else world.ports.broker.parts = () => Promise.resolve({ parts: [] });

    const [upload] = await sendFiles(world, fileOf('contract.pdf', size));

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'UNEXPECTED', detail: expect.stringContaining('did not answer') });
  });

  it('that lost the credentials behind a leave is asked with another', async () => {
    const world = newWorld();
    world.put = async (request) => {
      if (world.puts.length === 1) return { status: 400, errorCode: 'ExpiredToken' };
      return world.storage.put(request);
    };

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.calls).toHaveLength(2);
  });

  it('gets leave anew for a file that waited too long for its turn, by whatever clock', async () => {
    const world = newWorld();
    world.put = async (request) => {
      if (world.puts.length === 1) {
        world.pass(11 * 60_000);
        return { status: 503 };
      }
      return world.storage.put(request);
    };

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.calls).toHaveLength(2);
  });
});

describe('a line that is dead, though the browser says it is online', () => {
  const minutes = (world: World): number => world.pauses.reduce((sum, pause) => sum + pause, 0) / 60_000;

  it('is waited for longer than a storage that answers', async () => {
    const world = newWorld();
    world.put = (request) => (minutes(world) < 4 ? Promise.reject(new TypeError('network')) : world.storage.put(request));

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.puts.length).toBeGreaterThan(8);
  });

  it.each([
    ['the storage', 'STORAGE_UNAVAILABLE', 10],
    ['the storage, in the middle of a large file', 'STORAGE_UNAVAILABLE', 100 * 1024 * 1024],
    ['the broker', 'BROKER_UNREACHABLE', 10],
  ])('is given up at last, with a failure that can be tried again: %s', async (whose, code, size) => {
    const world = newWorld();
    world.put = () => Promise.reject(new TypeError('network'));
    if (whose === 'the broker') world.ports.broker.uploads = () => Promise.reject(coded('BROKER_UNREACHABLE', true));

    const [upload] = await sendFiles(world, fileOf('contract.pdf', size));

    expect(upload!.state).toMatchObject({ name: 'failed', code });
    expect(world.pauses.length).toBeLessThan(29 * 7 + 1);
    expect(minutes(world)).toBeGreaterThan(5);
  });

  it('is given up after eight answers of a storage that is there again, and busy', async () => {
    const world = newWorld();
    world.put = () => (world.puts.length <= 12 ? Promise.reject(new TypeError('network')) : Promise.resolve({ status: 503 }));

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'failed', code: 'STORAGE_UNAVAILABLE' });
    expect(world.puts).toHaveLength(20);
  });
});

describe('a file that changed since it was chosen', () => {
  it('is told from a broken connection by reading it', async () => {
    const world = newWorld();
    const file = fileOf('contract.pdf');
    const gone = new Blob(['x']);
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    world.put = () => {
      file.slice = () => gone;
      return Promise.reject(new TypeError('network'));
    };

    const [upload] = await sendFiles(world, file);

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'FILE_CHANGED' });
    expect(world.puts).toHaveLength(1);
  });
});

describe('a broker that takes long', () => {
  it('keeps nobody from knowing which record a file has', async () => {
    const world = newWorld();
    world.ports.broker.uploads = () => new Promise(() => undefined);
    const queue = createUploadQueue(world.ports);

    queue.add([fileOf('contract.pdf')]);
    await settled(10);

    expect(world.latest()[0]).toMatchObject({ mediaId: 'media-1', state: { name: 'waiting' } });
    queue.close();
  });
});
