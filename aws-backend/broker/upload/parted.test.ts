import {
  AbortResponse,
  CompleteResponse,
  MultipartGrant,
  PartsResponse,
  StoredPartsResponse,
  UploadsResponse,
  type StoredPart,
} from '../../contracts/http/uploads.ts';
import { maxObjectBytes, maxPartsPerCall } from '../../contracts/limits.ts';
import { mediaId, orgId, otherMediaId, otherParentId, otherUserId, parentId, userId } from '../test/ids.ts';
import { problemIn, testBroker, type Answer, type TestBroker } from '../test/testBroker.ts';

const mebibyte = 1024 * 1024;
const partSizeBytes = 5 * mebibyte;
const sizeBytes = 12 * mebibyte;
const key = `media/${orgId}/${parentId}/${mediaId}`;
const sha256 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const caller = { userId, orgId };

let broker: TestBroker;
beforeEach(async () => {
  broker = await testBroker();
});

const post = async (path: string, body: unknown, who = caller): Promise<Answer> =>
  broker.call({ method: 'POST', path, body: JSON.stringify(body), caller: who });
const file = (changes: Record<string, unknown> = {}) => ({
  ...{ mediaId, fileName: 'call.mp4', sizeBytes, contentType: 'video/mp4', partSizeBytes },
  ...changes,
});
const ask = async (...files: unknown[]): Promise<Answer> => post('/uploads', { parentId, files });
const begin = async (changes: Record<string, unknown> = {}): Promise<MultipartGrant> =>
  MultipartGrant.parse(UploadsResponse.parse((await ask(file(changes))).body).uploads[0]);
const askParts = async ({ uploadToken }: MultipartGrant, numbers: number[], more = {}): Promise<Answer> =>
  post(`/uploads/${mediaId}/parts`, { uploadToken, parts: numbers.map((partNumber) => ({ partNumber, sha256, ...more })) });
const named = (parts: StoredPart[]) => parts.map(({ partNumber, etag, sha256: sum }) => ({ partNumber, etag, sha256: sum }));
const askComplete = async ({ uploadToken }: MultipartGrant, parts: StoredPart[]): Promise<Answer> =>
  post(`/uploads/${mediaId}/complete`, { uploadToken, parts: named(parts) });
const uploadId = (): string => broker.uploads.begun.at(-1)?.uploadId ?? '';
const putAll = (id = uploadId(), content = 'content'): StoredPart[] =>
  [partSizeBytes, partSizeBytes, 2 * mebibyte].map((size, index) => broker.uploads.putPart(id, index + 1, size, content));

describe('POST /uploads for a file in parts', () => {
  it('begins an upload in the place that the ids name, and answers its token', async () => {
    const { storedParts, partSizeBytes: size, expiresAt } = await begin();

    expect([storedParts, size, expiresAt]).toEqual([[], partSizeBytes, '2026-11-23T10:15:00.000Z']);
    const object = { bucket: 'media-uploads-local', key };
    expect(broker.uploads.begun).toMatchObject([{ object, contentType: 'video/mp4', fileName: 'call.mp4' }]);
  });

  it('goes on with what is there, in parts of the earlier size', async () => {
    await begin();
    const [first, second] = putAll();
    const grant = await begin({ partSizeBytes: 8 * mebibyte });

    expect(grant).toMatchObject({ partSizeBytes, storedParts: [first, second, { partNumber: 3 }] });
    expect(broker.uploads.begun).toHaveLength(1);
  });

  it('does not tell of a part that is not of the file', async () => {
    await begin();
    broker.uploads.putPart(uploadId(), 1, partSizeBytes);
    broker.uploads.putPart(uploadId(), 2, 7);

    expect((await begin()).storedParts.map(({ partNumber }) => partNumber)).toEqual([1]);
  });

  it('begins anew where it can’t be told how the earlier upload was cut', async () => {
    await begin();
    const before = uploadId();
    broker.uploads.putPart(before, 2, 7);
    await begin();

    expect(broker.uploads.begun.map((upload) => upload.uploadId)).toEqual([expect.not.stringContaining(before)]);
  });

  it('goes into one upload however many pages ask at once', async () => {
    const grants = await Promise.all([begin(), begin(), begin()]);

    expect(broker.uploads.begun).toHaveLength(1);
    putAll();
    for (const grant of grants) expect((await askParts(grant, [1])).status).toBe(200);
  });

  it.each(['Uploading', 'Processing', 'Ready'])('answers a file that another page has sent, while its record says %s', async (status) => {
    const parts = putAll((await begin(), uploadId()));
    await askComplete(await begin(), parts);
    broker.salesforce.media[0]!.status = status;
    const grant = await begin({ partSizeBytes: 6 * mebibyte });

    expect(grant).toMatchObject({ partSizeBytes, storedParts: parts.map(({ partNumber, sha256: sum }) => ({ partNumber, sha256: sum })) });
    expect(problemIn(await askParts(grant, [1])).code).toBe('UPLOAD_NOT_FOUND');
    expect((await askComplete(grant, grant.storedParts)).body).toMatchObject({ mediaId, sizeBytes });
    expect(broker.uploads.begun).toEqual([]);
  });

  it.each([
    ['Uploading', 'UPLOAD_NOT_FOUND'],
    ['Ready', 'MEDIA_NOT_FOUND'],
  ])('refuses a file where another one arrived, while its record says %s', async (status, code) => {
    broker.uploads.objects.set(key, { sizeBytes: 1, checksum: 'x', parts: [] });
    broker.salesforce.media[0]!.status = status;

    expect((await ask(file())).body).toMatchObject({ uploads: [{ problem: { code } }] });
    expect(broker.uploads.begun).toEqual([]);
  });

  it('takes a file of 5 TiB, and refuses one of more than 10,000 parts', async () => {
    expect(await begin({ sizeBytes: maxObjectBytes, partSizeBytes: 600 * mebibyte })).toMatchObject({ method: 'multipart' });

    const { body } = await ask(file({ sizeBytes: maxObjectBytes, partSizeBytes: 500 * mebibyte }));
    expect(body).toMatchObject({ uploads: [{ mediaId, problem: { code: 'FILE_TOO_LARGE' } }] });
  });

  it.each<[string, Record<string, unknown>]>([
    ['smaller parts than S3 takes', { partSizeBytes: partSizeBytes - 1 }],
    ['half a part', { partSizeBytes: partSizeBytes + 0.5 }],
    ['more than 5 TiB', { sizeBytes: maxObjectBytes + 1 }],
  ])('refuses %s', async (_what, changes) => {
    expect(problemIn(await ask(file(changes))).code).toBe('REQUEST_INVALID');
  });

  it.each<[string, object]>([
    ['of another record', { parentId: otherParentId }],
    ['that somebody else created', { createdById: otherUserId }],
    ['that arrived already', { status: 'Processing' }],
  ])('begins nothing for a file %s', async (_what, changes) => {
    Object.assign(broker.salesforce.media[0]!, changes);

    expect((await ask(file())).body).toMatchObject({ uploads: [{ problem: { code: 'MEDIA_NOT_FOUND' } }] });
    expect(broker.uploads.begun).toEqual([]);
  });
});

describe('a file without a checksum', () => {
  const whole = () => ({ mediaId, fileName: 'a.txt', sizeBytes: 1, contentType: 'text/plain' });

  it('is refused', async () => {
    expect((await ask(whole())).body).toMatchObject({ uploads: [{ problem: { code: 'REQUEST_INVALID' } }] });
    expect(problemIn(await askParts(await begin(), [1], { sha256: undefined })).code).toBe('REQUEST_INVALID');
  });

  it('is taken where checksums are optional', async () => {
    broker = await testBroker('optional');

    expect((await ask(whole())).body).toMatchObject({ uploads: [{ method: 'PUT' }] });
    expect((await askParts(await begin(), [1], { sha256: undefined })).status).toBe(200);
  });

  it('is complete however often that is asked, where checksums are optional', async () => {
    broker = await testBroker('optional');
    const grant = await begin();
    const parts = putAll();
    const { uploadToken } = grant;
    await askComplete(grant, parts);

    const again = { uploadToken, parts: parts.map(({ partNumber, etag }) => ({ partNumber, etag })) };
    expect((await post(`/uploads/${mediaId}/complete`, again)).body).toMatchObject({ mediaId, sizeBytes });
  });
});

describe('POST /uploads/{mediaId}/parts', () => {
  it('grants each part at its own length, without asking Salesforce', async () => {
    const grant = await begin();
    broker.salesforce.failsWith = new Error('Salesforce was asked');
    const { parts } = PartsResponse.parse((await askParts(grant, [3, 1])).body);

    expect(parts.map(({ partNumber }) => partNumber)).toEqual([3, 1]);
    const object = { bucket: 'media-uploads-local', key };
    expect(broker.parts).toEqual([
      { object, uploadId: uploadId(), partNumber: 3, sizeBytes: 2 * mebibyte, sha256 },
      { object, uploadId: uploadId(), partNumber: 1, sizeBytes: partSizeBytes, sha256 },
    ]);
  });

  it('refuses a part that the file has not', async () => {
    expect(problemIn(await askParts(await begin(), [4])).code).toBe('REQUEST_INVALID');
  });

  it('refuses no part, and more than it takes at once', async () => {
    const grant = await begin();

    expect(problemIn(await askParts(grant, [])).code).toBe('REQUEST_INVALID');
    expect(
      problemIn(
        await askParts(
          grant,
          Array.from({ length: maxPartsPerCall + 1 }, () => 1),
        ),
      ).code,
    ).toBe('REQUEST_INVALID');
  });

  it('refuses the token of somebody else, and one of another file', async () => {
    const { uploadToken } = await begin();
    const parts = [{ partNumber: 1, sha256 }];

    const others = await post(`/uploads/${mediaId}/parts`, { uploadToken, parts }, { userId: otherUserId, orgId });
    expect(problemIn(others).code).toBe('UPLOAD_NOT_FOUND');
    expect(problemIn(await post(`/uploads/${otherMediaId}/parts`, { uploadToken, parts })).code).toBe('UPLOAD_NOT_FOUND');
  });

  it('says that the leave has ended after a quarter of an hour, and gives another one', async () => {
    const grant = await begin();
    broker.clock.now = new Date('2026-11-23T10:16:00Z');

    expect(problemIn(await askParts(grant, [1]))).toMatchObject({ code: 'UPLOAD_EXPIRED', status: 401 });
    expect((await askParts(await begin(), [1])).status).toBe(200);
    expect(broker.uploads.begun).toHaveLength(1);
  });

  it('refuses parts of an upload that is complete, and of one that was taken back', async () => {
    const grant = await begin();
    await askComplete(grant, putAll());
    expect(problemIn(await askParts(grant, [1])).code).toBe('UPLOAD_NOT_FOUND');
  });

  it('is for callers that are let in', async () => {
    const answer = await broker.call({ method: 'POST', path: `/uploads/${mediaId}/parts`, body: '{}' });

    expect(problemIn(answer).code).toBe('NOT_AUTHORIZED');
  });
});

describe('POST /uploads/{mediaId}/complete', () => {
  it('makes one object, and answers what the storage says of it', async () => {
    const grant = await begin();
    const answer = CompleteResponse.parse((await askComplete(grant, putAll())).body);

    expect(answer).toEqual({ mediaId, sizeBytes, checksum: broker.uploads.objects.get(key)?.checksum });
    expect(broker.uploads.begun).toEqual([]);
  });

  it('answers the same when it is asked again, also by a page that has sent some parts only', async () => {
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
    ['a part is not the one that arrived', ([one, two, three]: StoredPart[]) => [one!, { ...two!, etag: 'other' }, three!]],
    ['content is not what arrived', ([one, two, three]: StoredPart[]) => [one!, { ...two!, sha256 }, three!]],
  ])('refuses where %s', async (_what, change) => {
    const grant = await begin();

    expect(problemIn(await askComplete(grant, change(putAll())))).toMatchObject({ code: 'PART_MISSING', status: 409 });
    expect(broker.uploads.objects.size).toBe(0);
  });

  it('refuses where other content is there, whole or in part', async () => {
    const grant = await begin();
    const ours = putAll(uploadId(), 'ours');
    const theirs = putAll(uploadId(), 'theirs');
    await askComplete(grant, theirs);

    expect(problemIn(await askComplete(grant, ours)).code).toBe('PART_MISSING');
    expect(problemIn(await askComplete(grant, ours.slice(0, 1))).code).toBe('PART_MISSING');
  });

  it('refuses where an object of another size is there', async () => {
    const grant = await begin();
    broker.uploads.objects.set(key, { sizeBytes: 1, checksum: 'x', parts: [] });

    expect(problemIn(await askComplete(grant, putAll())).code).toBe('PART_MISSING');
    expect(broker.uploads.begun).toEqual([]);
  });

  it('knows no upload that was taken back', async () => {
    const grant = await begin();
    const parts = putAll();
    broker.uploads.begun.length = 0;

    expect(problemIn(await askComplete(grant, parts)).code).toBe('UPLOAD_NOT_FOUND');
  });

  it('leaves no other upload of the file behind', async () => {
    const grant = await begin();
    const parts = putAll();
    const object = { bucket: 'media-uploads-local', key };
    await broker.uploads.begin({ userId, orgId, parentId }, { object, contentType: 'video/mp4', fileName: 'call.mp4' });
    await askComplete(grant, parts);

    expect(broker.uploads.begun).toEqual([]);
  });
});

describe('GET /uploads/{mediaId}/parts', () => {
  const stored = async (query: Record<string, string> = { parentId }): Promise<Answer> =>
    broker.call({ method: 'GET', path: `/uploads/${mediaId}/parts`, query, caller });

  it('tells what the storage has', async () => {
    await begin();
    const parts = putAll().slice(0, 2);
    broker.uploads.begun[0]?.parts.delete(3);

    expect(StoredPartsResponse.parse((await stored()).body)).toEqual({ partSizeBytes, storedBytes: 2 * partSizeBytes, storedParts: parts });
  });

  it('tells of nothing where nothing was begun, and of no size where one later part can’t tell it', async () => {
    expect((await stored()).body).toEqual({ storedBytes: 0, storedParts: [] });

    await begin();
    broker.uploads.putPart(uploadId(), 2, 7);
    expect((await stored()).body).toMatchObject({ storedBytes: 7, storedParts: [{ partNumber: 2 }] });
    expect((await stored()).body).not.toHaveProperty('partSizeBytes');
  });

  it('refuses who may not see the record, and a file that is not theirs', async () => {
    broker.salesforce.media[0]!.createdById = otherUserId;
    expect(problemIn(await stored()).code).toBe('MEDIA_NOT_FOUND');

    broker.salesforce.access.canRead = false;
    expect(problemIn(await stored()).code).toBe('NO_VIEW_ACCESS');
    expect(problemIn(await stored({})).code).toBe('REQUEST_INVALID');
  });
});

describe('DELETE /uploads/{mediaId}', () => {
  const abort = async (): Promise<Answer> => broker.call({ method: 'DELETE', path: `/uploads/${mediaId}`, query: { parentId }, caller });

  it('takes back upload and record', async () => {
    await begin();

    expect(AbortResponse.parse((await abort()).body)).toEqual({ mediaId, isRecordDeleted: true });
    expect([broker.uploads.begun, broker.salesforce.deleted]).toEqual([[], [mediaId]]);
  });

  it('leaves a file that arrived, and its record', async () => {
    await askComplete(await begin(), putAll());

    expect((await abort()).body).toEqual({ mediaId, isRecordDeleted: false });
    expect([broker.uploads.objects.size, broker.salesforce.deleted]).toEqual([1, []]);
  });

  it.each<[string, object]>([
    ['that somebody else created', { createdById: otherUserId }],
    ['that is being read', { status: 'Processing' }],
  ])('touches no file %s', async (_what, changes) => {
    await begin();
    Object.assign(broker.salesforce.media[0]!, changes);

    expect(problemIn(await abort()).code).toBe('MEDIA_NOT_FOUND');
    expect(broker.uploads.begun).toHaveLength(1);
  });
});
