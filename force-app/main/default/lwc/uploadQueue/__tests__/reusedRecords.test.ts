/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { fileOf, newWorld } from '../../../../../test/uploadFakes.ts';

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
});
