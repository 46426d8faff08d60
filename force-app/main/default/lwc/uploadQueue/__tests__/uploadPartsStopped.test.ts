/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { settled } from '../../../../../test/settled.ts';
import { afterParts, fileOf, hangs, newWorld } from '../../../../../test/uploadFakes.ts';

const mebibyte = 1024 * 1024;
const film = (): File => fileOf('film.mov', 100 * mebibyte, 'video/quicktime', 'the film');
/** A video of which three parts were sent, while the PUTs of the others never finish. */
const halfSent = async (changes: Partial<ReturnType<typeof newWorld>['ports']> = {}) => {
  const world = newWorld();
  Object.assign(world.ports, changes);
  afterParts(world, 3, hangs);
  const queue = createUploadQueue(world.ports);
  queue.add([film()]);
  await settled(10);
  return { world, queue };
};

describe('a multipart upload that the user stops', () => {
  it('is removed from S3 and Salesforce if cancelled halfway', async () => {
    const { world, queue } = await halfSent();

    queue.cancel(world.latest()[0]!.id);
    await queue.idle();

    expect(world.latest()[0]!.state).toEqual({ name: 'cancelled' });
    expect(world.storage.unfinished.size).toBe(0);
    expect(world.records.size).toBe(0);
    world.put = world.storage.put;
    queue.retry(world.latest()[0]!.id);
    await queue.idle();
    expect(world.latest()[0]).toMatchObject({ mediaId: 'media-2', state: { name: 'sent' } });
  });

  it.each(['required', 'none'] as const)('continues after a pause with the missing parts, checksums: %s', async (checksums) => {
    const { world, queue } = await halfSent({ checksums });

    queue.pauseAll();
    await queue.idle();
    expect(world.latest()[0]!.state).toEqual({ name: 'paused', sentBytes: 48 * mebibyte });
    world.puts.length = 0;
    world.put = world.storage.put;
    queue.resumeAll();
    await queue.idle();

    expect(world.latest()[0]!.state).toEqual({ name: 'sent' });
    expect(world.puts).toHaveLength(4);
  });

  it('shows the bytes stored on S3 when it continues after a pause or a reload', async () => {
    const { world, queue } = await halfSent();
    queue.pauseAll();
    await queue.idle();
    queue.resumeAll();
    await settled(10);
    expect(world.latest()[0]!.state).toMatchObject({ name: 'sending', sentBytes: 48 * mebibyte });
    queue.pauseAll();
    await queue.idle();

    world.ports.records.takeUnfinished = () => 'media-1';
    const later = createUploadQueue(world.ports);
    later.add([film()]);
    await settled(10);

    expect(world.latest()[0]!.state).toMatchObject({ name: 'sending', sentBytes: 48 * mebibyte });
    later.cancelAll();
    await later.idle();
  });

  it('continues in parts even if the link is fast by now', async () => {
    const world = newWorld();
    world.ports.link = () => 100_000;
    afterParts(world, 3, hangs);
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('film.mov', 40 * mebibyte)]);
    await settled(10);
    queue.pauseAll();
    await queue.idle();

    world.ports.link = () => 100_000_000;
    world.put = world.storage.put;
    queue.resumeAll();
    await queue.idle();

    expect(world.latest()[0]!.state).toEqual({ name: 'sent' });
    expect(world.puts.map(({ body }) => body.size)).not.toContain(40 * mebibyte);
  });
});
