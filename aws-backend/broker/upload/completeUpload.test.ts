import { CompleteResponse, type StoredPart } from '../../contracts/http/uploads.ts';
import { mediaId, orgId, parentId, userId } from '../test/ids.ts';
import { sizeBytes, sha256, key, partedPage } from '../test/partedPage.ts';
import { problemIn } from '../test/testBroker.ts';

const { page, begin, askComplete, uploadId, putAll } = partedPage();

describe('POST /uploads/{mediaId}/complete', () => {
  it('creates the object and returns its size and checksum', async () => {
    const grant = await begin();
    const answer = CompleteResponse.parse((await askComplete(grant, putAll())).body);

    expect(answer).toEqual({ mediaId, sizeBytes, checksum: page.broker.uploads.objects.get(key)?.checksum });
    expect(page.broker.uploads.begun).toEqual([]);
  });

  it('returns the same if it is called again, even by a page that sent only some parts', async () => {
    const grant = await begin();
    const parts = putAll();
    const first = await askComplete(grant, parts);

    expect(await askComplete(grant, parts)).toEqual(first);
    expect(await askComplete(grant, parts.slice(1, 2))).toEqual(first);
  });

  it.each([
    ['a part is missing', (parts: StoredPart[]) => parts.slice(0, 2)],
    ['a part is named twice', ([one, two]: StoredPart[]) => [one!, one!, two!]],
    ['parts are out of order', ([one, two, three]: StoredPart[]) => [two!, one!, three!]],
    ['a part’s ETag differs from the stored one', ([one, two, three]: StoredPart[]) => [one!, { ...two!, etag: 'other' }, three!]],
    ['a part’s checksum differs from the stored one', ([one, two, three]: StoredPart[]) => [one!, { ...two!, sha256 }, three!]],
  ])('refuses if %s', async (_what, change) => {
    const grant = await begin();

    expect(problemIn(await askComplete(grant, change(putAll())))).toMatchObject({ code: 'PART_MISSING', status: 409 });
    expect(page.broker.uploads.objects.size).toBe(0);
  });

  it('refuses all or some parts if the object has other content', async () => {
    const grant = await begin();
    const ours = putAll(uploadId(), 'ours');
    const theirs = putAll(uploadId(), 'theirs');
    await askComplete(grant, theirs);

    expect(problemIn(await askComplete(grant, ours)).code).toBe('PART_MISSING');
    expect(problemIn(await askComplete(grant, ours.slice(0, 1))).code).toBe('PART_MISSING');
  });

  it('refuses if only one of the named parts is in the object', async () => {
    const grant = await begin();
    const ours = putAll(uploadId(), 'ours');
    const theirs = putAll(uploadId(), 'theirs');
    await askComplete(grant, theirs);

    expect(problemIn(await askComplete(grant, [theirs[0]!, ours[1]!])).code).toBe('PART_MISSING');
  });

  it('refuses a part without a checksum', async () => {
    const grant = await begin();
    const parts = putAll().map(({ partNumber, etag, sizeBytes: size }) => ({ partNumber, etag, sizeBytes: size }));

    expect(problemIn(await askComplete(grant, parts)).code).toBe('REQUEST_INVALID');
    expect(page.broker.uploads.objects.size).toBe(0);
  });

  it('refuses an ETag that S3 can’t have returned, before it calls S3', async () => {
    const grant = await begin();
    const [first, ...others] = putAll();

    expect(problemIn(await askComplete(grant, [{ ...first!, etag: 'a\u0000b' }, ...others])).code).toBe('REQUEST_INVALID');
  });

  it('answers STORAGE_UNAVAILABLE, which allows another try, while S3 does not find the new object', async () => {
    const grant = await begin();
    page.broker.uploads.find = () => Promise.resolve(undefined);

    expect(problemIn(await askComplete(grant, putAll())).code).toBe('STORAGE_UNAVAILABLE');
  });

  it('refuses if there is an object of another size', async () => {
    const grant = await begin();
    page.broker.uploads.objects.set(key, { sizeBytes: 1, checksum: 'x', parts: [] });

    expect(problemIn(await askComplete(grant, putAll())).code).toBe('PART_MISSING');
    expect(page.broker.uploads.begun).toEqual([]);
  });

  it('refuses an upload that was aborted', async () => {
    const grant = await begin();
    const parts = putAll();
    page.broker.uploads.begun.length = 0;

    expect(problemIn(await askComplete(grant, parts)).code).toBe('UPLOAD_NOT_FOUND');
  });

  it('aborts other uploads of the file', async () => {
    const grant = await begin();
    const parts = putAll();
    const object = { bucket: 'media-uploads-local', key };
    await page.broker.uploads.begin({ userId, orgId, parentId }, { object, contentType: 'video/mp4', fileName: 'call.mp4' });
    await askComplete(grant, parts);

    expect(page.broker.uploads.begun).toEqual([]);
  });
});
