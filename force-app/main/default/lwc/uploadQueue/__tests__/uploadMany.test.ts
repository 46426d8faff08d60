/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { claimedDigest } from '../../../../../test/claimedFile.ts';
import { settled } from '../../../../../test/settled.ts';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { fileOf, hangs, newWorld } from '../../../../../test/uploadFakes.ts';

describe('many files', () => {
  const many = (count: number): File[] => Array.from({ length: count }, (_, index) => fileOf(`${String(index)}.txt`, 100));

  it('get their grants in a few calls, with an early and small first one', async () => {
    const world = newWorld();
    world.ports.broker.uploads = (
      ({ uploads }) =>
      async (request) => {
        await settled();
        return uploads(request);
      }
    )(world.ports.broker);

    await sendFiles(world, ...many(1000));

    expect(world.calls.flat()).toHaveLength(1000);
    expect(world.calls[0]!.length).toBeLessThanOrEqual(8);
    expect(world.calls.length).toBeLessThanOrEqual(200);
    expect(Math.max(...world.calls.map(({ length }) => length))).toBeLessThanOrEqual(200);
    expect(world.latest().every(({ state }) => state.name === 'sent')).toBe(true);
  });

  it('create eight records at a time', async () => {
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

    await sendFiles(world, ...many(100));

    expect(most).toBe(8);
  });

  it.each([
    ['large', 20, 12],
    ['sent in parts', 100, 3],
  ])('start a few at a time if they are %s', async (_, mebibytes, begun) => {
    const world = newWorld();
    world.put = hangs;
    const queue = createUploadQueue(world.ports);
    queue.add(Array.from({ length: 20 }, (__, index) => fileOf(`${String(index)}.mov`, mebibytes * 1024 * 1024)));
    await settled(20);

    expect(world.created).toHaveLength(begun);
    queue.cancelAll();
    await queue.idle();
  });

  it('hold at most 32 MiB in memory for checksums', async () => {
    const world = newWorld();
    let [held, most] = [0, 0];
    world.ports.digest = async (bytes) => {
      held += bytes.size;
      most = Math.max(most, held);
      await settled();
      held -= bytes.size;
      return claimedDigest(bytes);
    };

    await sendFiles(world, ...Array.from({ length: 10 }, (_, index) => fileOf(`${String(index)}.tif`, 12 * 1024 * 1024)));

    expect(most).toBe(24 * 1024 * 1024);
  });

  it.each([
    ['two hosts', /$^/, 12],
    ['one host', /s3-\d/, 6],
  ])('use no more connections to %s than a browser has', async (_, host, connections) => {
    const world = newWorld();
    let [running, most] = [0, 0];
    world.storage.leaveWhole = ((leave) => (file) => {
      const grant = leave(file);
      return { ...grant, url: grant.url.replace(host, 's3') };
    })(world.storage.leaveWhole);
    world.put = async (request) => {
      running += 1;
      most = Math.max(most, running);
      await settled();
      running -= 1;
      return world.storage.put(request);
    };

    await sendFiles(world, ...many(300));

    expect(most).toBe(connections);
  });

  it('are added in slices with pauses for the page', async () => {
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

  it('call onChange at most once in 50 ms', async () => {
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

  it('keep the view objects of unchanged files', async () => {
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
