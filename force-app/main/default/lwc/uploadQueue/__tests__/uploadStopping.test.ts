/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { settled } from '../../../../../test/settled.ts';
import { fileOf, newWorld, type World } from '../../../../../test/uploadFakes.ts';

/** PUTs that end when the test releases them. */
const heldPuts = (world: World): { release: (() => void)[] } => {
  const held: { release: (() => void)[] } = { release: [] };
  world.put = ({ signal }) =>
    new Promise((resolve, reject) => {
      held.release.push(() => resolve({ status: 200 }));
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  return held;
};

/** Releases all PUTs, including those that start when others end. */
const releaseAll = async (held: { release: (() => void)[] }, world: World): Promise<void> => {
  held.release.forEach((release) => release());
  await settled(5);
  if (world.latest().some(({ state }) => state.name === 'sending')) await releaseAll(held, world);
};

describe('uploadQueue’s controls', () => {
  it('abort the request of a cancelled file', async () => {
    const world = newWorld();
    heldPuts(world);
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await settled(5);

    queue.cancel(world.latest()[0]!.id);
    await queue.idle();

    expect(world.puts[0]!.signal.aborted).toBe(true);
    expect(world.latest()[0]!.state).toEqual({ name: 'cancelled' });
  });

  it('create no record for a file that is cancelled while it waits', async () => {
    const world = newWorld();
    const held = heldPuts(world);
    const queue = createUploadQueue(world.ports);
    queue.add(Array.from({ length: 260 }, (_, index) => fileOf(`${String(index)}.txt`)));
    await settled(5);

    queue.cancel(world.latest()[259]!.id);
    await releaseAll(held, world);
    await queue.idle();

    expect(world.created).not.toContainEqual({ fileName: '259.txt' });
    expect(world.created).toHaveLength(259);
  });

  it('restart a cancelled file without effects of its first attempt', async () => {
    const world = newWorld();
    heldPuts(world);
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await settled(5);
    const { id } = world.latest()[0]!;
    queue.cancel(id);

    world.put = async () => ({ status: 200 });
    queue.retry(id);
    await queue.idle();

    expect(world.latest()).toHaveLength(1);
    expect(world.latest()[0]!.state).toEqual({ name: 'sent' });
  });

  it('settle if a file is retried and cancelled at once', async () => {
    const world = newWorld();
    heldPuts(world);
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await settled(5);
    const { id } = world.latest()[0]!;

    for (const act of ['cancel', 'retry', 'cancel'] as const) queue[act](id);
    await queue.idle();

    expect(world.latest()[0]!.state).toEqual({ name: 'cancelled' });
    expect(world.records.size).toBe(0);
  });

  it('dismiss only the given file, and only once it has ended', async () => {
    const world = newWorld();
    const held = heldPuts(world);
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf'), fileOf('offer.pdf')]);
    await settled(5);

    queue.dismiss(world.latest()[0]!.id);
    expect(world.latest()).toHaveLength(2);
    await releaseAll(held, world);
    await queue.idle();
    queue.dismiss(world.latest()[0]!.id);
    await settled();

    expect(world.latest().map(({ fileName }) => fileName)).toEqual(['offer.pdf']);
  });

  it('ignore actions that a file’s state does not allow', async () => {
    const world = newWorld();
    const held = heldPuts(world);
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await settled(5);
    const { id } = world.latest()[0]!;

    for (const act of ['retry', 'resume', 'keepBoth'] as const) queue[act](id);
    await settled(5);
    expect(world.latest()[0]!.state.name).toBe('sending');
    await releaseAll(held, world);
    await queue.idle();
    for (const act of ['cancel', 'retry', 'pause', 'resume', 'keepBoth'] as const) queue[act](id);
    await queue.idle();

    expect(world.latest()[0]!.state).toEqual({ name: 'sent' });
    expect(world.puts).toHaveLength(1);
  });

  it('pause a file while it is hashed', async () => {
    const world = newWorld();
    world.ports.digest = () => new Promise(() => undefined);
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await settled(5);

    queue.pauseAll();
    await settled();

    expect(world.latest()[0]!.state).toEqual({ name: 'paused', sentBytes: 0 });
    queue.close();
  });

  it('restart a refused file with a new record, because the first was deleted', async () => {
    const world = newWorld();
    world.put = async () => ({ status: 400 });
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await queue.idle();
    expect(world.records.size).toBe(0);

    world.put = world.storage.put;
    queue.retry(world.latest()[0]!.id);
    await queue.idle();

    expect(world.latest()[0]).toMatchObject({ mediaId: 'media-2', state: { name: 'sent' } });
  });

  it('dismiss all refused and failed files, and no others', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    world.answer = ({ fileName }) => (fileName === 'refused.pdf' ? 'NO_EDIT_ACCESS' : undefined);
    world.put = async ({ url }) => ({ status: url.includes('media-2') ? 503 : 200 });
    queue.add(['sent.pdf', 'failed.pdf', 'refused.pdf'].map((name) => fileOf(name, 9, 'application/pdf', name)));
    await queue.idle();
    expect(world.latest().map(({ state }) => state.name)).toEqual(['sent', 'failed', 'refused']);

    queue.dismissWrong();
    await settled();

    expect(world.latest().map(({ fileName }) => fileName)).toEqual(['sent.pdf']);
  });
});
