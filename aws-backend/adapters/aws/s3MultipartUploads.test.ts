import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import type { MultipartUploads } from '../../ports/multipartUploads.ts';
import { grantCredentials } from './grantCredentials.ts';
import { s3MultipartUploads } from './s3MultipartUploads.ts';

const scope = { userId: '005000000000001AAA', orgId: '00D000000000001EAA', parentId: '001000000000001AAA' };
const object = { bucket: 'media-uploads-local', key: `media/${scope.orgId}/${scope.parentId}/a00000000000001AAA` };
const named = { Bucket: object.bucket, Key: object.key };
const upload = { object, uploadId: 'u1' };
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 23, 10, minute));
const parts = [{ partNumber: 1, etag: '"e"', sha256: 'sum' }];

const refusal = (name: string, httpStatusCode: number): S3ServiceException =>
  new S3ServiceException({ name, $fault: httpStatusCode < 500 ? 'client' : 'server', $metadata: { httpStatusCode }, message: name });

describe('s3MultipartUploads', () => {
  const [s3, sts] = [mockClient(S3Client), mockClient(STSClient)];
  let uploads: MultipartUploads;
  beforeEach(() => {
    s3.reset();
    sts.reset();
    sts.on(AssumeRoleCommand).callsFake(() => ({
      Credentials: { AccessKeyId: 'A', SecretAccessKey: 's', SessionToken: 't', Expiration: new Date(Date.now() + 3_600_000) },
    }));
    const roleArn = 'arn:aws:iam::000000000000:role/media-grant';
    const grants = grantCredentials({ roleArn, sts: new STSClient({ region: 'eu-central-1' }) });
    uploads = s3MultipartUploads(grants, { region: 'eu-central-1' });
  });
  const assumed = (): number => sts.commandCalls(AssumeRoleCommand).length;

  it('finds the uploads of an object, the oldest first, and not those of a longer key', async () => {
    s3.on(ListMultipartUploadsCommand, { Bucket: object.bucket, Prefix: object.key }).resolves({
      Uploads: [
        { Key: object.key, UploadId: 'younger', Initiated: at(2) },
        { Key: object.key, UploadId: 'b', Initiated: at(1) },
        { Key: object.key, UploadId: 'a', Initiated: at(1) },
        { Key: `${object.key}0`, UploadId: 'other', Initiated: at(0) },
      ],
    });

    expect(await uploads.unfinished(scope, object)).toEqual(['a', 'b', 'younger']);
  });

  it('begins an upload with checksums, and with the name of the file', async () => {
    s3.on(CreateMultipartUploadCommand).resolves({ UploadId: 'u1' });

    expect(await uploads.begin(scope, { object, contentType: 'video/mp4', fileName: '契約.mp4' })).toBe('u1');
    expect(s3.commandCalls(CreateMultipartUploadCommand)[0]?.args[0].input).toEqual({
      ...{ ...named, ContentType: 'video/mp4', ChecksumAlgorithm: 'SHA256' },
      Metadata: { 'file-name': Buffer.from('契約.mp4').toString('base64url') },
    });
  });

  it('reads the parts of all pages', async () => {
    const part = (PartNumber: number) => ({ PartNumber, Size: 5, ETag: '"e"', ChecksumSHA256: 'sum' });
    s3.on(ListPartsCommand).resolves({ Parts: [part(1)], IsTruncated: true, NextPartNumberMarker: '1' });
    s3.on(ListPartsCommand, { PartNumberMarker: '1' }).resolves({ Parts: [{ ...part(2), ChecksumSHA256: undefined }] });

    expect(await uploads.storedParts(scope, upload)).toEqual([
      { partNumber: 1, sizeBytes: 5, etag: '"e"', sha256: 'sum' },
      { partNumber: 2, sizeBytes: 5, etag: '"e"' },
    ]);
  });

  it('names the upload it asks about', async () => {
    s3.on(ListPartsCommand).resolves({});
    s3.on(AbortMultipartUploadCommand).resolves({});

    await uploads.storedParts(scope, upload);
    await uploads.isUnfinished(scope, upload);
    await uploads.abort(scope, upload);

    const asked = [...s3.commandCalls(ListPartsCommand), ...s3.commandCalls(AbortMultipartUploadCommand)].map(({ args }) => args[0].input);
    expect(asked).toEqual([
      { ...named, UploadId: 'u1' },
      { ...named, UploadId: 'u1', MaxParts: 1 },
      { ...named, UploadId: 'u1' },
    ]);
  });

  it('knows that an upload is gone', async () => {
    s3.on(ListPartsCommand).rejects(refusal('NoSuchUpload', 404));
    s3.on(AbortMultipartUploadCommand).rejects(refusal('NoSuchUpload', 404));

    expect(await uploads.storedParts(scope, upload)).toBeUndefined();
    expect(await uploads.isUnfinished(scope, upload)).toBe(false);
    await expect(uploads.abort(scope, upload)).resolves.toBeUndefined();
  });

  it.each([
    ['InvalidPart', 400, 'partMissing'],
    ['InvalidPartOrder', 400, 'partMissing'],
    ['EntityTooSmall', 400, 'partMissing'],
    ['NoSuchUpload', 404, 'ended'],
    ['PreconditionFailed', 412, 'exists'],
    ['ConditionalRequestConflict', 409, 'exists'],
  ])('tells what %s means for a file', async (name, status, outcome) => {
    s3.on(CompleteMultipartUploadCommand).rejects(refusal(name, status));

    expect(await uploads.complete(scope, upload, parts)).toBe(outcome);
  });

  it('never puts parts together over an object that is there', async () => {
    s3.on(CompleteMultipartUploadCommand).resolves({});

    expect(await uploads.complete(scope, upload, parts)).toBe('completed');
    expect(s3.commandCalls(CompleteMultipartUploadCommand)[0]?.args[0].input).toEqual({
      ...{ ...named, UploadId: 'u1', IfNoneMatch: '*' },
      MultipartUpload: { Parts: [{ PartNumber: 1, ETag: '"e"', ChecksumSHA256: 'sum' }] },
    });
  });

  it('throws what else S3 says, and what it begins without a name', async () => {
    s3.on(CompleteMultipartUploadCommand).rejects(refusal('AccessDenied', 403));
    s3.on(CreateMultipartUploadCommand).resolves({});

    await expect(uploads.complete(scope, upload, parts)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(uploads.begin(scope, { object, contentType: 'video/mp4', fileName: 'a' })).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
    });
  });

  it('finds an object with its size and its checksum', async () => {
    s3.on(HeadObjectCommand, { ...named, ChecksumMode: 'ENABLED' }).resolves({ ContentLength: 12, ChecksumSHA256: 'abc=-2' });

    expect(await uploads.find(scope, object)).toEqual({ sizeBytes: 12, checksum: 'abc=-2' });
  });

  it.each([403, 404])('finds no object where S3 answers %i to a HEAD, which it does to who may not list', async (status) => {
    s3.on(HeadObjectCommand).rejects(refusal('Unknown', status));

    expect(await uploads.find(scope, object)).toBeUndefined();
  });

  it('reads all parts of an object', async () => {
    const page = (PartNumber: number, more: object) => ({
      ObjectParts: { Parts: [{ PartNumber, Size: 5, ChecksumSHA256: `s${PartNumber}` }], ...more },
    });
    s3.on(GetObjectAttributesCommand).resolves(page(1, { IsTruncated: true, NextPartNumberMarker: '1' }));
    s3.on(GetObjectAttributesCommand, { PartNumberMarker: '1' }).resolves(page(2, {}));

    expect(await uploads.partsOf(scope, object)).toEqual([
      { partNumber: 1, sizeBytes: 5, etag: '', sha256: 's1' },
      { partNumber: 2, sizeBytes: 5, etag: '', sha256: 's2' },
    ]);
    expect(s3.commandCalls(GetObjectAttributesCommand)[0]?.args[0].input).toEqual({ ...named, ObjectAttributes: ['ObjectParts'] });
  });

  it.each(['ExpiredToken', 'InvalidToken', 'InvalidAccessKeyId'])('takes new credentials once S3 says %s', async (name) => {
    s3.on(ListPartsCommand).rejectsOnce(refusal(name, 403)).resolves({ Parts: [] });

    expect(await uploads.storedParts(scope, upload)).toEqual([]);
    expect(await uploads.isUnfinished(scope, upload)).toBe(true);
    expect(assumed()).toBe(2);
  });

  it('does not go on for ever with credentials that S3 refuses', async () => {
    s3.on(ListPartsCommand).rejects(refusal('ExpiredToken', 403));

    await expect(uploads.storedParts(scope, upload)).rejects.toMatchObject({ name: 'ExpiredToken' });
    expect(assumed()).toBe(2);
  });

  it.each([
    ['does not answer', new Error('connect ECONNREFUSED')],
    ['is busy', refusal('SlowDown', 503)],
    ['wants fewer calls', refusal('TooManyRequests', 429)],
  ])('says that storage is not available where S3 %s', async (_what, error) => {
    s3.on(ListPartsCommand).rejects(error);

    await expect(uploads.storedParts(scope, upload)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  });

  it('does not call it unavailable where S3 refuses what we ask', async () => {
    s3.on(ListPartsCommand).rejects(refusal('AccessDenied', 403));

    await expect(uploads.storedParts(scope, upload)).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(assumed()).toBe(1);
  });

  it('asks with one client in the name of the grant, and adds no checksum of its own', async () => {
    s3.on(ListPartsCommand).resolves({});
    await uploads.storedParts(scope, upload);
    await uploads.storedParts(scope, upload);

    const [first, second] = s3.commandCalls(ListPartsCommand).map(({ thisValue }) => thisValue as S3Client);
    expect(second).toBe(first);
    expect(await first?.config.region()).toBe('eu-central-1');
    expect(await first?.config.credentials()).toMatchObject({ accessKeyId: 'A', secretAccessKey: 's', sessionToken: 't' });
    expect(await first?.config.requestChecksumCalculation()).toBe('WHEN_REQUIRED');
  });

  it('works for one folder at a time', async () => {
    s3.on(ListPartsCommand).resolves({});
    s3.on(GetObjectAttributesCommand).resolves({});
    await uploads.storedParts(scope, upload);
    await uploads.isUnfinished(scope, upload);
    await uploads.partsOf(scope, object);

    const policies = sts.commandCalls(AssumeRoleCommand).map(({ args }) => args[0].input.Policy);
    expect(policies).toEqual([expect.stringContaining('s3:ListMultipartUploadParts'), expect.stringContaining('s3:GetObjectAttributes')]);
    for (const policy of policies) expect(policy).toContain(`media/${scope.orgId}/${scope.parentId}/*`);
  });
});
