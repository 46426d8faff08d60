import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';

/** A place that speaks S3 and STS, and a role in it that may put and get what lies under `media/`. */
export interface S3Target {
  s3: string;
  sts: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  roleArn: string;
  /** A bucket of this name is made; the role's rights are on it. */
  bucket: string;
}

const origin = 'http://127.0.0.1:8600';
const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64');

/** The code in an error document. */
const codeIn = async (answer: Response): Promise<string | undefined> => /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1];

/** What this product relies on in S3 and STS, promise by promise; for a local server and for any other that claims to be one. */
export const s3Contract = (name: string, target: () => S3Target): void => {
  describe(`${name} keeps the promises of S3`, () => {
    let s3: S3Client;
    let Bucket: string;
    const unique = (): string => `media/org/parent/${randomBytes(6).toString('hex')}`;

    const clientWith = (credentials: S3Target['credentials'] & { sessionToken?: string }): S3Client =>
      new S3Client({
        region: target().region,
        endpoint: target().s3,
        forcePathStyle: true,
        credentials,
        requestChecksumCalculation: 'WHEN_REQUIRED',
        maxAttempts: 1,
      });

    /** Credentials of the role, narrowed to one parent's folder and one action. */
    const narrowed = async (Action = 's3:PutObject', folder = 'media/org/parent/*'): Promise<S3Client> => {
      const { sts, region, credentials, roleArn } = target();
      const Policy = JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action, Resource: `arn:aws:s3:::${Bucket}/${folder}` }],
      });
      const command = new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'contract', DurationSeconds: 900, Policy });
      const { Credentials } = await new STSClient({ endpoint: sts, region, credentials }).send(command);
      const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
      return clientWith({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken });
    };

    /** A presigned PUT whose terms are all signed as headers, as the product signs it. */
    const presignedPut = async (client: S3Client, content: string, Metadata: Record<string, string> = {}) => {
      const terms = {
        Bucket,
        Key: unique(),
        ContentType: 'text/plain',
        ContentLength: Buffer.byteLength(content),
        ChecksumSHA256: sha256(content),
        IfNoneMatch: '*',
        Metadata,
      };
      const headers = {
        'content-type': terms.ContentType,
        'if-none-match': '*',
        'x-amz-checksum-sha256': terms.ChecksumSHA256,
        ...Object.fromEntries(Object.entries(Metadata).map(([key, value]) => [`x-amz-meta-${key}`, value])),
      };
      const signed = new Set([...Object.keys(headers), 'content-length', 'host']);
      const url = await getSignedUrl(client, new PutObjectCommand(terms), {
        expiresIn: 60,
        signableHeaders: signed,
        unhoistableHeaders: signed,
      });
      const send = (changes: { url?: string; headers?: Record<string, string>; body?: string; method?: string } = {}): Promise<Response> =>
        fetch(changes.url ?? url, {
          method: changes.method ?? 'PUT',
          headers: { ...headers, ...changes.headers },
          body: changes.body ?? content,
        });
      return { url, send, Key: terms.Key };
    };

    const put = async (Body: string, input: Partial<PutObjectCommandInput> = {}): Promise<string> => {
      const Key = input.Key ?? unique();
      await s3.send(new PutObjectCommand({ Bucket, Body, ...input, Key }));
      return Key;
    };
    const get = async (Key: string, Range?: string): Promise<string> =>
      (await (await s3.send(new GetObjectCommand({ Bucket, Key, ...(Range === undefined ? {} : { Range }) }))).Body?.transformToString()) ??
      '';

    beforeAll(async () => {
      s3 = clientWith(target().credentials);
      Bucket = target().bucket;
      await s3
        .send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } }))
        .catch((error: unknown) => {
          if (!(error instanceof Error) || error.name !== 'BucketAlreadyOwnedByYou') throw error;
        });
      const CORSRules = [
        {
          AllowedOrigins: [origin],
          AllowedMethods: ['PUT', 'GET'],
          AllowedHeaders: ['content-type', 'if-none-match', 'x-amz-*'],
          ExposeHeaders: ['ETag'],
          MaxAgeSeconds: 300,
        },
      ];
      await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
    });

    afterAll(() => {
      s3.destroy();
    });

    describe('objects', () => {
      it.each(['plain', 'with space', 'ä b+c&d=e', '日本語/🎧.pdf', '../../etc/passwd', "quote'(1)!*", 'a%2Fb', 'x/./y//z'])(
        'keeps content under the key %s',
        async (name) => {
          const Key = await put(`content of ${name}`, { Key: `${unique()}/${name}` });

          expect(await get(Key)).toBe(`content of ${name}`);
          const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: Key }));
          expect(Contents?.map((entry) => entry.Key)).toEqual([Key]);
        },
      );

      it('gives back type, disposition, metadata and tags', async () => {
        const Key = await put('x', {
          ContentType: 'text/csv',
          ContentDisposition: 'inline',
          Metadata: { 'file-name': 'eA' },
          Tagging: 'team=a%20b',
        });

        const head = await s3.send(new HeadObjectCommand({ Bucket, Key }));
        expect(head).toMatchObject({
          ContentType: 'text/csv',
          ContentDisposition: 'inline',
          ContentLength: 1,
          Metadata: { 'file-name': 'eA' },
        });
        expect((await s3.send(new GetObjectTaggingCommand({ Bucket, Key }))).TagSet).toEqual([{ Key: 'team', Value: 'a b' }]);
      });

      it('keeps an empty object', async () => {
        const Key = await put('', { ContentLength: 0 });

        expect(await get(Key)).toBe('');
      });

      it('takes a body whose length is known but which comes in pieces', async () => {
        const body = Readable.from(['one ', 'two ', 'three']);
        const client = new S3Client({
          region: target().region,
          endpoint: target().s3,
          forcePathStyle: true,
          credentials: target().credentials,
        });
        const Key = unique();
        await client.send(new PutObjectCommand({ Bucket, Key, Body: body, ContentLength: 13 }));

        expect(await get(Key)).toBe('one two three');
      });

      it.each([
        ['bytes=2-4', '234'],
        ['bytes=7-', '789'],
        ['bytes=-2', '89'],
        ['bytes=8-99', '89'],
      ])('reads the range %s', async (range, expected) => {
        const Key = await put('0123456789');

        expect(await get(Key, range)).toBe(expected);
      });

      it('refuses a range beyond the end', async () => {
        const Key = await put('0123456789');

        await expect(get(Key, 'bytes=10-')).rejects.toMatchObject({ name: 'InvalidRange' });
      });

      it('overrides headers of a presigned GET', async () => {
        const Key = await put('x');
        const url = await getSignedUrl(
          s3,
          new GetObjectCommand({ Bucket, Key, ResponseContentDisposition: 'attachment; filename="a.txt"' }),
        );

        expect((await fetch(url)).headers.get('content-disposition')).toBe('attachment; filename="a.txt"');
      });

      it('deletes, one by one and many at once', async () => {
        const [first, second] = [await put('1'), await put('2')];
        await s3.send(new DeleteObjectCommand({ Bucket, Key: first }));
        await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: second }, { Key: 'media/never' }] } }));

        for (const Key of [first, second]) await expect(get(Key)).rejects.toMatchObject({ name: 'NoSuchKey' });
      });

      it('lists by prefix, folder and page', async () => {
        const root = unique();
        for (const name of ['a', 'b/1', 'b/2', 'c']) await put(name, { Key: `${root}/${name}` });
        const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: `${root}/`, Delimiter: '/', MaxKeys: 2 }));
        const rest = await s3.send(
          new ListObjectsV2Command({ Bucket, Prefix: `${root}/`, Delimiter: '/', ContinuationToken: page.NextContinuationToken }),
        );

        expect(page.Contents?.map(({ Key }) => Key)).toEqual([`${root}/a`]);
        expect(page.CommonPrefixes).toEqual([{ Prefix: `${root}/b/` }]);
        expect(rest.Contents?.map(({ Key }) => Key)).toEqual([`${root}/c`]);
        expect(rest.IsTruncated).toBe(false);
      });
    });

    describe('integrity', () => {
      it.each(['SHA256', 'SHA1', 'CRC32', 'CRC32C', 'CRC64NVME'] as const)('checks and remembers a %s', async (ChecksumAlgorithm) => {
        const Key = await put('checked', { ChecksumAlgorithm });
        const { Checksum, ObjectSize } = await s3.send(
          new GetObjectAttributesCommand({ Bucket, Key, ObjectAttributes: ['Checksum', 'ObjectSize'] }),
        );

        expect(Checksum?.[`Checksum${ChecksumAlgorithm}`]).toMatch(/=$/);
        expect(ObjectSize).toBe(7);
      });

      it.each([
        ['SHA256', { ChecksumSHA256: sha256('other') }],
        ['CRC32', { ChecksumCRC32: 'AAAAAA==' }],
        ['MD5', { ContentMD5: createHash('md5').update('other').digest('base64') }],
      ])('refuses content that is not that of its %s, and keeps nothing of it', async (_name, wrong) => {
        const Key = unique();

        await expect(s3.send(new PutObjectCommand({ Bucket, Key, Body: 'content', ...wrong }))).rejects.toMatchObject({
          name: 'BadDigest',
        });
        await expect(get(Key)).rejects.toMatchObject({ name: 'NoSuchKey' });
      });

      it('writes a key once where the client says so, also in a race', async () => {
        const Key = unique();
        const racing = await Promise.allSettled(
          ['a', 'b', 'c', 'd'].map((Body) => s3.send(new PutObjectCommand({ Bucket, Key, Body, IfNoneMatch: '*' }))),
        );

        expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        const reasons = racing.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
        for (const { name } of reasons) expect(['PreconditionFailed', 'ConditionalRequestConflict']).toContain(name);
      });

      it('writes over the version the client names only', async () => {
        const Key = await put('1');
        const { ETag } = await s3.send(new HeadObjectCommand({ Bucket, Key }));
        await s3.send(new PutObjectCommand({ Bucket, Key, Body: '2', IfMatch: ETag }));

        await expect(s3.send(new PutObjectCommand({ Bucket, Key, Body: '3', IfMatch: ETag }))).rejects.toMatchObject({
          name: 'PreconditionFailed',
        });
        expect(await get(Key)).toBe('2');
      });
    });

    describe('presigned PUT', () => {
      it('takes exactly the file it was made for', async () => {
        const { send, Key } = await presignedPut(await narrowed(), 'hello', { 'file-name': '5pel' });

        expect((await send()).status).toBe(200);
        expect(await get(Key)).toBe('hello');
        expect((await s3.send(new HeadObjectCommand({ Bucket, Key }))).Metadata).toEqual({ 'file-name': '5pel' });
      });

      it('answers 412 to the same file sent again', async () => {
        const { send } = await presignedPut(await narrowed(), 'hello');
        await send();

        expect((await send()).status).toBe(412);
      });

      it.each([
        ['another content type', { headers: { 'content-type': 'text/html' } }, 'SignatureDoesNotMatch'],
        ['another checksum', { headers: { 'x-amz-checksum-sha256': sha256('x') } }, 'SignatureDoesNotMatch'],
        ['another length', { body: 'hello!' }, 'SignatureDoesNotMatch'],
        ['other content of the same length', { body: 'hellO' }, 'BadDigest'],
        ['no if-none-match', { headers: { 'if-none-match': 'x' } }, 'SignatureDoesNotMatch'],
        ['an x-amz header nobody signed', { headers: { 'x-amz-tagging': 'a=b' } }, 'AccessDenied'],
        ['another method', { method: 'DELETE' }, 'SignatureDoesNotMatch'],
      ])('refuses %s', async (_what, changes, code) => {
        const { send } = await presignedPut(await narrowed(), 'hello');
        const answer = await send(changes);

        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(await codeIn(answer)).toBe(code);
      });

      it.each([
        ['key', (url: string) => url.replace('/media/org/parent/', '/media/org/other/'), ['SignatureDoesNotMatch']],
        ['expiry', (url: string) => url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'), ['SignatureDoesNotMatch']],
        ['signature', (url: string) => url.replace(/(X-Amz-Signature=)./, '$10'), ['SignatureDoesNotMatch']],
        ['signed headers', (url: string) => url.replace('content-type%3B', ''), ['SignatureDoesNotMatch', 'AccessDenied']],
        [
          'session token by cutting it out',
          (url: string) => url.replace(/X-Amz-Security-Token=[^&]+&/, ''),
          ['InvalidAccessKeyId', 'SignatureDoesNotMatch', 'AccessDenied'],
        ],
        [
          'session token',
          (url: string) => url.replace(/(X-Amz-Security-Token=)[^&]+/, '$1forged'),
          ['InvalidToken', 'SignatureDoesNotMatch'],
        ],
        [
          'access key',
          (url: string) => url.replace(/(X-Amz-Credential=)[A-Z0-9]+/, '$1ASIA0000000000000000'),
          ['InvalidAccessKeyId', 'InvalidToken'],
        ],
      ])('refuses a URL with a changed %s', async (_what, tamper, codes) => {
        const { url, send } = await presignedPut(await narrowed(), 'hello');
        const answer = await send({ url: tamper(url.replace(/X-Amz-Signature=0/, 'X-Amz-Signature=1')) });

        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(codes).toContain(await codeIn(answer));
      });

      it('refuses a URL that has expired', async () => {
        const Key = unique();
        const command = new PutObjectCommand({ Bucket, Key });
        const url = await getSignedUrl(await narrowed(), command, { expiresIn: 5, signingDate: new Date(Date.now() - 10_000) });
        const answer = await fetch(url, { method: 'PUT', body: 'late' });

        expect(answer.status).toBe(403);
        expect(await codeIn(answer)).toBe('AccessDenied');
      });

      it('refuses who signs nothing', async () => {
        const answer = await fetch(`${target().s3}/${Bucket}/media/org/parent/x`, { method: 'PUT', body: 'x' });

        expect(answer.status).toBe(403);
        expect(await codeIn(answer)).toBe('AccessDenied');
      });
    });

    describe('sessions', () => {
      it.each([
        ['another folder', 's3:PutObject', 'media/org/other/*'],
        ['another action', 's3:GetObject', 'media/org/parent/*'],
        ['a folder whose name only begins alike', 's3:PutObject', 'media/org/paren/*'],
      ])('refuse a PUT where the session policy is about %s', async (_what, action, folder) => {
        const { send } = await presignedPut(await narrowed(action, folder), 'hello');
        const answer = await send();

        expect(answer.status).toBe(403);
        expect(await codeIn(answer)).toBe('AccessDenied');
      });

      it('never reach further than their role', async () => {
        const client = await narrowed('s3:*', '*');

        await expect(client.send(new PutObjectCommand({ Bucket, Key: 'elsewhere/x', Body: 'x' }))).rejects.toMatchObject({
          name: 'AccessDenied',
        });
        await expect(client.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({ name: 'AccessDenied' });
      });

      it('are not told whether a key exists that they may not list', async () => {
        const client = await narrowed('s3:GetObject');

        await expect(client.send(new GetObjectCommand({ Bucket, Key: unique() }))).rejects.toMatchObject({ name: 'AccessDenied' });
      });
    });

    describe('multipart uploads', () => {
      const partBytes = 5 * 1024 * 1024;
      const begin = async () => {
        const Key = unique();
        const { UploadId } = await s3.send(
          new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'SHA256', ContentType: 'text/plain' }),
        );
        const part = async (PartNumber: number, Body: Uint8Array) => {
          const { ETag, ChecksumSHA256 } = await s3.send(
            new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ChecksumSHA256: sha256(Body) }),
          );
          return { PartNumber, ETag, ChecksumSHA256 };
        };
        return { Key, UploadId, part };
      };

      it('make one object of parts sent in any order', async () => {
        const { Key, UploadId, part } = await begin();
        const [first, second] = [randomBytes(partBytes), randomBytes(1000)];
        const late = await part(2, second);
        const Parts = [await part(1, first), late];
        const listed = await s3.send(new ListPartsCommand({ Bucket, Key, UploadId }));
        const { ETag, ChecksumSHA256 } = await s3.send(
          new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts }, IfNoneMatch: '*' }),
        );

        expect(listed.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
          [1, partBytes],
          [2, 1000],
        ]);
        const md5s = [first, second].map((bytes) => createHash('md5').update(bytes).digest());
        expect(ETag).toBe(`"${createHash('md5').update(Buffer.concat(md5s)).digest('hex')}-2"`);
        expect(ChecksumSHA256).toMatch(/-2$/);
        const across = await s3.send(
          new GetObjectCommand({ Bucket, Key, Range: `bytes=${String(partBytes - 2)}-${String(partBytes + 1)}` }),
        );
        expect(Buffer.from((await across.Body?.transformToByteArray()) ?? [])).toEqual(
          Buffer.concat([first.subarray(-2), second.subarray(0, 2)]),
        );
      });

      it('refuse a part that did not arrive, a small one before the last, and a second complete over a key', async () => {
        const { Key, UploadId, part } = await begin();
        const Parts = [await part(1, randomBytes(10)), await part(2, randomBytes(10))];
        const complete = (parts: object[]) =>
          s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts: parts }, IfNoneMatch: '*' }));

        await expect(complete([...Parts, { PartNumber: 3, ETag: '"x"' }])).rejects.toMatchObject({ name: 'InvalidPart' });
        await expect(complete(Parts)).rejects.toMatchObject({ name: 'EntityTooSmall' });
        await put('already there', { Key });
        await expect(complete(Parts.slice(0, 1))).rejects.toMatchObject({ name: 'PreconditionFailed' });
      });

      it('are gone after an abort', async () => {
        const { Key, UploadId, part } = await begin();
        await part(1, randomBytes(10));
        await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));

        await expect(s3.send(new ListPartsCommand({ Bucket, Key, UploadId }))).rejects.toMatchObject({ name: 'NoSuchUpload' });
        const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix: Key }));
        expect(Uploads).toEqual([]);
      });
    });

    describe('cross-origin requests', () => {
      const ask = (changes: Record<string, string>): Promise<Response> =>
        fetch(`${target().s3}/${Bucket}/${unique()}`, {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'PUT',
            'access-control-request-headers': 'content-type,x-amz-checksum-sha256',
            ...changes,
          },
        });

      it('are allowed for the page, method and headers that the bucket names', async () => {
        const answer = await ask({});

        expect(answer.status).toBe(200);
        expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
        expect(answer.headers.get('access-control-allow-headers')).toContain('x-amz-checksum-sha256');
        expect(answer.headers.get('access-control-max-age')).toBe('300');
      });

      it.each([
        { origin: 'http://evil.example' },
        { 'access-control-request-method': 'DELETE' },
        { 'access-control-request-headers': 'authorization' },
      ])('are refused for %p', async (changes) => {
        const answer = await ask(changes);

        expect(answer.status).toBe(403);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      });

      it('may read the ETag of what was sent, and the reason of a refusal', async () => {
        const { send } = await presignedPut(await narrowed(), 'hello');
        const sent = await send({ headers: { origin } });
        const again = await send({ headers: { origin } });

        expect(sent.headers.get('access-control-expose-headers')).toContain('ETag');
        expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([412, origin]);
      });
    });
  });
};
