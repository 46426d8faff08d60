/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { claimedDigest } from '../../../../../test/claimedFile.ts';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { settled } from '../../../../../test/settled.ts';
import { fileOf, hangs, newWorld, type World } from '../../../../../test/uploadFakes.ts';

const mebibyte = 1024 * 1024;

/** A video that differs from another in one byte. */
const cutAt = (at: number): File => {
  const film = fileOf('cut.mov', 100 * mebibyte, 'video/quicktime', 'the film');
  const slice = film.slice.bind(film);
  film.slice = (start = 0, end = film.size) => (start <= at && at < end ? fileOf('cut', end - start) : slice(start, end));
  return film;
};

describe('a file whose content is on the record already', () => {
  const known = async (world: World, file: File): Promise<void> => {
    await sendFiles(world, file);
    const [[mediaId, { checksum }] = ['', { checksum: '' }]] = [...world.storage.objects];
    world.ports.findStored = (sizeBytes) => (sizeBytes === file.size ? [{ mediaId, checksum }] : []);
  };

  it.each([
    ['a small file', 1000],
    ['a file in parts', 100 * mebibyte],
  ])('is offered as a duplicate, and not sent before the user decides: %s', async (_title, size) => {
    const world = newWorld();
    await known(world, fileOf('scan.pdf', size, 'application/pdf', 'the scan'));
    world.puts.length = 0;
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('other name.pdf', size, 'application/pdf', 'the scan')]);
    await queue.idle();
    expect(world.latest()[0]!.state).toEqual({ name: 'duplicate', mediaId: 'media-1' });
    expect([world.puts.length, world.created.length]).toEqual([0, 1]);

    queue.keepBoth(world.latest()[0]!.id);
    await queue.idle();

    expect(world.latest()[0]).toMatchObject({ mediaId: 'media-2', state: { name: 'sent' } });
  });

  it.each([
    ['small ones', 1000],
    ['ones in parts', 100 * mebibyte],
  ])('is offered as a duplicate if both files are dropped together, in any order of hashing: %s', async (_title, size) => {
    const world = newWorld();
    const twins = ['scan.pdf', 'copy of scan.pdf'].map((name) => fileOf(name, size, 'application/pdf', 'the scan'));
    const queue = createUploadQueue(world.ports);
    queue.add(twins);
    await queue.idle();
    const duplicate = world.latest().find(({ state }) => state.name === 'duplicate');
    expect(world.ends()).toEqual(['duplicate', 'sent']);
    expect(world.storage.objects.size).toBe(1);
    expect(duplicate!.state).toEqual({ name: 'duplicate', mediaId: 'media-1' });

    queue.keepBoth(duplicate!.id);
    await queue.idle();

    expect(world.latest().map(({ state }) => state.name)).toEqual(['sent', 'sent']);
  });

  it.each([
    ['keepDuplicates', ['sent', 'sent', 'sent'], 3],
    ['skipDuplicates', ['cancelled', 'cancelled', 'sent'], 1],
  ] as const)('is answered together with all other duplicates: %s', async (answer, states, stored) => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    queue.add(['one.pdf', 'two.pdf', 'three.pdf'].map((name) => fileOf(name, 1000, 'application/pdf', 'the scan')));
    await queue.idle();

    queue[answer]();
    await queue.idle();

    expect(world.ends()).toEqual(states);
    expect(world.storage.objects.size).toBe(stored);
  });

  it('is not a duplicate if it is empty, so that the pipeline rejects each', async () => {
    const world = newWorld();

    const uploads = await sendFiles(world, ...['one.pdf', 'other.pdf'].map((name) => fileOf(name, 0, 'application/pdf', '')));

    expect(uploads.map(({ state }) => state.name)).toEqual(['sent', 'sent']);
  });

  it.each([
    ['fast', 100 * mebibyte, mebibyte],
    ['slow', mebibyte, 100 * mebibyte],
  ])('is a duplicate even if the link was %s for the first file and has changed', async (_title, before, now) => {
    const world = newWorld();
    world.put = hangs;
    world.ports.link = () => before;
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('film.mov', 20 * mebibyte, 'video/quicktime', 'the film')]);
    await settled(5);

    world.ports.link = () => now;
    queue.add([fileOf('film again.mov', 20 * mebibyte, 'video/quicktime', 'the film')]);
    await settled(5);

    expect(world.latest().map(({ state }) => state.name)).toEqual(['sending', 'duplicate']);
    queue.cancelAll();
    await queue.idle();
  });

  it('is compared part by part up to the first difference', async () => {
    const world = newWorld();
    const read: number[] = [];
    world.ports.digest = (bytes) => {
      if (bytes.size === 16 * mebibyte) read.push(bytes.size);
      return claimedDigest(bytes);
    };

    const uploads = await sendFiles(
      world,
      ...['one', 'other'].map((content) => fileOf(`${content}.mov`, 160 * mebibyte, 'video/quicktime', content)),
    );

    expect(uploads.map(({ state }) => state.name)).toEqual(['sent', 'sent']);
    expect(read.length).toBeLessThanOrEqual(2 * 10 + 2);
  });

  it.each([
    ['small', 1000],
    ['in parts', 100 * mebibyte],
  ])('is not a duplicate of a file that was cancelled: %s', async (_title, size) => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('scan.pdf', size, 'application/pdf', 'the scan')]);
    queue.cancelAll();
    await queue.idle();

    queue.add([fileOf('scan.pdf', size, 'application/pdf', 'the scan')]);
    await queue.idle();

    expect(world.latest().map(({ state }) => state.name)).toEqual(['cancelled', 'sent']);
  });

  it.each([
    ['small and refused', 1000, 400],
    ['small and failed', 1000, 503],
    ['in parts and refused', 100 * mebibyte, 400],
    ['in parts and failed', 100 * mebibyte, 503],
  ])('is not a duplicate of a file that was %s', async (_title, size, status) => {
    const world = newWorld();
    world.put = async () => ({ status });
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('scan.pdf', size, 'application/pdf', 'the scan')]);
    await queue.idle();
    world.put = world.storage.put;

    queue.add([fileOf('scan.pdf', size, 'application/pdf', 'the scan')]);
    await queue.idle();

    expect(world.latest().at(-1)!.state).toEqual({ name: 'sent' });
  });

  it.each([
    ['is a duplicate of a file sent from this page', [] as string[], 'duplicate'],
    ['is no duplicate of a file that was deleted since it was sent', ['media-1'], 'sent'],
  ])('%s', async (_title, deleted, outcome) => {
    const world = newWorld();
    world.ports.records.isDeleted = (mediaId) => deleted.includes(mediaId);
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('scan.pdf', 1000, 'application/pdf', 'the scan')]);
    await queue.idle();

    queue.add([fileOf('scan.pdf', 1000, 'application/pdf', 'the scan')]);
    await queue.idle();

    expect(world.latest().map(({ state }) => state.name)).toEqual(['sent', outcome]);
  });

  it.each([
    ['first', 10 * mebibyte],
    ['second', 20 * mebibyte],
    ['last', 100 * mebibyte - 1],
  ])('is not a duplicate of a large file that differs only in its %s part', async (_part, at) => {
    const world = newWorld();
    const film = fileOf('film.mov', 100 * mebibyte, 'video/quicktime', 'the film');

    const uploads = await sendFiles(world, film, cutAt(at));

    expect(uploads.map(({ state }) => state.name)).toEqual(['sent', 'sent']);
  });

  it('is a duplicate of a file sent with the part size of a slow link', async () => {
    const world = newWorld();
    const film = fileOf('film.mov', 100 * mebibyte, 'video/quicktime', 'the film');
    world.ports.link = () => 100_000;
    await known(world, film);
    world.ports.link = () => 100_000_000;

    const [upload] = await sendFiles(world, film);

    expect(upload!.state).toEqual({ name: 'duplicate', mediaId: 'media-1' });
  });

  it('is a duplicate of a file in progress, even if the record has another of that size', async () => {
    const world = newWorld();
    await known(world, fileOf('scan.pdf', 1000));

    await sendFiles(world, ...['one.pdf', 'two.pdf'].map((name) => fileOf(name, 1000, 'application/pdf', 'another scan')));

    expect(world.ends()).toEqual(['duplicate', 'sent']);
  });

  it('is compared without reading more than 64 MiB at once', async () => {
    const world = newWorld();
    const read: number[] = [];
    world.ports.findStored = () => [{ mediaId: 'media-old', checksum: 'of a file sent whole' }];
    world.ports.digest = (bytes) => {
      read.push(bytes.size);
      return claimedDigest(bytes);
    };

    const [upload] = await sendFiles(world, fileOf('film.mov', 200 * mebibyte));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(Math.max(...read)).toBeLessThanOrEqual(64 * mebibyte);
  });

  it('can be dismissed', async () => {
    const world = newWorld();
    await known(world, fileOf('scan.pdf', 1000));
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('scan.pdf', 1000)]);
    await queue.idle();

    queue.dismiss(world.latest()[0]!.id);
    await queue.idle();

    expect(world.latest()).toEqual([]);
    expect(world.created).toHaveLength(1);
  });

  it('is not a duplicate if only the size is equal', async () => {
    const world = newWorld();
    await known(world, fileOf('scan.pdf', 1000));

    const [upload] = await sendFiles(world, fileOf('scan.pdf', 1000, 'application/pdf', 'another scan'));

    expect(upload!.state).toEqual({ name: 'sent' });
  });
});
