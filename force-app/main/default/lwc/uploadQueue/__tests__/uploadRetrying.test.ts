/** @jest-environment ./force-app/test/webEnvironment.cjs */
import type { PartsRequest } from '../../../../../../aws-backend/contracts/http/uploads.ts';
import { settled } from '../../../../../test/settled.ts';
import { fileOf, hangs, newWorld, type World } from '../../../../../test/uploadFakes.ts';

/** A world whose pauses between attempts end on demand. */
const pausing = (): World & { goOn: () => Promise<void> } => {
  const world = newWorld();
  const waiting: (() => void)[] = [];
  world.ports.wait = () =>
    new Promise((resolve) => {
      waiting.push(resolve);
    });
  return Object.assign(world, {
    goOn: async () => {
      for (const resolve of waiting.splice(0)) resolve();
      await settled(5);
    },
  });
};
const stateOf = (world: World) => world.latest()[0]!.state;

describe('with a service that fails, an upload', () => {
  it('shows that it is retrying from the second attempt until the service responds', async () => {
    const world = pausing();
    world.answer = () => 'INTERNAL';
    const queue = world.queue();
    queue.add([fileOf('contract.pdf')]);
    await settled(5);
    expect(stateOf(world)).toEqual({ name: 'waiting' });

    await world.goOn();
    expect(stateOf(world)).toEqual({ name: 'waiting', isRetrying: true });
    await world.goOn();
    expect(stateOf(world)).toEqual({ name: 'waiting', isRetrying: true });

    world.answer = () => undefined;
    await world.goOn();
    await queue.idle();
    expect(stateOf(world)).toEqual({ name: 'sent' });
  });

  it('can be paused, resumed and cancelled', async () => {
    const world = pausing();
    world.answer = () => 'INTERNAL';
    const queue = world.queue();
    queue.add([fileOf('contract.pdf')]);
    await settled(5);
    await world.goOn();
    const { id } = world.latest()[0]!;

    queue.pause(id);
    await settled(5);
    expect(stateOf(world)).toEqual({ name: 'paused', sentBytes: 0 });
    queue.resume(id);
    await settled(5);
    expect(stateOf(world)).toEqual({ name: 'waiting' });
    await world.goOn();
    expect(stateOf(world)).toEqual({ name: 'waiting', isRetrying: true });
    queue.cancel(id);
    await queue.idle();

    expect(stateOf(world)).toEqual({ name: 'cancelled' });
    expect(world.records.size).toBe(0);
  });

  it('shows that it is retrying while sending until bytes move again', async () => {
    const world = pausing();
    world.put = (request) => {
      request.onProgress(3);
      return Promise.resolve({ status: 503 });
    };
    const queue = world.queue();
    queue.add([fileOf('contract.pdf', 10)]);
    await settled(5);
    await world.goOn();
    expect(stateOf(world)).toMatchObject({ name: 'sending', sentBytes: 0, isRetrying: true });

    let arrive: (() => void) | undefined;
    world.put = (request) => {
      request.onProgress(4);
      return new Promise((resolve) => {
        arrive = () => {
          resolve(world.storage.put(request));
        };
      });
    };
    await world.goOn();
    expect(stateOf(world)).toMatchObject({ name: 'sending', sentBytes: 4 });
    expect(stateOf(world)).not.toHaveProperty('isRetrying');

    arrive?.();
    await queue.idle();
    expect(stateOf(world)).toEqual({ name: 'sent' });
  });

  it('shows that it is retrying during the second attempt, and not in the next step', async () => {
    const world = pausing();
    world.answer = () => 'INTERNAL';
    const { uploads } = world.ports.broker;
    const queue = world.queue();
    queue.add([fileOf('contract.pdf')]);
    await settled(5);

    let answer: (() => void) | undefined;
    world.ports.broker.uploads = (request) =>
      new Promise((resolve) => {
        answer = () => {
          resolve(uploads(request));
        };
      });
    world.put = hangs;
    await world.goOn();
    expect(stateOf(world)).toEqual({ name: 'waiting', isRetrying: true });

    world.answer = () => undefined;
    answer?.();
    await settled(5);
    expect(stateOf(world)).toEqual({ name: 'sending', sentBytes: 0, bytesPerSecond: 0 });
    queue.cancelAll();
    await queue.idle();
  });

  it.each([
    ['a small file', 10],
    ['a file in parts', 130 * 1024 * 1024],
  ])('fails after eight attempts: %s', async (_, sizeBytes) => {
    const world = newWorld();
    let asked = 0;
    world.answer = () => {
      asked += 1;
      return 'INTERNAL';
    };
    const queue = world.queue();
    queue.add([fileOf('contract.pdf', sizeBytes)]);
    await queue.idle();

    expect(stateOf(world)).toMatchObject({ name: 'failed', code: 'INTERNAL' });
    expect(asked).toBe(8);
  });

  it('fails after eight attempts if the service starts to fail in the middle of a file', async () => {
    const world = newWorld();
    const parts = jest.fn().mockRejectedValue(Object.assign(new Error('down'), { code: 'BROKER_UNAVAILABLE', retryable: true }));
    world.ports.broker.parts = parts;
    const queue = world.queue();
    queue.add([fileOf('contract.pdf', 70 * 1024 * 1024)]);
    await queue.idle();

    expect(stateOf(world)).toMatchObject({ name: 'failed', code: 'BROKER_UNAVAILABLE' });
    const windows = parts.mock.calls.map(([, request]) => (request as PartsRequest).parts.map(({ partNumber }) => partNumber));
    expect(windows.filter((numbers) => numbers.includes(1))).toHaveLength(8);
  });
});
