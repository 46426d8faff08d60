import { againKey, deletedKey, mediaKey, resultKey, stoppedKey } from '../../contracts/media.ts';
import { mediaId, orgId, parentId } from '../../test/media.ts';
import { erase } from './erase.ts';

const ids = { orgId, parentId, mediaId: mediaId(1), reading: 1 };
const other = { ...ids, mediaId: mediaId(2) };

/** Runs the erasure for the written key over these keys, and returns the remaining ones. */
const eraseFrom = async (keys: Record<'uploads' | 'results', string[]>, written: string): Promise<string[]> => {
  const left = { ...keys };
  const use = erase({
    eraser: {
      list: async ({ bucket, prefix }) => left[bucket as 'uploads' | 'results'].filter((key) => key.startsWith(prefix)),
      async erase({ bucket, prefix }, isSpared = () => false) {
        const name = bucket as 'uploads' | 'results';
        left[name] = left[name].filter((key) => !key.startsWith(prefix) || isSpared(key));
      },
    },
    uploadsBucket: 'uploads',
    resultsBucket: 'results',
  });
  await use({ bucket: 'results', key: written, sequencer: '1' });
  return [...left.uploads, ...left.results];
};

describe('erasing a deleted file', () => {
  const all = (file: typeof ids) => ({
    uploads: [mediaKey(orgId, parentId, file.mediaId)],
    results: [resultKey(file, 'result'), resultKey(file, 'redactedText'), `jobs/${file.mediaId}-0a1b.json`],
  });
  const marks = [stoppedKey(ids), againKey({ ...ids, reading: 2 }), deletedKey(ids)];

  it('removes its uploads and results, and keeps its marks and other files', async () => {
    const keys = {
      uploads: [...all(ids).uploads, ...all(other).uploads],
      results: [...all(ids).results, ...marks, ...all(other).results],
    };

    expect(await eraseFrom(keys, deletedKey(ids))).toEqual([...all(other).uploads, ...marks, ...all(other).results]);
  });

  it('runs again for a transcript written later', async () => {
    const transcript = resultKey(ids, 'transcript');

    expect(await eraseFrom({ uploads: [], results: [transcript, deletedKey(ids)] }, transcript)).toEqual([deletedKey(ids)]);
  });

  it.each([
    stoppedKey(ids),
    resultKey(ids, 'transcript'),
    'insights/a/b/c.deleted',
    `insights/${orgId}//${parentId}.deleted`,
    'jobs/x.json',
  ])('does nothing for %s if the file is not marked as deleted', async (key) => {
    expect(await eraseFrom(all(ids), key)).toEqual([...all(ids).uploads, ...all(ids).results]);
  });
});
