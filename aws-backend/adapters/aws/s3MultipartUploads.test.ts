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

  it('lists an object’s uploads from oldest to newest, without those of longer keys', async () => {
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

  it('starts an upload with SHA-256 checksums and the file name in its metadata', async () => {
    s3.on(CreateMultipartUploadCommand).resolves({ UploadId: 'u1' });

    expect(await uploads.begin(scope, { object, contentType: 'video/mp4', fileName: '契約.mp4' })).toBe('u1');
    expect(s3.commandCalls(CreateMultipartUploadCommand)[0]?.args[0].input).toEqual({
      ...{ ...named, ContentType: 'video/mp4', ChecksumAlgorithm: 'SHA256' },
      Metadata: { 'file-name': Buffer.from('契約.mp4').toString('base64url') },
    });
  });

  it('lists the parts of all result pages', async () => {
    const part = (PartNumber: number) => ({ PartNumber, Size: 5, ETag: '"e"', ChecksumSHA256: 'sum' });
    s3.on(ListPartsCommand).resolves({ Parts: [part(1)], IsTruncated: true, NextPartNumberMarker: '1' });
    s3.on(ListPartsCommand, { PartNumberMarker: '1' }).resolves({ Parts: [{ ...part(2), ChecksumSHA256: undefined }] });

    expect(await uploads.storedParts(scope, upload)).toEqual([
      { partNumber: 1, sizeBytes: 5, etag: '"e"', sha256: 'sum' },
      { partNumber: 2, sizeBytes: 5, etag: '"e"' },
    ]);
  });

  it('passes the upload ID in each request', async () => {
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

  it('reports an upload that no longer exists', async () => {
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
  ])('maps the error %s to an outcome', async (name, status, outcome) => {
    s3.on(CompleteMultipartUploadCommand).rejects(refusal(name, status));

    expect(await uploads.complete(scope, upload, parts)).toBe(outcome);
  });

  it('never completes an upload over an existing object', async () => {
    s3.on(CompleteMultipartUploadCommand).resolves({});

    expect(await uploads.complete(scope, upload, parts)).toBe('completed');
    expect(s3.commandCalls(CompleteMultipartUploadCommand)[0]?.args[0].input).toEqual({
      ...{ ...named, UploadId: 'u1', IfNoneMatch: '*' },
      MultipartUpload: { Parts: [{ PartNumber: 1, ETag: '"e"', ChecksumSHA256: 'sum' }] },
    });
  });

  it('throws other S3 errors, and rejects an upload without an ID', async () => {
    s3.on(CompleteMultipartUploadCommand).rejects(refusal('AccessDenied', 403));
    s3.on(CreateMultipartUploadCommand).resolves({});

    await expect(uploads.complete(scope, upload, parts)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(uploads.begin(scope, { object, contentType: 'video/mp4', fileName: 'a' })).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
    });
  });

  it('finds an object with its size and checksum', async () => {
    s3.on(HeadObjectCommand, { ...named, ChecksumMode: 'ENABLED' }).resolves({ ContentLength: 12, ChecksumSHA256: 'abc=-2' });

    expect(await uploads.find(scope, object)).toEqual({ sizeBytes: 12, checksum: 'abc=-2' });
  });

  it.each([403, 404])('finds no object if S3 answers %i to a HEAD request, as it does without list permission', async (status) => {
    s3.on(HeadObjectCommand).rejects(refusal('Unknown', status));

    expect(await uploads.find(scope, object)).toBeUndefined();
  });

  it('lists all parts of an object', async () => {
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

  it.each(['ExpiredToken', 'InvalidToken', 'InvalidAccessKeyId'])('gets new credentials if S3 answers %s', async (name) => {
    s3.on(ListPartsCommand).rejectsOnce(refusal(name, 403)).resolves({ Parts: [] });

    expect(await uploads.storedParts(scope, upload)).toEqual([]);
    expect(await uploads.isUnfinished(scope, upload)).toBe(true);
    expect(assumed()).toBe(2);
  });

  it('gives up after new credentials are refused too', async () => {
    s3.on(ListPartsCommand).rejects(refusal('ExpiredToken', 403));

    await expect(uploads.storedParts(scope, upload)).rejects.toMatchObject({ name: 'ExpiredToken' });
    expect(assumed()).toBe(2);
  });

  it.each([
    ['does not answer', new Error('connect ECONNREFUSED')],
    ['is busy', refusal('SlowDown', 503)],
    ['throttles calls', refusal('TooManyRequests', 429)],
  ])('throws STORAGE_UNAVAILABLE if S3 %s', async (_what, error) => {
    s3.on(ListPartsCommand).rejects(error);

    await expect(uploads.storedParts(scope, upload)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  });

  it('throws AccessDenied unchanged', async () => {
    s3.on(ListPartsCommand).rejects(refusal('AccessDenied', 403));

    await expect(uploads.storedParts(scope, upload)).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(assumed()).toBe(1);
  });

  it('reuses one client with the granted credentials, which adds no checksums', async () => {
    s3.on(ListPartsCommand).resolves({});
    await uploads.storedParts(scope, upload);
    await uploads.storedParts(scope, upload);

    const [first, second] = s3.commandCalls(ListPartsCommand).map(({ thisValue }) => thisValue as S3Client);
    expect(second).toBe(first);
    expect(await first?.config.region()).toBe('eu-central-1');
    expect(await first?.config.credentials()).toMatchObject({ accessKeyId: 'A', secretAccessKey: 's', sessionToken: 't' });
    expect(await first?.config.requestChecksumCalculation()).toBe('WHEN_REQUIRED');
  });

  it('assumes the role for one folder and each kind of action', async () => {
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
