/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue, maxFileBytes } from 'c/uploadQueue';
import { maxObjectBytes } from '../../../../../../aws-backend/contracts/limits.ts';
import { settled } from '../../../../../test/settled.ts';
import { claimedDigest } from '../../../../../test/claimedFile.ts';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { coded, fileOf, newWorld, type World } from '../../../../../test/uploadFakes.ts';

/** A PUT that ends when the test lets it. */
const heldPuts = (world: World): { release: (() => void)[] } => {
  const held: { release: (() => void)[] } = { release: [] };
  world.put = ({ signal }) =>
    new Promise((resolve, reject) => {
      held.release.push(() => resolve({ status: 200 }));
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  return held;
};

/** Ends every PUT, also those that begin when others end. */
const releaseAll = async (held: { release: (() => void)[] }, world: World): Promise<void> => {
  held.release.forEach((release) => release());
  await settled(5);
  if (world.latest().some(({ state }) => state.name === 'sending')) await releaseAll(held, world);
};

describe('uploadQueue', () => {
  it('takes a file from waiting to sent', async () => {
    const world = newWorld();

    const file = fileOf('contract.pdf', 1000);

    const [upload] = await sendFiles(world, file);

    expect(upload).toMatchObject({ fileName: 'contract.pdf', sizeBytes: 1000, mediaId: 'media-1', state: { name: 'sent' } });
    expect(world.states()).toEqual(['hashing', 'waiting', 'sending', 'sent']);
    expect(world.calls).toEqual([
      [
        {
          mediaId: 'media-1',
          fileName: 'contract.pdf',
          sizeBytes: 1000,
          contentType: 'application/pdf',
          sha256: await claimedDigest(file),
        },
      ],
    ]);
  });

  it('sends exactly the granted headers, but for those the body sets', async () => {
    const world = newWorld();

    const file = fileOf('contract.pdf', 1000);

    await sendFiles(world, file);

    expect(world.puts[0]!.headers).toEqual({
      'content-type': 'application/pdf',
      'if-none-match': '*',
      'x-amz-checksum-sha256': await claimedDigest(file),
    });
  });

  it('refuses a file over the limit before any record is made', async () => {
    const world = newWorld();

    const uploads = await sendFiles(world, fileOf('film.mov', maxFileBytes + 1), fileOf('small.bin', 10));

    expect(uploads.map(({ state }) => state)).toEqual([
      expect.objectContaining({ name: 'refused', code: 'FILE_TOO_LARGE' }),
      { name: 'sent' },
    ]);
    expect(world.created).toEqual([{ fileName: 'small.bin' }]);
  });

  it('holds to the limit of the broker', () => {
    expect(maxFileBytes).toBe(maxObjectBytes);
  });

  it('sends an empty file: the pipeline says what is wrong with it', async () => {
    const world = newWorld();

    const [upload] = await sendFiles(world, fileOf('empty.txt', 0));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.calls[0]![0]!.sizeBytes).toBe(0);
  });

  it('asks leave for several files in one call', async () => {
    const world = newWorld();

    await sendFiles(world, ...Array.from({ length: 10 }, (_, index) => fileOf(`${String(index)}.txt`)));

    expect(world.calls.flat()).toHaveLength(10);
    expect(world.calls.length).toBeLessThanOrEqual(4);
  });

  it('keeps two files of the same name apart', async () => {
    const world = newWorld();

    const uploads = await sendFiles(world, fileOf('scan.pdf', 5), fileOf('scan.pdf', 6));

    expect(new Set(uploads.map(({ mediaId }) => mediaId)).size).toBe(2);
    expect(world.puts.map(({ url }) => url)).toHaveLength(2);
  });

  it('waits and sends again when the storage or the network fails', async () => {
    const world = newWorld();
    const answers = [{ status: 503 }, new TypeError('network'), { status: 500 }, { status: 200 }];
    world.put = async () => {
      const next = answers.shift()!;
      if (next instanceof Error) throw next;
      return next;
    };

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.puts).toHaveLength(4);
    expect(world.pauses).toHaveLength(3);
    expect(world.pauses[2]!).toBeGreaterThan(world.pauses[0]!);
  });

  it('says that it failed when the storage stays away, and can be told to try again', async () => {
    const world = newWorld();
    world.put = async () => ({ status: 503 });
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await queue.idle();
    expect(world.latest()[0]!.state).toMatchObject({ name: 'failed', code: 'STORAGE_UNAVAILABLE', detail: 'HTTP 503' });

    world.put = async () => ({ status: 200 });
    queue.retry(world.latest()[0]!.id);
    await queue.idle();

    expect(world.latest()[0]!.state).toEqual({ name: 'sent' });
    expect(world.created).toHaveLength(1);
  });

  it('gives up at once where the storage refuses', async () => {
    const world = newWorld();
    world.put = async () => ({ status: 400, errorCode: 'InvalidRequest' });

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'STORAGE_REFUSED', detail: 'HTTP 400 InvalidRequest' });
    expect(world.puts).toHaveLength(1);
  });

  it('sends bytes again that arrived damaged', async () => {
    const world = newWorld();
    const answers = [{ status: 400, errorCode: 'BadDigest' }, { status: 200 }];
    world.put = async () => answers.shift()!;

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
  });

  it('asks for a new leave once when the storage no longer takes the old one', async () => {
    const world = newWorld();
    const answers = [{ status: 403 }, { status: 200 }];
    world.put = async () => answers.shift()!;

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.calls).toHaveLength(2);
  });

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

  it('makes a record of its own where the broker no longer takes the old one', async () => {
    const world = newWorld();
    world.ports.records.takeUnfinished = jest.fn().mockReturnValueOnce('media-old').mockReturnValue(undefined);
    world.answer = ({ mediaId }) => (mediaId === 'media-old' ? 'MEDIA_NOT_FOUND' : undefined);

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload).toMatchObject({ mediaId: 'media-1', state: { name: 'sent' } });
  });

  it('refuses one file of a call and sends the others', async () => {
    const world = newWorld();
    world.answer = ({ fileName }) => (fileName === 'b.pdf' ? 'NO_EDIT_ACCESS' : undefined);

    const uploads = await sendFiles(world, fileOf('a.pdf'), fileOf('b.pdf'), fileOf('c.pdf'));

    expect(uploads.map(({ state }) => state.name)).toEqual(['sent', 'refused', 'sent']);
    expect(uploads[1]!.state).toMatchObject({ code: 'NO_EDIT_ACCESS' });
  });

  it('passes on why Salesforce made no record, and sends the other files', async () => {
    const world = newWorld();
    const { create } = world.ports.records;
    world.ports.records.create = async (file, named) => {
      if (file.name === 'b.pdf') throw Object.assign(new Error('The name is not allowed.'), { code: 'RECORD_REFUSED', retryable: false });
      return create(file, named);
    };

    const uploads = await sendFiles(world, fileOf('a.pdf'), fileOf('b.pdf'), fileOf('c.pdf'));

    expect(uploads.map(({ state }) => state.name)).toEqual(['sent', 'refused', 'sent']);
    expect(uploads[1]!.state).toMatchObject({ code: 'RECORD_REFUSED', detail: 'The name is not allowed.' });
  });

  it('asks the broker again that was away for a moment', async () => {
    const world = newWorld();
    const { uploads } = world.ports.broker;
    world.ports.broker.uploads = jest.fn().mockRejectedValueOnce(coded('BROKER_UNREACHABLE', true)).mockImplementation(uploads);

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
  });

  it('refuses every file of a call that the broker refuses', async () => {
    const world = newWorld();
    world.ports.broker.uploads = async () => Promise.reject(coded('NO_EDIT_ACCESS', false));

    const uploads = await sendFiles(world, fileOf('a.pdf'), fileOf('b.pdf'));

    expect(uploads.map(({ state }) => state)).toEqual([
      expect.objectContaining({ name: 'refused', code: 'NO_EDIT_ACCESS' }),
      expect.objectContaining({ name: 'refused', code: 'NO_EDIT_ACCESS' }),
    ]);
  });

  it('stops a file that is being sent', async () => {
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

  it('makes no record for a file that is cancelled while it waits', async () => {
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

  it('begins a cancelled file again, untouched by what is left of the first attempt', async () => {
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

  it('takes ended files off the list only', async () => {
    const world = newWorld();
    const held = heldPuts(world);
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await settled(5);

    queue.dismiss(world.latest()[0]!.id);
    expect(world.latest()).toHaveLength(1);
    held.release[0]!();
    await queue.idle();
    queue.dismiss(world.latest()[0]!.id);
    await queue.idle();

    expect(world.latest()).toEqual([]);
  });

  it('says so when a file was changed since it was chosen', async () => {
    const world = newWorld();
    world.ports.digest = async () => Promise.reject(coded('FILE_CHANGED', false));

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'FILE_CHANGED' });
    expect(world.created).toEqual([]);
  });

  it('shows an error nobody foresaw instead of losing the file', async () => {
    const world = newWorld();
    world.ports.digest = async () => Promise.reject(new RangeError('Array buffer allocation failed'));

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'UNEXPECTED', detail: 'Array buffer allocation failed' });
  });
});
