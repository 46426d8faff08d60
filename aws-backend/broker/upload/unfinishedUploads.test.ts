import { AbortResponse, StoredPartsResponse } from '../../contracts/http/uploads.ts';
import { mediaId, orgId, otherUserId, parentId } from '../test/ids.ts';
import { caller, partedPage, partSizeBytes, sizeBytes } from '../test/partedPage.ts';
import { problemIn, type Answer } from '../test/testBroker.ts';

const { page, begin, askComplete, uploadId, putAll } = partedPage();

describe('GET /uploads/{mediaId}/parts', () => {
  const stored = async (query: Record<string, string> = { parentId }): Promise<Answer> =>
    page.broker.call({ method: 'GET', path: `/uploads/${mediaId}/parts`, query, caller });

  it('returns the stored parts', async () => {
    await begin();
    const parts = putAll().slice(0, 2);
    page.broker.uploads.begun[0]?.parts.delete(3);

    expect(StoredPartsResponse.parse((await stored()).body)).toEqual({ partSizeBytes, storedBytes: 2 * partSizeBytes, storedParts: parts });
  });

  it('returns no parts without an upload, and no part size if a single later part does not show it', async () => {
    expect((await stored()).body).toEqual({ storedBytes: 0, storedParts: [] });

    await begin();
    page.broker.uploads.putPart(uploadId(), 2, 7);
    expect((await stored()).body).toMatchObject({ storedBytes: 7, storedParts: [{ partNumber: 2 }] });
    expect((await stored()).body).not.toHaveProperty('partSizeBytes');
  });

  it('returns the checksum of a file that arrived whole before its record says so', async () => {
    await askComplete(await begin(), putAll());
    const { checksum } = [...page.broker.uploads.objects.values()][0]!;

    expect(StoredPartsResponse.parse((await stored()).body)).toEqual({
      storedBytes: sizeBytes,
      storedParts: [],
      arrived: { sizeBytes, checksum },
    });
  });

  it('refuses a caller who can’t see the record, and a file of another user', async () => {
    page.broker.salesforce.media[0]!.createdById = otherUserId;
    expect(problemIn(await stored()).code).toBe('MEDIA_NOT_FOUND');

    page.broker.salesforce.access.canRead = false;
    expect(problemIn(await stored()).code).toBe('NO_VIEW_ACCESS');
    expect(problemIn(await stored({})).code).toBe('REQUEST_INVALID');
  });
});

describe('DELETE /uploads/{mediaId}', () => {
  const abort = async (): Promise<Answer> =>
    page.broker.call({ method: 'DELETE', path: `/uploads/${mediaId}`, query: { parentId }, caller });

  it('aborts the upload and deletes the record', async () => {
    await begin();

    expect(AbortResponse.parse((await abort()).body)).toEqual({ mediaId, isRecordDeleted: true });
    expect([page.broker.uploads.begun, page.broker.salesforce.deleted]).toEqual([[], [mediaId]]);
  });

  it('marks the file so that content arriving through issued URLs is erased unread', async () => {
    await abort();

    const folder = `insights/${orgId}/${mediaId}`;
    expect(page.broker.marks.map((mark) => mark.key)).toEqual([`${folder}/1.stopped`, `${folder}/${parentId}.deleted`]);
  });

  it('keeps a file that arrived, and its record', async () => {
    await askComplete(await begin(), putAll());

    expect((await abort()).body).toEqual({ mediaId, isRecordDeleted: false });
    expect([page.broker.uploads.objects.size, page.broker.salesforce.deleted, page.broker.marks]).toEqual([1, [], []]);
  });

  it('keeps a file whose record is past Uploading', async () => {
    page.broker.salesforce.isSent = true;

    expect((await abort()).body).toEqual({ mediaId, isRecordDeleted: false });
    expect(page.broker.marks).toEqual([]);
  });

  it.each<[string, object]>([
    ['of another user', { createdById: otherUserId }],
    ['that is being read', { status: 'Processing' }],
  ])('does not touch a file %s', async (_what, changes) => {
    await begin();
    Object.assign(page.broker.salesforce.media[0]!, changes);

    expect(problemIn(await abort()).code).toBe('MEDIA_NOT_FOUND');
    expect(page.broker.uploads.begun).toHaveLength(1);
  });
});
