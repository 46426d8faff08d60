import type { Upload, UploadState } from 'c/uploadQueue';
import type { MediaFile } from '../../mediaList/mediaFile.ts';
import { isPending, listedFiles, movedFiles, shownUploads, unfinishedFor } from '../fileProgress.ts';

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
  isUnfinished: false,
  ...change,
});
const upload = (state: UploadState, mediaId = 'one'): Upload => ({ id: 'upload-1', fileName: 'notes.txt', sizeBytes: 5, mediaId, state });
const dropped = new File(['hello'], 'notes.txt');

describe('listedFiles', () => {
  it.each([
    ['a broken-off upload of one’s own', file(), [], true],
    ['an upload that has just begun, perhaps in another window', file({ createdAt: ago(0) }), [], false],
    ['an upload of somebody else', file({ createdById: 'other' }), [], false],
    ['an upload cancelled here', file({ createdAt: ago(0) }), [upload({ name: 'cancelled' })], true],
  ] as [string, MediaFile, Upload[], boolean][])('says of %s whether it is unfinished', (_, one, uploads, isUnfinished) => {
    expect(listedFiles([one], uploads, me)).toEqual([{ ...one, isUnfinished }]);
  });

  it.each(['waiting', 'hashing', 'sent'] as const)('leaves out a file that is shown as %s above', (name) => {
    expect(listedFiles([file()], [upload({ name })], me)).toEqual([]);
  });

  it('shows a file that is being read, whatever its upload says', () => {
    expect(listedFiles([file({ status: 'Processing' })], [upload({ name: 'sent' })], me)).toHaveLength(1);
  });
});

describe('shownUploads', () => {
  it('keeps a sent file until the list shows it', () => {
    const sent = upload({ name: 'sent' });

    expect(shownUploads([sent], [])).toEqual([sent]);
    expect(shownUploads([sent], [file()])).toEqual([sent]);
    expect(shownUploads([sent], [file({ status: 'Processing' })])).toEqual([]);
  });

  it('drops what was cancelled and keeps what went wrong', () => {
    const failed = upload({ name: 'failed', code: 'STORAGE_UNAVAILABLE' });

    expect(shownUploads([upload({ name: 'cancelled' }), failed], [file()])).toEqual([failed]);
  });
});

describe('unfinishedFor', () => {
  it('finds the record of the same file', () => {
    expect(unfinishedFor(dropped, [file()], [], me)).toBe('one');
  });

  it.each([
    ['another name', file({ fileName: 'other.txt' })],
    ['another size', file({ sizeBytes: 6 })],
    ['another user', file({ createdById: 'other' })],
    ['a later state', file({ status: 'Ready' })],
  ])('does not take a record of %s', (_, one) => {
    expect(unfinishedFor(dropped, [one], [], me)).toBeUndefined();
  });

  it.each([
    [{ name: 'sending', sentBytes: 1 }, undefined],
    [{ name: 'sent' }, undefined],
    [{ name: 'cancelled' }, 'one'],
    [{ name: 'failed', code: 'STORAGE_UNAVAILABLE' }, 'one'],
  ] as [UploadState, string | undefined][])('with an upload of it that is %p answers %p', (state, id) => {
    expect(unfinishedFor(dropped, [file()], [upload(state)], me)).toBe(id);
  });
});

describe('isPending', () => {
  it.each([
    ['Processing', ago(60), true],
    ['Uploading', ago(1), true],
    ['Uploading', ago(30), false],
    ['Ready', ago(0), false],
    ['Rejected', ago(0), false],
    ['Failed', ago(0), false],
  ] as [MediaFile['status'], string, boolean][])('of a file that is %s since %s is %p', (status, createdAt, expected) => {
    expect(isPending([file({ status, createdAt })])).toBe(expected);
  });
});

describe('movedFiles', () => {
  it('names those whose status differs, not those that are new', () => {
    const before = [file(), file({ id: 'two', status: 'Processing' })];
    const after = [file({ status: 'Processing' }), file({ id: 'two', status: 'Processing' }), file({ id: 'three' })];

    expect(movedFiles(before, after).map(({ id }) => id)).toEqual(['one']);
  });
});
