import { UploadsResponse, type UploadFile } from '../../contracts/http/uploads.ts';
import { maxSinglePutBytes } from '../../contracts/limits.ts';
import type { Access, MediaOfParent } from '../../ports/recordAccess.ts';
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

describe('POST /uploads', () => {
  const ask = async (...files: unknown[]): Promise<Answer> => post('/uploads', { parentId, files });

  it('grants a PUT to the key made of the IDs, with the requested terms', async () => {
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

  it('refuses a caller who can see but not edit the record, and one who can’t see it', async () => {
    may({ canEdit: false });
    expect(problemIn(await ask(file())).code).toBe('NO_EDIT_ACCESS');

    may({ canRead: false });
    expect(problemIn(await ask(file())).code).toBe('NO_VIEW_ACCESS');
    expect(broker.puts).toEqual([]);
  });

  it.each<[string, Partial<MediaOfParent>]>([
    ['of another record', { parentId: otherParentId }],
    ['of another user', { createdById: otherUserId }],
    ['that was already sent', { status: 'Processing' }],
    ['that does not exist', { mediaId: otherMediaId }],
  ])('refuses a file %s', async (_what, changes) => {
    Object.assign(broker.salesforce.media[0]!, changes);

    expect((await ask(file())).body).toMatchObject({ uploads: [{ mediaId, problem: { code: 'MEDIA_NOT_FOUND' } }] });
    expect(broker.puts).toEqual([]);
  });

  it('refuses a single file and keeps the order of the request', async () => {
    broker.salesforce.media.push({ ...broker.salesforce.media[0]!, mediaId: otherMediaId });
    const tooLarge = file({ mediaId: otherMediaId, sizeBytes: maxSinglePutBytes + 1 });

    const { uploads } = UploadsResponse.parse((await ask(tooLarge, file({ sizeBytes: maxSinglePutBytes }))).body);

    expect(uploads).toMatchObject([
      { mediaId: otherMediaId, problem: { code: 'FILE_TOO_LARGE', status: 413 } },
      { mediaId, method: 'PUT' },
    ]);
  });

  it('grants a PUT for an empty file, which the pipeline then rejects', async () => {
    expect((await ask(file({ sizeBytes: 0 }))).body).toMatchObject({ uploads: [{ method: 'PUT' }] });
  });

  it('refuses a request that names a file twice', async () => {
    expect(problemIn(await ask(file(), file())).code).toBe('REQUEST_INVALID');
  });

  it.each<[string, Record<string, unknown>]>([
    ['an invalid file ID', { mediaId: '../../secrets' }],
    ['an invalid checksum', { sha256: 'abc' }],
    ['a content type with a line break', { contentType: 'text/plain\r\nx-amz-acl: public-read' }],
    ['a negative size', { sizeBytes: -1 }],
    ['a fractional size', { sizeBytes: 0.5 }],
    ['no name', { fileName: '' }],
    ['a name too long for metadata', { fileName: 'x'.repeat(501) }],
    ['an unknown field', { acl: 'public-read' }],
  ])('refuses %s', async (_what, changes) => {
    expect(problemIn(await ask({ ...file(), ...changes })).code).toBe('REQUEST_INVALID');
  });

  it('refuses a request with no files or more than 200', async () => {
    expect(problemIn(await ask()).code).toBe('REQUEST_INVALID');
    expect(problemIn(await ask(...Array.from({ length: 201 }, () => file()))).code).toBe('REQUEST_INVALID');
  });
});
