/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue, type Upload } from 'c/uploadQueue';
import { settled } from '../../../../../test/settled.ts';
import { coded, fileOf, newWorld, type World } from '../../../../../test/uploadFakes.ts';

const send = async (world: World, ...files: File[]): Promise<readonly Upload[]> => {
  const queue = createUploadQueue(world.ports);
  queue.add(files);
  await queue.idle();
  return world.latest();
};
const hangs: World['put'] = ({ signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });

describe('a network that is away', () => {
  it('is waited for without counting attempts, and said so', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    world.put = () => {
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

  it('does not keep a file from being cancelled', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    world.goOffline();
    queue.add([fileOf('contract.pdf')]);
    await settled(5);

    queue.cancel(world.latest()[0]!.id);
    await settled(5);

    expect(world.latest()[0]!.state).toEqual({ name: 'cancelled' });
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

  it('is let be while there is no network', async () => {
    const world = newWorld();
    world.put = hangs;
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await settled(5);

    world.goOffline();
    world.timeOut();
    await settled(5);

    expect(world.puts[0]!.signal.aborted).toBe(false);
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

    await send(world, fileOf('contract.pdf', 10));

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

    const [upload] = await send(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.pauses).toEqual([20_000]);
  });

  it('is asked in pauses that grow, differ, and end in a failure that can be tried again', async () => {
    const world = newWorld();
    world.put = () => Promise.resolve({ status: 503 });

    const [upload] = await send(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'failed', code: 'STORAGE_UNAVAILABLE' });
    expect(world.puts).toHaveLength(8);
    world.pauses.forEach((pause, index) => {
      expect(pause).toBeGreaterThanOrEqual(Math.min(30_000, 500 * 2 ** index) / 2);
      expect(pause).toBeLessThanOrEqual(Math.min(30_000, 500 * 2 ** index) * 1.5);
    });
  });

  it('that refuses fresh leave again and again is believed', async () => {
    const world = newWorld();
    world.put = () => Promise.resolve({ status: 403 });

    const [upload] = await send(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'STORAGE_REFUSED', detail: 'HTTP 403' });
    expect(world.puts).toHaveLength(4);
    expect(world.records.size).toBe(0);
  });

  it('that lost the credentials behind a leave is asked with another', async () => {
    const world = newWorld();
    world.put = async (request) => {
      if (world.puts.length === 1) return { status: 400, errorCode: 'ExpiredToken' };
      return world.storage.put(request);
    };

    const [upload] = await send(world, fileOf('contract.pdf'));

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

    const [upload] = await send(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.calls).toHaveLength(2);
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

    const [upload] = await send(world, file);

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'FILE_CHANGED' });
    expect(world.puts).toHaveLength(1);
  });
});

describe('many files', () => {
  const many = (count: number): File[] => Array.from({ length: count }, (_, index) => fileOf(`${String(index)}.txt`, 100));

  it('are granted in a few calls, the first of which is early and small', async () => {
    const world = newWorld();
    world.ports.broker.uploads = (
      ({ uploads }) =>
      async (request) => {
        await settled();
        return uploads(request);
      }
    )(world.ports.broker);

    await send(world, ...many(1000));

    expect(world.calls.flat()).toHaveLength(1000);
    expect(world.calls[0]!.length).toBeLessThanOrEqual(8);
    expect(world.calls.length).toBeLessThanOrEqual(200);
    expect(Math.max(...world.calls.map(({ length }) => length))).toBeLessThanOrEqual(200);
    expect(world.latest().every(({ state }) => state.name === 'sent')).toBe(true);
  });

  it('are made into records a few at a time', async () => {
    const world = newWorld();
    const { create } = world.ports.records;
    let [running, most] = [0, 0];
    world.ports.records.create = async (...args) => {
      running += 1;
      most = Math.max(most, running);
      await settled();
      running -= 1;
      return create(...args);
    };

    await send(world, ...many(100));

    expect(most).toBe(8);
  });

  it('are taken in with pauses for the page, and told of rarely', async () => {
    const world = newWorld();
    const soon: number[] = [];
    const { timer, onChange } = world.ports;
    world.put = hangs;
    world.ports.timer = (run, milliseconds) => {
      if (milliseconds <= 50) soon.push(milliseconds);
      return timer!(run, milliseconds);
    };
    world.ports.onChange = jest.fn(onChange);
    const queue = createUploadQueue(world.ports);

    queue.add(many(10_000));
    await settled(20);

    expect(world.latest()).toHaveLength(10_000);
    expect(soon.filter((milliseconds) => milliseconds === 0).length).toBeGreaterThanOrEqual(19);
    queue.cancelAll();
    await queue.idle();
    expect(world.latest().every(({ state }) => state.name === 'cancelled')).toBe(true);
  });

  it('are told of at most once in 50 ms, however much happens', async () => {
    const world = newWorld();
    const due: { run: () => void; milliseconds: number }[] = [];
    world.ports.timer = (run, milliseconds) => {
      if (milliseconds <= 50) due.push({ run, milliseconds });
      return () => undefined;
    };
    const onChange = jest.fn();
    world.ports.onChange = onChange;
    const queue = createUploadQueue(world.ports);

    queue.add(many(60));
    await settled(20);
    expect(world.storage.objects.size).toBe(60);
    expect(onChange).not.toHaveBeenCalled();

    expect(due).toHaveLength(1);
    expect(due[0]!.milliseconds).toBe(50);
    due[0]!.run();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('keep the views of those that did not change', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('a.txt')]);
    await queue.idle();
    const [before] = world.latest();

    queue.add([fileOf('b.txt')]);
    await queue.idle();

    expect(world.latest()[0]).toBe(before);
  });
});

describe('all files together', () => {
  it('are counted and measured', async () => {
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

  it('have a time left while something is under way', async () => {
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

  it('can be tried again, those that may succeed', async () => {
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

describe('names', () => {
  it('tell files of the same name on a record apart', async () => {
    const world = newWorld();
    world.ports.records.takenNames = () => ['scan.pdf', 'scan (2).pdf'];

    const uploads = await send(world, fileOf('scan.pdf', 1), fileOf('scan.pdf', 2), fileOf('new.pdf', 3));

    expect(uploads.map(({ fileName }) => fileName)).toEqual(['scan (3).pdf', 'scan (4).pdf', 'new.pdf']);
    expect(world.created.map(({ fileName }) => fileName)).toEqual(['scan (3).pdf', 'scan (4).pdf', 'new.pdf']);
  });

  it('of files in folders are as they were, with their paths', async () => {
    const world = newWorld();
    const at = (relativePath: string, sizeBytes: number): File => Object.assign(fileOf('scan.pdf', sizeBytes), { relativePath });

    await send(world, at('2025/scan.pdf', 1), at('2026/scan.pdf', 2), at('2026/scan.pdf', 3));

    expect(world.created).toEqual([
      { fileName: 'scan.pdf', relativePath: '2025/scan.pdf' },
      { fileName: 'scan.pdf', relativePath: '2026/scan.pdf' },
      { fileName: 'scan (2).pdf', relativePath: '2026/scan (2).pdf' },
    ]);
  });

  it('stay the same when a broker or Salesforce that was away is asked again', async () => {
    const world = newWorld();
    const { create } = world.ports.records;
    world.ports.records.create = jest.fn(create).mockRejectedValueOnce(coded('RECORD_REFUSED', true));

    const [upload] = await send(world, fileOf('scan.pdf'));

    expect(upload).toMatchObject({ fileName: 'scan.pdf', state: { name: 'sent' } });
  });
});
