import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { eventually } from '../test/cloudFixture.ts';
import { startCourier } from './courier.ts';
import { openStore } from './store.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'store-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

describe('the courier', () => {
  it('retries until a message is accepted, and keeps the order', async () => {
    const store = await openStore(directory);
    const taken: string[] = [];
    const troubles: unknown[] = [];
    let refusals = 2;
    const deliver = (_topic: string, message: string): Promise<void> => {
      if (refusals-- > 0) return Promise.reject(new Error('not now'));
      taken.push(message);
      return Promise.resolve();
    };
    for (const message of ['1', '2', '3']) store.announcements.add('topic', message);
    const courier = startCourier(store.announcements, deliver, (error) => troubles.push(error));
    await eventually(() => (taken.length === 3 ? true : undefined));
    await courier.stop();
    store.close();

    expect(taken).toEqual(['1', '2', '3']);
    expect(troubles).toHaveLength(2);
  });

  it('delivers pending messages after a restart', async () => {
    const before = await openStore(directory);
    before.announcements.add('topic', 'left over');
    before.close();

    const store = await openStore(directory);
    const taken: string[] = [];
    const courier = startCourier(
      store.announcements,
      (_topic, message) => Promise.resolve(void taken.push(message)),
      () => undefined,
    );
    await eventually(() => (taken.length === 1 ? true : undefined));
    await courier.stop();

    expect(taken).toEqual(['left over']);
    expect(store.announcements.next()).toBeUndefined();
    store.close();
  });
});
