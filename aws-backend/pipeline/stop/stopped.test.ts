import { stoppedKey } from '../../contracts/media.ts';
import { sampleMedia } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { StoppedError } from '../../runtime/errors.ts';
import { unlessStopped, wasStopped } from './stopped.ts';

const media = sampleMedia();
const setUp = () => {
  const objects = memoryObjects();
  return {
    isStopped: wasStopped(objects, 'results'),
    stop: () => objects.put({ bucket: 'results', key: stoppedKey(media) }, ''),
  };
};

describe('unlessStopped', () => {
  it('runs a stage for a file that is not stopped', async () => {
    const stage = jest.fn(async () => undefined);

    await unlessStopped(setUp().isStopped, stage)({ media });

    expect(stage).toHaveBeenCalledWith({ media });
  });

  it('skips a stage for a stopped file only', async () => {
    const { isStopped, stop } = setUp();
    const stage = jest.fn(async (_: unknown) => undefined);
    stop();
    const other = { ...media, mediaId: media.mediaId.replace(/.$/, 'X') };

    await unlessStopped(isStopped, stage)({ media });
    await unlessStopped(isStopped, stage)({ media: other });

    expect(stage.mock.calls).toEqual([[{ media: other }]]);
  });

  it('does not apply the stop of an earlier reading to a later one', async () => {
    const { isStopped, stop } = setUp();
    stop();

    expect([await isStopped(media), await isStopped({ ...media, reading: 2 })]).toEqual([true, false]);
  });

  it('treats StoppedError as success, and rethrows other errors', async () => {
    const { isStopped } = setUp();

    await expect(unlessStopped(isStopped, () => Promise.reject(new StoppedError()))({ media })).resolves.toBeUndefined();
    await expect(unlessStopped(isStopped, () => Promise.reject(new Error('no')))({ media })).rejects.toThrow('no');
  });
});
