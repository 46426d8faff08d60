import { maxObjectBytes, maxPartCount } from '../../contracts/limits.ts';
import { mediaId, otherParentId, otherUserId } from '../test/ids.ts';
import { mebibyte, partSizeBytes, sizeBytes, key, file, partedPage } from '../test/partedPage.ts';
import { problemIn, testBroker } from '../test/testBroker.ts';

const { page, post, ask, begin, askParts, askComplete, uploadId, putAll } = partedPage();

describe('POST /uploads for a multipart upload', () => {
  it('starts an upload at the key made of the IDs, and returns its token', async () => {
    const { storedParts, partSizeBytes: size, expiresAt } = await begin();

    expect([storedParts, size, expiresAt]).toEqual([[], partSizeBytes, '2026-11-23T10:15:00.000Z']);
    const object = { bucket: 'media-uploads-local', key };
    expect(page.broker.uploads.begun).toMatchObject([{ object, contentType: 'video/mp4', fileName: 'call.mp4' }]);
  });

  it('resumes with the stored parts in their earlier part size', async () => {
    await begin();
    const [first, second] = putAll();
    const grant = await begin({ partSizeBytes: 8 * mebibyte });

    expect(grant).toMatchObject({ partSizeBytes, storedParts: [first, second, { partNumber: 3 }] });
    expect(page.broker.uploads.begun).toHaveLength(1);
  });

  it('leaves out a stored part that doesn’t fit the file', async () => {
    await begin();
    page.broker.uploads.putPart(uploadId(), 1, partSizeBytes);
    page.broker.uploads.putPart(uploadId(), 2, 7);

    expect((await begin()).storedParts.map(({ partNumber }) => partNumber)).toEqual([1]);
  });

  it('starts again if the stored parts don’t show the earlier part size', async () => {
    await begin();
    const before = uploadId();
    page.broker.uploads.putPart(before, 2, 7);
    await begin();

    expect(page.broker.uploads.begun.map((upload) => upload.uploadId)).toEqual([expect.not.stringContaining(before)]);
  });

  it('starts only one upload for concurrent requests', async () => {
    const grants = await Promise.all([begin(), begin(), begin()]);

    expect(page.broker.uploads.begun).toHaveLength(1);
    putAll();
    for (const grant of grants) expect((await askParts(grant, [1])).status).toBe(200);
  });

  it('resumes an upload that another page started at the same time', async () => {
    const { uploads } = page.broker;
    const { unfinished } = uploads;
    jest.spyOn(uploads, 'unfinished').mockImplementationOnce(async (scope, object) => {
      const other = await uploads.begin(scope, { object, contentType: 'video/mp4', fileName: 'call.mp4' });
      uploads.putPart(other, 1, 6 * mebibyte);
      uploads.unfinished = unfinished;
      return [];
    });

    expect(await begin()).toMatchObject({ partSizeBytes: 6 * mebibyte, storedParts: [{ partNumber: 1 }] });
    expect(uploads.begun.map((upload) => upload.uploadId)).toEqual(['upload-1']);
  });

  it.each(['Uploading', 'Processing', 'Ready'])('returns the parts of a file that arrived, while its record says %s', async (status) => {
    const parts = putAll((await begin(), uploadId()));
    await askComplete(await begin(), parts);
    page.broker.salesforce.media[0]!.status = status;
    const grant = await begin({ partSizeBytes: 6 * mebibyte });

    expect(grant).toMatchObject({ partSizeBytes, storedParts: parts.map(({ partNumber, sha256: sum }) => ({ partNumber, sha256: sum })) });
    expect(problemIn(await askParts(grant, [1])).code).toBe('UPLOAD_NOT_FOUND');
    expect((await askComplete(grant, grant.storedParts)).body).toMatchObject({ mediaId, sizeBytes });
    expect(page.broker.uploads.begun).toEqual([]);
  });

  it.each([
    ['Uploading', 'UPLOAD_NOT_FOUND'],
    ['Ready', 'MEDIA_NOT_FOUND'],
  ])('refuses a file if a different object arrived, while its record says %s', async (status, code) => {
    page.broker.uploads.objects.set(key, { sizeBytes: 1, checksum: 'x', parts: [] });
    page.broker.salesforce.media[0]!.status = status;

    expect((await ask(file())).body).toMatchObject({ uploads: [{ problem: { code } }] });
    expect(page.broker.uploads.begun).toEqual([]);
  });

  it('accepts a file of 5 TiB, and refuses one of more than 10,000 parts', async () => {
    expect(await begin({ sizeBytes: maxObjectBytes, partSizeBytes: 600 * mebibyte })).toMatchObject({ method: 'multipart' });
    expect((await ask(file({ sizeBytes: maxPartCount * mebibyte * 8, partSizeBytes: 8 * mebibyte }))).body).toMatchObject({
      uploads: [{ method: 'multipart' }],
    });

    const { body } = await ask(file({ sizeBytes: maxObjectBytes, partSizeBytes: 500 * mebibyte }));
    expect(body).toMatchObject({ uploads: [{ mediaId, problem: { code: 'FILE_TOO_LARGE' } }] });
  });

  it.each<[string, Record<string, unknown>]>([
    ['parts smaller than S3 allows', { partSizeBytes: partSizeBytes - 1 }],
    ['a fractional part size', { partSizeBytes: partSizeBytes + 0.5 }],
    ['a file larger than 5 TiB', { sizeBytes: maxObjectBytes + 1 }],
  ])('refuses %s', async (_what, changes) => {
    expect(problemIn(await ask(file(changes))).code).toBe('REQUEST_INVALID');
  });

  it.each<[string, object]>([
    ['of another record', { parentId: otherParentId }],
    ['of another user', { createdById: otherUserId }],
    ['that has already arrived', { status: 'Processing' }],
  ])('starts nothing for a file %s', async (_what, changes) => {
    Object.assign(page.broker.salesforce.media[0]!, changes);

    expect((await ask(file())).body).toMatchObject({ uploads: [{ problem: { code: 'MEDIA_NOT_FOUND' } }] });
    expect(page.broker.uploads.begun).toEqual([]);
  });
});

describe('an upload without a checksum', () => {
  const whole = () => ({ mediaId, fileName: 'a.txt', sizeBytes: 1, contentType: 'text/plain' });

  it('is refused', async () => {
    expect((await ask(whole())).body).toMatchObject({ uploads: [{ problem: { code: 'REQUEST_INVALID' } }] });
    expect(problemIn(await askParts(await begin(), [1], { sha256: undefined })).code).toBe('REQUEST_INVALID');
  });

  it('is accepted if checksums are optional', async () => {
    page.broker = await testBroker('optional');

    expect((await ask(whole())).body).toMatchObject({ uploads: [{ method: 'PUT' }] });
    expect((await askParts(await begin(), [1], { sha256: undefined })).status).toBe(200);
  });

  it('can be completed repeatedly if checksums are optional', async () => {
    page.broker = await testBroker('optional');
    const grant = await begin();
    const parts = putAll();
    const { uploadToken } = grant;
    await askComplete(grant, parts);

    const again = { uploadToken, parts: parts.map(({ partNumber, etag }) => ({ partNumber, etag })) };
    expect((await post(`/uploads/${mediaId}/complete`, again)).body).toMatchObject({ mediaId, sizeBytes });

    page.broker.uploads.objects.set(key, { sizeBytes: 1, checksum: 'x', parts: [] });
    expect(problemIn(await post(`/uploads/${mediaId}/complete`, again)).code).toBe('PART_MISSING');
  });
});
