import type { MediaEvent } from '../../contracts/events/mediaEvents.ts';
import { resultKey } from '../../contracts/media.ts';
import { StoppedError } from '../../runtime/errors.ts';
import { sampleMedia } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { extract } from './extract.ts';

const media = sampleMedia();
const extraction = { schemaVersion: 1 as const, format: 'txt' as const, text: 'hello', pages: [], attachments: [], engine: 'test 1' };

/** The stage, with a 100-byte limit and the file in its bucket. */
const stage = (changes: Partial<Parameters<typeof extract>[0]> = {}) => {
  const objects = memoryObjects();
  objects.put(media, 'hello world');
  const publish = jest.fn(async (_: MediaEvent) => undefined);
  const read = jest.fn(async () => extraction);
  const ports = {
    objects,
    isStopped: async () => false,
    paceMs: 10_000,
    publisher: { publish },
    reader: { read },
    resultsBucket: 'results',
  };
  return { objects, publish, read, use: extract({ ...ports, maxBytes: 100, ...changes }) };
};

describe('extract', () => {
  it('stores the extraction before it publishes the event', async () => {
    const { objects, publish, read, use } = stage();
    const stored = { bucket: 'results', key: resultKey(media, 'extraction') };
    publish.mockImplementation(async () => {
      expect(JSON.parse(objects.text(stored) ?? '')).toEqual(extraction);
    });

    await use({ type: 'media.accepted', version: 1, media, format: 'txt' });

    expect(read).toHaveBeenCalledWith({ bytes: Buffer.from('hello world'), format: 'txt', fileName: 'note.txt' }, expect.any(Function));
    expect(publish).toHaveBeenCalledWith({ type: 'media.extracted', version: 1, media, format: 'txt', extraction: stored });
  });

  it('stores and publishes nothing if the reading is stopped meanwhile', async () => {
    let isStopped = false;
    const { objects, publish, read, use } = stage({ isStopped: async () => isStopped });
    read.mockImplementation(async () => {
      isStopped = true;
      return extraction;
    });

    await expect(use({ type: 'media.accepted', version: 1, media, format: 'txt' })).rejects.toThrow(StoppedError);

    expect(objects.text({ bucket: 'results', key: resultKey(media, 'extraction') })).toBeUndefined();
    expect(publish).not.toHaveBeenCalled();
  });

  it('does not download a file that is too large', async () => {
    const { read, use } = stage({ objects: memoryObjects() });

    await expect(use({ type: 'media.accepted', version: 1, media: { ...media, sizeBytes: 101 }, format: 'txt' })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
    expect(read).not.toHaveBeenCalled();
  });

  it.each([
    ['whose text is too long', { sizeBytes: 11 }, 'docx', 1],
    ['of plain text that is too large, without downloading it', { sizeBytes: 17 }, 'csv', 0],
    ['that is an HTML page too large for the text limit, without downloading it', { sizeBytes: 49 }, 'html', 0],
    ['that is an HTML page of normal size with too long a text', { sizeBytes: 48 }, 'html', 1],
  ] as const)('rejects a file %s', async (_which, changes, format, reads) => {
    const { publish, read, use } = stage({ maxCharacters: 4 });

    await expect(use({ type: 'media.accepted', version: 1, media: { ...media, ...changes }, format })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
    expect(read).toHaveBeenCalledTimes(reads);
    expect(publish).not.toHaveBeenCalled();
  });

  it('accepts a text of exactly the maximum length', async () => {
    const { use } = stage({ maxCharacters: 5 });

    await expect(use({ type: 'media.accepted', version: 1, media: { ...media, sizeBytes: 20 }, format: 'txt' })).resolves.toBeUndefined();
  });
});
