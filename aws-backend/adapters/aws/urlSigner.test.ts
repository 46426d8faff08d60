import { GetObjectCommand, PutObjectCommand, S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { stsUploadSigner } from './stsUploadSigner.ts';

const region = 'eu-central-1';
const now = Date.parse('2026-11-23T10:00:00.700Z');
const signingDate = new Date('2026-11-23T10:00:00Z');
const credentials = {
  ...{ accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret/+=', sessionToken: 'to/k+e=n' },
  expiration: new Date(now + 3_600_000),
};
const scope = { userId: '005000000000001AAA', orgId: '00D000000000001EAA', parentId: '001000000000001AAA' };
const object = { bucket: 'media-uploads-local', key: `media/${scope.orgId}/${scope.parentId}/a00000000000001AAA` };
const sha256 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const named = { Bucket: object.bucket, Key: object.key };

/** The SDK without the operation name that it adds to every URL, which means nothing to S3. */
const sdk = (endpoint?: string): S3Client => {
  const checksums = { requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' } as const;
  const client = new S3Client({ region, credentials, ...checksums, ...(endpoint ? { endpoint } : {}) });
  client.middlewareStack.add(
    (next) => (args) => {
      delete (args.request as { query: Record<string, string> }).query['x-id'];
      return next(args);
    },
    { step: 'build' },
  );
  return client;
};
const signer = (endpoint?: string) =>
  stsUploadSigner({
    grants: { credentialsFor: () => Promise.resolve(credentials), forget: () => Promise.resolve() },
    s3: { region, ...(endpoint ? { endpoint } : {}) },
    now: () => now,
  });
const parts = (url: string): unknown => {
  const { origin, pathname, searchParams } = new URL(url);
  return { origin, pathname, query: Object.fromEntries(searchParams) };
};
const terms = (headers: Record<string, string>) => {
  const names = new Set(Object.keys(headers));
  return { expiresIn: 900, signingDate, signableHeaders: new Set(['host', ...names]), unhoistableHeaders: names };
};

describe.each([
  ['AWS', undefined],
  ['a server at an IP address', 'http://127.0.0.1:8601'],
])('the URL for %s', (_where, endpoint) => {
  it('of a PUT equals the SDK’s', async () => {
    const metadata = Buffer.from('Offer.pdf').toString('base64url');
    const { url, headers } = await signer(endpoint).put(scope, {
      ...{ object, contentType: 'application/pdf', sizeBytes: 1_000, sha256, fileName: 'Offer.pdf' },
    });
    const command = new PutObjectCommand({
      ...{ ...named, ContentType: 'application/pdf', ContentLength: 1_000, IfNoneMatch: '*', ChecksumSHA256: sha256 },
      Metadata: { 'file-name': metadata },
    });

    expect(parts(url)).toEqual(parts(await getSignedUrl(sdk(endpoint), command, terms(headers))));
  });

  it('of a part equals the SDK’s', async () => {
    const upload = { uploadId: 'a+b/c=_~', partNumber: 7 };
    const { url, headers } = await signer(endpoint).part(scope, { object, ...upload, sizeBytes: 1_000, sha256 });
    const command = new UploadPartCommand({
      ...{ ...named, UploadId: upload.uploadId, PartNumber: upload.partNumber, ContentLength: 1_000, ChecksumSHA256: sha256 },
    });

    expect(parts(url)).toEqual(parts(await getSignedUrl(sdk(endpoint), command, terms(headers))));
  });

  it('of a GET equals the SDK’s', async () => {
    const { url } = await signer(endpoint).get(scope, object, "Offer (1)'*!.pdf");
    const ResponseContentDisposition = new URL(url).searchParams.get('response-content-disposition')!;
    const responses = { ResponseContentDisposition, ResponseCacheControl: 'private, no-store', ResponseContentEncoding: 'identity' };
    const command = new GetObjectCommand({ ...named, ...responses });

    expect(parts(url)).toEqual(parts(await getSignedUrl(sdk(endpoint), command, { expiresIn: 900, signingDate })));
  });
});

describe('upload URLs', () => {
  const put = { object, contentType: 'text/plain', sizeBytes: 1, sha256, fileName: 'a.txt' };
  const uploadEndpoints = ['https://b.s3.example', 'https://b.s3.dualstack.example/path'];
  const spread = stsUploadSigner({
    grants: { credentialsFor: () => Promise.resolve(credentials), forget: () => Promise.resolve() },
    ...{ s3: { region }, uploadEndpoints, now: () => now },
  });

  it('alternate between the bucket’s endpoints', async () => {
    const urls = await Promise.all(Array.from({ length: 4 }, async () => (await spread.put(scope, put)).url));

    for (const address of uploadEndpoints) expect(urls.filter((url) => url.startsWith(`${address}/${object.key}?`))).toHaveLength(2);
  });

  it('contain no checksum header if none is given', async () => {
    const { sha256: _none, ...without } = put;

    expect((await spread.put(scope, without)).headers).not.toHaveProperty('x-amz-checksum-sha256');
  });
});
