import type { Upload, UploadState } from 'c/uploadQueue';
import type { MediaFile } from '../../mediaList/mediaFile.ts';
import { movedFiles } from '../changes.ts';
import { brokenOff, isPending, listedFiles, shownUploads } from '../fileProgress.ts';
import { madeFor, unfinishedFor } from '../recordForFile.ts';

const me = '005000000000001AAA';
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const file = (change: Partial<MediaFile> = {}): MediaFile => ({
  id: 'one',
  fileName: 'notes.txt',
  contentType: 'text/plain',
  sizeBytes: 5,
  status: 'Uploading',
  statusCode: undefined,
  statusReason: undefined,
  pageCount: undefined,
  createdAt: ago(5),
  createdById: me,
  relativePath: undefined,
  checksum: undefined,
  ...change,
});
const upload = (state: UploadState, mediaId = 'one'): Upload => ({ id: 'upload-1', fileName: 'notes.txt', sizeBytes: 5, mediaId, state });
const dropped = new File(['hello'], 'notes.txt');
const at = (relativePath: string): File => Object.assign(new File(['hello'], 'notes.txt'), { relativePath });
const never = (): boolean => false;
const none = { isSentElsewhere: never, isArriving: never };

describe('brokenOff', () => {
  it.each([
    ['the user’s upload that is not in this window', file(), [], true],
    ['another user’s upload', file({ createdById: 'other' }), [], false],
    ['a file that arrived', file({ status: 'Processing' }), [], false],
    ['an upload in progress here', file(), [upload({ name: 'waiting' })], false],
    ['an upload that failed here', file(), [upload({ name: 'failed', code: 'STORAGE_UNAVAILABLE' })], false],
    ['an upload that is being removed', file(), [upload({ name: 'cancelled' })], false],
    ['the record of an upload here whose ID is not known yet', file(), [{ ...upload({ name: 'hashing' }), mediaId: undefined }], false],
  ] as [string, MediaFile, Upload[], boolean][])('decides whether an upload was interrupted: %s', (_, one, uploads, isBroken) => {
    expect(brokenOff([], [one], uploads, me)).toEqual(isBroken ? [one] : []);
    expect(brokenOff([one], [], uploads, me)).toEqual(isBroken ? [one] : []);
  });

  it('returns a file once, and prefers the list of files', () => {
    expect(brokenOff([file()], [file()], [], me)).toHaveLength(1);
    expect(brokenOff([file({ status: 'Ready' })], [file()], [], me)).toEqual([]);
  });
});

describe('listedFiles', () => {
  it('marks the user’s upload that another window is sending, however long it takes, and keeps refreshing', () => {
    const film = file({ createdAt: ago(90) });

    expect(listedFiles([film], me, { ...none, isSentElsewhere: (id) => id === 'one' }, Date.now)).toEqual([
      { ...film, isSentElsewhere: true },
    ]);
    expect(isPending([film], (id) => id === 'one', Date.now)).toBe(true);
    expect(listedFiles([{ ...film, status: 'Ready' }], me, { ...none, isSentElsewhere: () => true }, Date.now)).toEqual([
      { ...film, status: 'Ready' },
    ]);
  });

  it.each([
    ['the user’s own upload', file(), false],
    ['another user’s upload', file({ createdById: 'other' }), true],
    ['a file that is being read', file({ status: 'Processing' }), true],
  ])('decides whether %s is listed', (_, one, isListed) => {
    expect(listedFiles([one], me, none, Date.now)).toEqual(isListed ? [one] : []);
  });

  it.each([
    ['Uploading', 16, true],
    ['Uploading', 14, false],
    ['Processing', 60, false],
  ] as [MediaFile['status'], number, boolean][])(
    'decides whether another user’s file in status %s for %d minutes is stalled',
    (status, minutes, isStalled) => {
      const [listed] = listedFiles([file({ status, createdById: 'other', createdAt: ago(minutes) })], me, none, Date.now);

      expect(listed!.isStalled ?? false).toBe(isStalled);
    },
  );
});

describe('listedFiles, for an upload that took longer than a grant lasts', () => {
  const film = file({ createdAt: ago(90) });

  it('marks an arrived file as arrived, not as stalled', () => {
    expect(listedFiles([film], me, { ...none, isArriving: () => true }, Date.now)).toEqual([{ ...film, hasArrived: true }]);
  });

  it('uses the given clock, not the computer’s', () => {
    const others = file({ createdById: 'other', createdAt: ago(90) });

    expect(listedFiles([others], me, none, () => Date.now() - 80 * 60_000)).toEqual([others]);
    expect(isPending([others], never, () => Date.now() - 80 * 60_000)).toBe(true);
  });
});

describe('shownUploads', () => {
  it('keeps a sent file until the list shows it', () => {
    const sent = upload({ name: 'sent' });

    expect(shownUploads([sent], [], never)).toEqual([sent]);
    expect(shownUploads([sent], [file()], never)).toEqual([sent]);
    expect(shownUploads([sent], [file({ status: 'Processing' })], never)).toEqual([]);
    expect(shownUploads([sent], [], (id) => id === sent.mediaId)).toEqual([]);
  });

  it('drops cancelled uploads and keeps failed ones', () => {
    const failed = upload({ name: 'failed', code: 'STORAGE_UNAVAILABLE' });

    expect(shownUploads([upload({ name: 'cancelled' }), failed], [file()], never)).toEqual([failed]);
  });
});

describe('unfinishedFor', () => {
  it('finds the record of the same file', () => {
    expect(unfinishedFor(dropped, [file()], never, me)).toBe('one');
  });

  it('finds a record whose name was numbered because the name was taken', () => {
    expect(unfinishedFor(dropped, [file({ fileName: 'notes (2).txt' })], never, me)).toBe('one');
  });

  it('prefers a record from the same folder', () => {
    const files = [file({ relativePath: 'b/notes.txt' }), file({ id: 'two', relativePath: 'a/notes.txt' })];

    expect(unfinishedFor(at('a/notes.txt'), files, never, me)).toBe('two');
  });

  it.each([
    ['a/notes.txt', 'b/notes.txt', undefined],
    ['a/notes.txt', 'docs/a/notes.txt', 'one'],
    ['docs/a/notes.txt', 'a/notes (2).txt', 'one'],
    ['data/notes.txt', 'a/notes.txt', undefined],
    ['a/notes.txt', undefined, 'one'],
    ['u\u0308ber/notes.txt', 'über/notes.txt', 'one'],
  ])('returns for a file at %s and a record of %p: %p', (path, relativePath, id) => {
    expect(unfinishedFor(at(path), [file({ relativePath, fileName: relativePath?.split('/').at(-1) ?? 'notes.txt' })], never, me)).toBe(id);
  });

  it.each([
    ['another name', file({ fileName: 'other.txt' })],
    ['another size', file({ sizeBytes: 6 })],
    ['another user', file({ createdById: 'other' })],
    ['a later status', file({ status: 'Ready' })],
  ])('ignores a record with %s', (_, one) => {
    expect(unfinishedFor(dropped, [one], never, me)).toBeUndefined();
  });

  it('ignores a record that another file uses', () => {
    expect(unfinishedFor(dropped, [file(), file({ id: 'two' })], (id) => id === 'one', me)).toBe('two');
  });
});

describe('madeFor', () => {
  it('finds the record with the exact name, size and user that no other file uses', () => {
    const named = { fileName: 'notes.txt' };
    const others = [
      file({ fileName: 'notes (2).txt' }),
      file({ sizeBytes: 6 }),
      file({ createdById: 'other' }),
      file({ status: 'Ready' }),
      file({ relativePath: 'a/notes.txt' }),
      file({ id: 'held' }),
    ];
    const isHeld = (id: string): boolean => id === 'held';

    expect(madeFor(dropped, named, others, isHeld, me)).toBeUndefined();
    expect(madeFor(dropped, named, [...others, file({ id: 'made' })], isHeld, me)).toBe('made');
  });
});

describe('isPending', () => {
  it.each([
    ['Processing', ago(60), true],
    ['Uploading', ago(14), true],
    ['Uploading', ago(16), false],
    ['Ready', ago(0), false],
    ['Rejected', ago(0), false],
    ['Failed', ago(0), false],
  ] as [MediaFile['status'], string, boolean][])('returns for a file in status %s since %s: %p', (status, createdAt, expected) => {
    expect(isPending([file({ status, createdAt })], never, Date.now)).toBe(expected);
  });
});

describe('movedFiles', () => {
  it('returns files whose status changed, not new ones', () => {
    const before = [file(), file({ id: 'two', status: 'Processing' })];
    const after = [file({ status: 'Processing' }), file({ id: 'two', status: 'Processing' }), file({ id: 'three' })];

    expect(movedFiles(before, after).map(({ id }) => id)).toEqual(['one']);
  });
});
