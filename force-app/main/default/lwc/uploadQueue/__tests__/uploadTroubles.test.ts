/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { settled } from '../../../../../test/settled.ts';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { fileOf, hangs, newWorld } from '../../../../../test/uploadFakes.ts';

const mebibyte = 1024 * 1024;

describe('with a storage or broker in trouble, an upload', () => {
  it('waits as long as Retry-After says', async () => {
    const world = newWorld();
    world.put = async (request) => {
      if (world.puts.length === 1) return { status: 503, retryAfterSeconds: 20 };
      return world.storage.put(request);
    };

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.pauses).toEqual([20_000]);
  });

  it('retries with growing, randomized pauses, and ends in a retryable failure', async () => {
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
  ])('fails after repeated 403 responses, and keeps its record for a manual retry: %s', async (_, size, most) => {
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
  });

  it.each([
    ['a small file', 10],
    ['a file in parts', 100 * mebibyte],
  ])('fails if its bytes are damaged every time: %s', async (_, size) => {
    const world = newWorld();
    world.put = () => Promise.resolve({ status: 400, errorCode: 'BadDigest' });

    const [upload] = await sendFiles(world, fileOf('contract.pdf', size));

    expect(upload!.state).toMatchObject({ name: 'failed', code: 'CHECKSUM_MISMATCH' });
  });

  it('is refused at once, with all its parts, if one part is refused', async () => {
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
  ])('retries after the response %i %s', async (status, errorCode) => {
    const world = newWorld();
    world.put = async (request) => {
      if (world.puts.length > 1) return world.storage.put(request);
      return { status, ...(errorCode === undefined ? {} : { errorCode }) };
    };

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
  });

  it('reduces the number of concurrent requests', async () => {
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
    ['a file’s grant', 10],
    ['a part’s URL', 100 * mebibyte],
  ])('is refused if the broker’s response lacks %s', async (_, size) => {
    const world = newWorld();
    if (size === 10) world.ports.broker.uploads = () => Promise.resolve({ uploads: [] });
    else world.ports.broker.parts = () => Promise.resolve({ parts: [] });

    const [upload] = await sendFiles(world, fileOf('contract.pdf', size));

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'UNEXPECTED', detail: expect.stringContaining('did not answer') });
  });

  it('gets a new grant if the storage reports expired credentials', async () => {
    const world = newWorld();
    world.put = async (request) => {
      if (world.puts.length === 1) return { status: 400, errorCode: 'ExpiredToken' };
      return world.storage.put(request);
    };

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.calls).toHaveLength(2);
  });

  it('gets a new grant if it waited too long for its turn', async () => {
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

describe('a file that changed since it was chosen', () => {
  it('is told apart from a broken connection by reading it', async () => {
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

describe('while the broker is slow, an upload', () => {
  it('shows its record’s ID', async () => {
    const world = newWorld();
    world.ports.broker.uploads = () => new Promise(() => undefined);
    const queue = createUploadQueue(world.ports);

    queue.add([fileOf('contract.pdf')]);
    await settled(10);

    expect(world.latest()[0]).toMatchObject({ mediaId: 'media-1', state: { name: 'waiting' } });
    queue.close();
  });
});
