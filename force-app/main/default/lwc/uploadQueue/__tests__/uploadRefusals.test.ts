/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue, maxFileBytes } from 'c/uploadQueue';
import { maxObjectBytes } from '../../../../../../aws-backend/contracts/limits.ts';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { coded, fileOf, newWorld } from '../../../../../test/uploadFakes.ts';

describe('files that can’t be sent', () => {
  it('are refused over the size limit before a record is created', async () => {
    const world = newWorld();

    const uploads = await sendFiles(world, fileOf('film.mov', maxFileBytes + 1), fileOf('small.bin', 10));

    expect(uploads.map(({ state }) => state)).toEqual([
      expect.objectContaining({ name: 'refused', code: 'FILE_TOO_LARGE' }),
      { name: 'sent' },
    ]);
    expect(world.created).toEqual([{ fileName: 'small.bin' }]);
  });

  it('are limited to the broker’s maximum', () => {
    expect(maxFileBytes).toBe(maxObjectBytes);
  });

  it('are refused without affecting others of the same call', async () => {
    const world = newWorld();
    world.answer = ({ fileName }) => (fileName === 'b.pdf' ? 'NO_EDIT_ACCESS' : undefined);

    const uploads = await sendFiles(world, fileOf('a.pdf'), fileOf('b.pdf'), fileOf('c.pdf'));

    expect(uploads.map(({ state }) => state.name)).toEqual(['sent', 'refused', 'sent']);
    expect(uploads[1]!.state).toMatchObject({ code: 'NO_EDIT_ACCESS' });
  });

  it('show why Salesforce refused the record, without affecting others', async () => {
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

  it('are retried if the broker is briefly unreachable', async () => {
    const world = newWorld();
    const { uploads } = world.ports.broker;
    world.ports.broker.uploads = jest.fn().mockRejectedValueOnce(coded('BROKER_UNREACHABLE', true)).mockImplementation(uploads);

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
  });

  it('are all refused if the broker refuses the call', async () => {
    const world = newWorld();
    world.ports.broker.uploads = async () => Promise.reject(coded('NO_EDIT_ACCESS', false));

    const uploads = await sendFiles(world, fileOf('a.pdf'), fileOf('b.pdf'));

    expect(uploads.map(({ state }) => state)).toEqual([
      expect.objectContaining({ name: 'refused', code: 'NO_EDIT_ACCESS' }),
      expect.objectContaining({ name: 'refused', code: 'NO_EDIT_ACCESS' }),
    ]);
  });

  it('are refused with FILE_CHANGED if they changed since they were chosen', async () => {
    const world = newWorld();
    world.ports.digest = async () => Promise.reject(coded('FILE_CHANGED', false));

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'FILE_CHANGED' });
    expect(world.created).toEqual([]);
  });

  it('leave the list when the same file is added again, but not others with that name', async () => {
    const world = newWorld();
    const { digest } = world.ports;
    world.ports.digest = async () => Promise.reject(coded('FILE_CHANGED', false));
    const queue = createUploadQueue(world.ports);
    const [changed, kept] = [fileOf('offer.pdf'), Object.assign(fileOf('offer.pdf'), { relativePath: 'old/offer.pdf' })];
    queue.add([changed, kept, fileOf('film.mov', maxFileBytes + 1)]);
    await queue.idle();

    world.ports.digest = digest;
    queue.add([fileOf('offer.pdf', 12), fileOf('film.mov', 10)]);
    await queue.idle();

    expect(world.latest().map(({ fileName, sizeBytes, state }) => [fileName, sizeBytes, state.name])).toEqual([
      ['offer.pdf', kept.size, 'refused'],
      ['film.mov', maxFileBytes + 1, 'refused'],
      ['offer.pdf', 12, 'sent'],
      ['film.mov', 10, 'sent'],
    ]);
  });

  it('can be retried after an expired session, with the same record', async () => {
    const world = newWorld();
    const { uploads } = world.ports.broker;
    world.ports.broker.uploads = async () => Promise.reject(coded('SESSION_EXPIRED', false));
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await queue.idle();
    expect(world.latest()).toMatchObject([{ mediaId: 'media-1', state: { name: 'failed', code: 'SESSION_EXPIRED' } }]);

    world.ports.broker.uploads = uploads;
    queue.retryAll();
    await queue.idle();

    expect(world.latest()).toMatchObject([{ mediaId: 'media-1', state: { name: 'sent' } }]);
    expect(world.created).toHaveLength(1);
  });

  it('show an unexpected error', async () => {
    const world = newWorld();
    world.ports.digest = async () => Promise.reject(new RangeError('Array buffer allocation failed'));

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'UNEXPECTED', detail: 'Array buffer allocation failed' });
  });
});
