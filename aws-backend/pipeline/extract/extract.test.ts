import type { MediaEvent } from '../../contracts/events/mediaEvents.ts';
import { resultKey } from '../../contracts/media.ts';
import { StoppedError } from '../../runtime/errors.ts';
import { sampleMedia } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { extract } from './extract.ts';

const media = sampleMedia();
const extraction = { schemaVersion: 1 as const, format: 'txt' as const, text: 'hello', pages: [], attachments: [], engine: 'test 1' };

describe('extract', () => {
  it('stores the text before it says that it is there', async () => {
    const objects = memoryObjects();
    objects.put(media, 'hello world');
    const stored = { bucket: 'results', key: resultKey(media, 'extraction') };
    const publish = jest.fn(async (_: MediaEvent) => {
      expect(JSON.parse(objects.text(stored) ?? '')).toEqual(extraction);
    });
    const read = jest.fn(async () => extraction);
    const use = extract({
      objects,
      isStopped: async () => false,
      paceMs: 10_000,
      publisher: { publish },
      reader: { read },
      resultsBucket: 'results',
      maxBytes: 100,
    });

    await use({ type: 'media.accepted', version: 1, media, format: 'txt' });

    expect(read).toHaveBeenCalledWith({ bytes: Buffer.from('hello world'), format: 'txt', fileName: 'note.txt' }, expect.any(Function));
    expect(publish).toHaveBeenCalledWith({ type: 'media.extracted', version: 1, media, format: 'txt', extraction: stored });
  });

  it('stores nothing of a file whose reading was stopped while it went on', async () => {
    const objects = memoryObjects();
    objects.put(media, 'hello world');
    let isStopped = false;
    const publish = jest.fn();
    const use = extract({
      objects,
      isStopped: async () => isStopped,
      paceMs: 10_000,
      publisher: { publish },
      reader: {
        read: async () => {
          isStopped = true;
          return extraction;
        },
      },
      resultsBucket: 'results',
      maxBytes: 100,
    });

    await expect(use({ type: 'media.accepted', version: 1, media, format: 'txt' })).rejects.toThrow(StoppedError);

    expect(objects.text({ bucket: 'results', key: resultKey(media, 'extraction') })).toBeUndefined();
    expect(publish).not.toHaveBeenCalled();
  });

  it('does not fetch a file that is too large to be read', async () => {
    const objects = memoryObjects();
    const read = jest.fn(async () => extraction);
    const use = extract({
      objects,
      isStopped: async () => false,
      paceMs: 10_000,
      publisher: { publish: jest.fn() },
      reader: { read },
      resultsBucket: 'results',
      maxBytes: 100,
    });

    await expect(use({ type: 'media.accepted', version: 1, media: { ...media, sizeBytes: 101 }, format: 'txt' })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
    expect(read).not.toHaveBeenCalled();
  });

  it.each([
    ['whose text is too long', { sizeBytes: 11 }, 'docx', 1],
    ['that is nothing but a text that must be too long, without fetching it', { sizeBytes: 17 }, 'csv', 0],
    ['that is a page larger than such a text can have, without fetching it', { sizeBytes: 49 }, 'html', 0],
    ['whose text is too long in a page of the usual size', { sizeBytes: 48 }, 'html', 1],
  ] as const)('rejects a file %s', async (_which, changes, format, reads) => {
    const objects = memoryObjects();
    objects.put(media, 'hello world');
    const publish = jest.fn();
    const read = jest.fn(async () => extraction);
    const ports = {
      objects,
      isStopped: async () => false,
      paceMs: 10_000,
      publisher: { publish },
      reader: { read },
      resultsBucket: 'results',
    };
    const use = extract({ ...ports, maxBytes: 100, maxCharacters: 4 });

    await expect(use({ type: 'media.accepted', version: 1, media: { ...media, ...changes }, format })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
    expect(read).toHaveBeenCalledTimes(reads);
    expect(publish).not.toHaveBeenCalled();
  });

  it('reads a text of as many characters as are allowed', async () => {
    const objects = memoryObjects();
    objects.put(media, 'hello world');
    const ports = { objects, isStopped: async () => false, paceMs: 10_000, publisher: { publish: jest.fn() }, resultsBucket: 'results' };
    const use = extract({ ...ports, reader: { read: async () => extraction }, maxBytes: 100, maxCharacters: 5 });

    await expect(use({ type: 'media.accepted', version: 1, media: { ...media, sizeBytes: 20 }, format: 'txt' })).resolves.toBeUndefined();
  });
});
