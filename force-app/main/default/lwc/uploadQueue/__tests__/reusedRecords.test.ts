/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { coded, fileOf, newWorld, type World } from '../../../../../test/uploadFakes.ts';

describe('records of earlier attempts', () => {
  it('counts a file as sent that its own lost PUT has brought there already', async () => {
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

  it('looks for the record of a call that nobody answered, before it makes another', async () => {
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

  it('takes no record for that of such a call that is another file’s', async () => {
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

  it('looks for no record before a call has failed', async () => {
    const world = newWorld();
    const findMade = jest.fn(async () => undefined);
    world.ports.records.findMade = findMade;

    await sendFiles(world, fileOf('contract.pdf'));

    expect(findMade).not.toHaveBeenCalled();
  });

  it('takes no record for left over whose file was sent from this page', async () => {
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
    ['of its own, which somebody deleted', undefined, 'MEDIA_NOT_FOUND'],
    ['of an earlier attempt, for another reason', 'media-old', 'NO_EDIT_ACCESS'],
  ] as const)('says why the broker takes no file for a record %s', async (_, unfinished, code) => {
    const world = newWorld();
    world.ports.records.takeUnfinished = () => unfinished;
    world.answer = () => code;

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'refused', code });
  });

  it('finishes the record that a broken attempt left for the same file', async () => {
    const world = newWorld();
    world.records.set('media-old', { fileName: 'contract.pdf' });
    world.ports.records.takeUnfinished = () => 'media-old';

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload).toMatchObject({ mediaId: 'media-old', state: { name: 'sent' } });
    expect(world.created).toEqual([]);
  });

  it('makes a record of its own where an earlier attempt has sent something already', async () => {
    const world = newWorld();
    world.ports.records.takeUnfinished = jest.fn().mockReturnValueOnce('media-old').mockReturnValue(undefined);
    world.put = async ({ url }) => ({ status: url.includes('media-old') ? 412 : 200 });
    world.records.set('media-old', { fileName: 'contract.pdf' });

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload).toMatchObject({ mediaId: 'media-1', state: { name: 'sent' } });
  });

  it('counts a file as sent that an earlier attempt has sent to its end', async () => {
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
    ['where that was other content', async () => ({ arrived: { sizeBytes: 10, checksum: 'of another' } })],
    ['where the broker cannot say', async () => Promise.reject(coded('BROKER_UNAVAILABLE', true))],
  ])('sends a file to a record of its own, where an earlier attempt has sent something, %s', async (_where, storedParts) => {
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
      'as the broker’s refusal tells',
      (world) => {
        world.answer = ({ mediaId }) => (mediaId === 'media-old' ? 'MEDIA_NOT_FOUND' : undefined);
      },
    ],
    [
      'as the storage tells, and the broker cannot say',
      (world) => {
        world.records.set('media-old', { fileName: 'contract.pdf' });
        world.put = async () => ({ status: 412 });
        world.ports.broker.storedParts = async () => Promise.reject(coded('MEDIA_NOT_FOUND', false));
      },
    ],
  ])('asks about a file that an earlier attempt has brought to the record, which the list is yet to say, %s', async (_how, arrange) => {
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

  it('makes a record of its own where the broker no longer takes the old one', async () => {
    const world = newWorld();
    world.ports.records.takeUnfinished = jest.fn().mockReturnValueOnce('media-old').mockReturnValue(undefined);
    world.answer = ({ mediaId }) => (mediaId === 'media-old' ? 'MEDIA_NOT_FOUND' : undefined);

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload).toMatchObject({ mediaId: 'media-1', state: { name: 'sent' } });
  });

  it('takes one record for one file, where several of that name come in one turn', async () => {
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

  it('leaves a record that failed here to the same file dropped again, and retries the first with one of its own', async () => {
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
