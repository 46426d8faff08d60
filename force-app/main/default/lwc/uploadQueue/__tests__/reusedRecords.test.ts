/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { coded, fileOf, newWorld, type World } from '../../../../../test/uploadFakes.ts';

describe('records of earlier attempts', () => {
  it('count as sent if a lost PUT of the same file had arrived', async () => {
    const world = newWorld();
    const answers = [new TypeError('connection lost'), { status: 412 }];
    world.put = async () => {
      const next = answers.shift()!;
      if (next instanceof Error) throw next;
      return next;
    };

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.created).toHaveLength(1);
  });

  it('are looked up after a create call without a response', async () => {
    const world = newWorld();
    const { create } = world.ports.records;
    world.ports.records.create = jest.fn(async (file, named) => {
      await create(file, named);
      throw coded('RECORD_REFUSED', true);
    });
    world.ports.records.findMade = async (_, { fileName }) => [...world.records].find(([, one]) => one.fileName === fileName)?.[0];

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload).toMatchObject({ mediaId: 'media-1', state: { name: 'sent' } });
    expect(world.created).toHaveLength(1);
  });

  it('are not taken from another file after such a call', async () => {
    const world = newWorld();
    const { create } = world.ports.records;
    world.ports.records.create = async (file, named) => {
      await create(file, named);
      throw coded('RECORD_REFUSED', true);
    };
    world.ports.records.findMade = async (_, __, isTaken) => [...world.records.keys()].find((mediaId) => !isTaken(mediaId));
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await queue.idle();

    queue.add([fileOf('offer.pdf')]);
    await queue.idle();

    expect(world.latest().map(({ mediaId }) => mediaId)).toEqual(['media-1', 'media-2']);
  });

  it('are not looked up before a call has failed', async () => {
    const world = newWorld();
    const findMade = jest.fn(async () => undefined);
    world.ports.records.findMade = findMade;

    await sendFiles(world, fileOf('contract.pdf'));

    expect(findMade).not.toHaveBeenCalled();
  });

  it('are not reused if their file was sent from this page', async () => {
    const world = newWorld();
    world.ports.records.takeUnfinished = (_, isTaken) => (world.records.has('media-1') && !isTaken('media-1') ? 'media-1' : undefined);
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf', 9, 'application/pdf', 'first')]);
    await queue.idle();

    queue.add([fileOf('contract.pdf', 9, 'application/pdf', 'second')]);
    await queue.idle();

    expect(world.latest().map(({ mediaId }) => mediaId)).toEqual(['media-1', 'media-2']);
  });

  it.each([
    ['own record that was deleted', undefined, 'MEDIA_NOT_FOUND'],
    ['an earlier attempt’s record without edit access', 'media-old', 'NO_EDIT_ACCESS'],
  ] as const)('are refused with the broker’s reason: %s', async (_, unfinished, code) => {
    const world = newWorld();
    world.ports.records.takeUnfinished = () => unfinished;
    world.answer = () => code;

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'refused', code });
  });

  it('are reused for the same file after an interrupted attempt', async () => {
    const world = newWorld();
    world.records.set('media-old', { fileName: 'contract.pdf' });
    world.ports.records.takeUnfinished = () => 'media-old';

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload).toMatchObject({ mediaId: 'media-old', state: { name: 'sent' } });
    expect(world.created).toEqual([]);
  });

  it('are not reused if an object is there already', async () => {
    const world = newWorld();
    world.ports.records.takeUnfinished = jest.fn().mockReturnValueOnce('media-old').mockReturnValue(undefined);
    world.put = async ({ url }) => ({ status: url.includes('media-old') ? 412 : 200 });
    world.records.set('media-old', { fileName: 'contract.pdf' });

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload).toMatchObject({ mediaId: 'media-1', state: { name: 'sent' } });
  });

  it('count as sent if the same content had arrived', async () => {
    const world = newWorld();
    world.ports.records.takeUnfinished = () => 'media-old';
    world.put = async () => ({ status: 412 });
    world.records.set('media-old', { fileName: 'contract.pdf' });
    const file = fileOf('contract.pdf');
    const checksum = await world.ports.digest(file);
    world.ports.broker.storedParts = async () => ({ arrived: { sizeBytes: file.size, checksum } });

    const [upload] = await sendFiles(world, file);

    expect(upload).toMatchObject({ mediaId: 'media-old', state: { name: 'sent' } });
    expect([world.created, world.puts.length]).toEqual([[], 1]);
  });

  it.each<[string, () => Promise<{ arrived?: { sizeBytes: number; checksum: string } }>]>([
    ['with other content', async () => ({ arrived: { sizeBytes: 10, checksum: 'of another' } })],
    ['and the broker is unavailable', async () => Promise.reject(coded('BROKER_UNAVAILABLE', true))],
  ])('are replaced by a new one if an object is there, %s', async (_where, storedParts) => {
    const world = newWorld();
    world.ports.records.takeUnfinished = jest.fn().mockReturnValueOnce('media-old').mockReturnValue(undefined);
    world.put = async ({ url }) => ({ status: url.includes('media-old') ? 412 : 200 });
    world.records.set('media-old', { fileName: 'contract.pdf' });
    world.ports.broker.storedParts = storedParts;

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload).toMatchObject({ mediaId: 'media-1', state: { name: 'sent' } });
  });

  it.each<[string, (world: World) => void]>([
    [
      'as the broker’s refusal shows',
      (world) => {
        world.answer = ({ mediaId }) => (mediaId === 'media-old' ? 'MEDIA_NOT_FOUND' : undefined);
      },
    ],
    [
      'as only the storage shows',
      (world) => {
        world.records.set('media-old', { fileName: 'contract.pdf' });
        world.put = async () => ({ status: 412 });
        world.ports.broker.storedParts = async () => Promise.reject(coded('MEDIA_NOT_FOUND', false));
      },
    ],
  ])('lead to a duplicate after a refresh if the file had arrived, %s', async (_how, arrange) => {
    const world = newWorld();
    const file = fileOf('contract.pdf');
    const stored = [{ mediaId: 'media-old', checksum: await world.ports.digest(file) }];
    let hasReread = false;
    Object.assign(world.ports.records, {
      takeUnfinished: () => 'media-old',
      reread: async () => {
        hasReread = true;
      },
    });
    world.ports.findStored = () => (hasReread ? stored : []);
    arrange(world);

    const [upload] = await sendFiles(world, file);

    expect(upload!.state).toEqual({ name: 'duplicate', mediaId: 'media-old' });
    expect([world.created, world.storage.objects.size]).toEqual([[], 0]);
  });

  it('are replaced by a new one if the broker refuses the old one', async () => {
    const world = newWorld();
    world.ports.records.takeUnfinished = jest.fn().mockReturnValueOnce('media-old').mockReturnValue(undefined);
    world.answer = ({ mediaId }) => (mediaId === 'media-old' ? 'MEDIA_NOT_FOUND' : undefined);

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload).toMatchObject({ mediaId: 'media-1', state: { name: 'sent' } });
  });

  it('are reused by only one of several files with the same name', async () => {
    const world = newWorld();
    world.records.set('media-old', { fileName: 'contract.pdf' });
    world.ports.records.takeUnfinished = (_, isTaken) => (isTaken('media-old') ? undefined : 'media-old');

    const uploads = await sendFiles(
      world,
      ...['one', 'two', 'three'].map((content) => fileOf('contract.pdf', 9, 'application/pdf', content)),
    );

    expect(uploads.map(({ mediaId, state }) => [mediaId, state.name])).toEqual([
      ['media-old', 'sent'],
      ['media-1', 'sent'],
      ['media-2', 'sent'],
    ]);
    const asked = world.calls.map((files) => files.map(({ mediaId }) => mediaId));
    expect(asked.every((ids) => new Set(ids).size === ids.length)).toBe(true);
  });

  it('are left to the same file dropped again after a failure; the first gets a new one', async () => {
    const world = newWorld();
    world.ports.records.takeUnfinished = (_, isTaken) => (world.records.has('media-1') && !isTaken('media-1') ? 'media-1' : undefined);
    world.put = async () => ({ status: 503 });
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf', 9, 'application/pdf', 'first')]);
    await queue.idle();
    expect(world.latest()[0]!.state.name).toBe('failed');

    world.put = world.storage.put;
    queue.add([fileOf('contract.pdf', 9, 'application/pdf', 'second')]);
    await queue.idle();
    queue.retryAll();
    await queue.idle();

    expect(world.latest().map(({ mediaId, state }) => [mediaId, state.name])).toEqual([
      ['media-2', 'sent'],
      ['media-1', 'sent'],
    ]);
    expect([...world.storage.objects.keys()]).toEqual(['media-1', 'media-2']);
  });
});
