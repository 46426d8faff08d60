import type { FileSample } from '../../contracts/classification.ts';
import type { MediaEvent } from '../../contracts/events/mediaEvents.ts';
import { mediaKey } from '../../contracts/media.ts';
import { mediaId, orgId, parentId } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { accept } from './accept.ts';

const uploaded = { bucket: 'uploads', key: mediaKey(orgId, parentId, mediaId(1)), sequencer: '7', reading: 1 };

const setUp = (answer: { format: 'txt' | 'unknown'; rejection?: 'FILE_EMPTY' } = { format: 'txt' }) => {
  const objects = memoryObjects();
  const published: MediaEvent[] = [];
  const classify = jest.fn(async () => ({ rejection: undefined, ...answer }));
  const publisher = { publish: async (event: MediaEvent) => void published.push(event) };
  return { objects, published, classify, use: accept({ objects, publisher, classify }) };
};

describe('accept', () => {
  it('publishes media.accepted with the file’s original name', async () => {
    const { objects, published, use } = setUp();
    objects.put(uploaded, 'hello', { 'file-name': Buffer.from('契約 😀.txt').toString('base64url') }, 'text/plain');

    await use(uploaded);

    expect(published).toEqual([
      {
        type: 'media.accepted',
        version: 1,
        format: 'txt',
        media: {
          ...{ ...uploaded, orgId, parentId, mediaId: mediaId(1), sizeBytes: 5, contentType: 'text/plain', fileName: '契約 😀.txt' },
          checksum: 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=',
        },
      },
    ]);
  });

  it('publishes media.rejected with the reason', async () => {
    const { objects, published, use } = setUp({ format: 'unknown', rejection: 'FILE_EMPTY' });
    objects.put(uploaded, '');

    await use(uploaded);

    expect(published).toMatchObject([
      { type: 'media.rejected', version: 1, format: 'unknown', code: 'FILE_EMPTY', media: { fileName: mediaId(1), sizeBytes: 0 } },
    ]);
  });

  it('reads further ranges for classification, and none beyond the end of the file', async () => {
    const { objects, classify, use } = setUp();
    objects.put(uploaded, '0123456789', {}, 'text/plain');
    const read = jest.spyOn(objects, 'read');
    const looked: string[] = [];
    classify.mockImplementation(async (...[sample]: unknown[]) => {
      looked.push(String(await (sample as FileSample).read(4, 6)), String(await (sample as FileSample).read(8, 99)));
      return { format: 'txt' as const, rejection: undefined };
    });

    await use(uploaded);

    expect(looked).toEqual(['456', '89']);
    expect(read.mock.calls.slice(1).map(([, range]) => range)).toEqual([
      { from: 4, to: 6 },
      { from: 8, to: 9 },
    ]);
    expect(classify).toHaveBeenCalledWith(expect.objectContaining({ fileName: mediaId(1), contentType: 'text/plain' }));
  });

  it('reads only the first 64 KiB of a large file', async () => {
    const { objects, classify, use } = setUp();
    objects.put(uploaded, Buffer.alloc(1_000_000, 'a'));

    await use(uploaded);

    expect(classify).toHaveBeenCalledWith(
      expect.objectContaining({ sizeBytes: 1_000_000, head: expect.objectContaining({ length: 65_536 }) }),
    );
  });

  it('ignores a file that was deleted meanwhile', async () => {
    const { published, use } = setUp();

    await use(uploaded);

    expect(published).toEqual([]);
  });

  it('ignores an object whose key is not a file’s', async () => {
    const { objects, published, use } = setUp();
    objects.put({ ...uploaded, key: 'inventory/list.csv' }, 'x');

    await use({ ...uploaded, key: 'inventory/list.csv' });

    expect(published).toEqual([]);
  });
});
