import { AccessResponse } from '../../contracts/http/access.ts';
import { ContentResponse } from '../../contracts/http/content.ts';
import { UploadsResponse, type UploadFile } from '../../contracts/http/uploads.ts';
import type { Access, MediaOfParent } from '../../ports/recordAccess.ts';
import { RefusedError } from '../../runtime/errors.ts';
import { mediaId, orgId, otherMediaId, otherParentId, otherUserId, parentId, userId } from '../test/ids.ts';
import { problemIn, testBroker, type Answer, type TestBroker } from '../test/testBroker.ts';

const caller = { userId, orgId };
const sha256 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const file = (changes: Partial<UploadFile> = {}): UploadFile => ({
  ...{ mediaId, fileName: '../議事録 🎉.pdf', sizeBytes: 1_000, contentType: 'application/pdf', sha256 },
  ...changes,
});

let broker: TestBroker;
beforeEach(async () => {
  broker = await testBroker();
});
const may = (access: Partial<Access>): void => void Object.assign(broker.salesforce.access, access);
const post = async (path: string, body: unknown): Promise<Answer> =>
  broker.call({ method: 'POST', path, body: JSON.stringify(body), caller });

describe('POST /access', () => {
  const open = async (): Promise<Answer> => post('/access', { parentId });

  it('tells what the caller may do', async () => {
    may({ canEdit: false, canDelete: false, canViewUnredacted: false });

    expect(AccessResponse.parse((await open()).body)).toEqual({
      ...{ canUpload: false, canDelete: false, canViewUnredacted: false, sharedCount: 0 },
    });
  });

  it('shares the files that the caller could not see', async () => {
    broker.salesforce.hiddenMediaIds = [mediaId, otherMediaId];

    expect((await open()).body['sharedCount']).toBe(2);
    expect(broker.salesforce.shared).toEqual([mediaId, otherMediaId]);
  });

  it('shares nothing with a caller who may not see the record', async () => {
    may({ canRead: false });
    broker.salesforce.hiddenMediaIds = [mediaId];

    expect(problemIn(await open()).code).toBe('NO_VIEW_ACCESS');
    expect(broker.salesforce.shared).toEqual([]);
  });
});

describe('POST /uploads', () => {
  const ask = async (...files: unknown[]): Promise<Answer> => post('/uploads', { parentId, files });

  it('grants a PUT to the place that the ids name, with the terms that were asked for', async () => {
    const { uploads } = UploadsResponse.parse((await ask(file())).body);

    const key = `media/${orgId}/${parentId}/${mediaId}`;
    expect(uploads).toEqual([
      {
        mediaId,
        method: 'PUT',
        url: `https://s3.example/media-uploads-local/${key}`,
        headers: { 'if-none-match': '*' },
        expiresAt: expect.any(String),
      },
    ]);
    const { mediaId: _id, ...terms } = file();
    expect(broker.puts).toEqual([{ object: { bucket: 'media-uploads-local', key }, ...terms }]);
  });

  it('refuses a caller who may see the record but not edit it, and one who may not see it', async () => {
    may({ canEdit: false });
    expect(problemIn(await ask(file())).code).toBe('NO_EDIT_ACCESS');

    may({ canRead: false });
    expect(problemIn(await ask(file())).code).toBe('NO_VIEW_ACCESS');
    expect(broker.puts).toEqual([]);
  });

  it.each<[string, Partial<MediaOfParent>]>([
    ['of another record', { parentId: otherParentId }],
    ['that somebody else created', { createdById: otherUserId }],
    ['that was sent already', { status: 'Processing' }],
    ['that does not exist', { mediaId: otherMediaId }],
  ])('refuses a file %s', async (_what, changes) => {
    Object.assign(broker.salesforce.media[0]!, changes);

    expect((await ask(file())).body).toMatchObject({ uploads: [{ mediaId, problem: { code: 'MEDIA_NOT_FOUND' } }] });
    expect(broker.puts).toEqual([]);
  });

  it('refuses one file beside others in the order asked', async () => {
    broker.salesforce.media.push({ ...broker.salesforce.media[0]!, mediaId: otherMediaId });
    const tooLarge = file({ mediaId: otherMediaId, sizeBytes: 64 * 1024 * 1024 + 1 });

    const { uploads } = UploadsResponse.parse((await ask(tooLarge, file({ sizeBytes: 64 * 1024 * 1024 }))).body);

    expect(uploads).toMatchObject([
      { mediaId: otherMediaId, problem: { code: 'FILE_TOO_LARGE', status: 413 } },
      { mediaId, method: 'PUT' },
    ]);
  });

  it('grants an empty file its PUT: the pipeline says what is wrong with it', async () => {
    expect((await ask(file({ sizeBytes: 0 }))).body).toMatchObject({ uploads: [{ method: 'PUT' }] });
  });

  it('refuses to be asked for the same file twice', async () => {
    expect(problemIn(await ask(file(), file())).code).toBe('REQUEST_INVALID');
  });

  it.each<[string, Record<string, unknown>]>([
    ['a file id that is none', { mediaId: '../../secrets' }],
    ['a checksum that is none', { sha256: 'abc' }],
    ['a content type with a line break', { contentType: 'text/plain\r\nx-amz-acl: public-read' }],
    ['a negative size', { sizeBytes: -1 }],
    ['half a byte', { sizeBytes: 0.5 }],
    ['no name', { fileName: '' }],
    ['a name that metadata cannot hold', { fileName: 'x'.repeat(501) }],
    ['something unknown', { acl: 'public-read' }],
  ])('refuses %s', async (_what, changes) => {
    expect(problemIn(await ask({ ...file(), ...changes })).code).toBe('REQUEST_INVALID');
  });

  it('refuses no file, and more than 200', async () => {
    expect(problemIn(await ask()).code).toBe('REQUEST_INVALID');
    expect(problemIn(await ask(...Array.from({ length: 201 }, () => file()))).code).toBe('REQUEST_INVALID');
  });
});

describe('GET /media/{mediaId}/content', () => {
  const get = async (variant: string, id = mediaId): Promise<Answer> =>
    broker.call({ method: 'GET', path: `/media/${id}/content`, query: { variant }, caller });
  beforeEach(() => {
    broker.salesforce.media[0]!.status = 'Ready';
  });

  it.each([
    ['original', `media-uploads-local/media/${orgId}/${parentId}/${mediaId}`, 'Offer.pdf'],
    ['redacted', `media-results-local/insights/${orgId}/${mediaId}/redacted.txt`, 'Offer.pdf.redacted.txt'],
    ['results', `media-results-local/insights/${orgId}/${mediaId}/result.json`, 'Offer.pdf.insights.json'],
  ])('grants a GET of the %s', async (variant, place, fileName) => {
    const answer = ContentResponse.parse((await get(variant)).body);

    expect(answer).toMatchObject({ url: `https://s3.example/${place}`, fileName });
  });

  it('keeps what is not redacted from those without the permission', async () => {
    may({ canViewUnredacted: false });

    expect(problemIn(await get('original')).code).toBe('NO_UNREDACTED_ACCESS');
    expect(problemIn(await get('results')).code).toBe('NO_UNREDACTED_ACCESS');
    expect((await get('redacted')).status).toBe(200);
  });

  it('refuses everything to a caller who may not see the record', async () => {
    may({ canRead: false });

    expect(problemIn(await get('redacted')).code).toBe('NO_VIEW_ACCESS');
  });

  it('says when there is no such file, or nothing of it yet', async () => {
    expect(problemIn(await get('redacted', otherMediaId)).code).toBe('MEDIA_NOT_FOUND');

    broker.salesforce.media[0]!.status = 'Rejected';
    expect(problemIn(await get('redacted')).code).toBe('CONTENT_NOT_READY');
    expect((await get('original')).status).toBe(200);

    broker.salesforce.media[0]!.status = 'Uploading';
    expect(problemIn(await get('original')).code).toBe('CONTENT_NOT_READY');
  });

  it('refuses a variant or an id that it does not know', async () => {
    expect(problemIn(await get('transcript')).code).toBe('REQUEST_INVALID');
    expect(problemIn(await get('redacted', 'abc')).code).toBe('REQUEST_INVALID');
  });
});

describe('every call', () => {
  it.each([
    ['nobody', undefined],
    ['half a caller', { userId }],
    ['a caller without ids', { userId: 'riley', orgId: 'acme' }],
  ])('refuses %s where the authorizer was left out', async (_who, by) => {
    const answer = await broker.call({
      ...{ method: 'POST', path: '/access', body: JSON.stringify({ parentId }) },
      ...(by ? { caller: by } : {}),
    });

    expect(problemIn(answer).code).toBe('NOT_AUTHORIZED');
  });

  it('says that Salesforce does not answer', async () => {
    broker.salesforce.failsWith = new RefusedError('SALESFORCE_UNAVAILABLE');

    expect(problemIn(await post('/access', { parentId }))).toMatchObject({ code: 'SALESFORCE_UNAVAILABLE', status: 503 });
  });

  it('tells nothing of what went wrong inside, and logs it', async () => {
    broker.salesforce.failsWith = new TypeError('the password is swordfish');

    const answer = await post('/access', { parentId });

    expect(problemIn(answer).code).toBe('INTERNAL');
    expect(JSON.stringify(answer)).not.toContain('swordfish');
    expect(broker.logged.flat()).toContainEqual(expect.objectContaining({ code: 'INTERNAL' }));
  });

  it.each([
    ['GET', '/uploads'],
    ['DELETE', '/access'],
    ['POST', '/secrets'],
  ])('refuses %s %s', async (method, path) => {
    expect(problemIn(await broker.call({ method, path, caller })).code).toBe('REQUEST_INVALID');
  });
});
