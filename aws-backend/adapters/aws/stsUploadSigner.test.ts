import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PutTerms, UploadSigner } from '../../ports/uploadSigner.ts';
import { grantCredentials } from './grantCredentials.ts';
import { stsUploadSigner } from './stsUploadSigner.ts';

const scope = { userId: '005000000000001AAA', orgId: '00D000000000001EAA', parentId: '001000000000001AAA' };
const folder = `media/${scope.orgId}/${scope.parentId}`;
const terms: PutTerms = {
  object: { bucket: 'media-uploads-local', key: `${folder}/a00000000000001AAA` },
  contentType: 'application/pdf',
  sizeBytes: 1_000,
  sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  fileName: '議事録 🎉.pdf',
};

describe('stsUploadSigner', () => {
  const sts = mockClient(STSClient);
  const clock = { now: 0 };
  let sessionSeconds: number;
  let signer: UploadSigner;
  let signerAt: (endpoint?: string) => UploadSigner;

  beforeEach(() => {
    clock.now = Date.parse('2026-11-23T10:00:00.700Z');
    sessionSeconds = 3_600;
    sts.reset();
    sts.on(AssumeRoleCommand).callsFake(() => ({
      Credentials: {
        ...{ AccessKeyId: 'ASIA', SecretAccessKey: 'secret', SessionToken: `token-${sts.calls().length}` },
        Expiration: new Date(clock.now + sessionSeconds * 1_000),
      },
    }));
    const now = (): number => clock.now;
    const roleArn = 'arn:aws:iam::000000000000:role/media-grant';
    const grants = grantCredentials({ roleArn, sts: new STSClient({ region: 'eu-central-1' }), now });
    signerAt = (endpoint) => stsUploadSigner({ grants, s3: { region: 'eu-central-1', ...(endpoint && { endpoint }) }, now });
    signer = signerAt();
  });
  const assumed = (): Record<string, unknown>[] => sts.commandCalls(AssumeRoleCommand).map(({ args }) => ({ ...args[0].input }));

  it('signs every header of a PUT, as a header rather than in the query', async () => {
    const { url, headers } = await signer.put(scope, terms);

    const { searchParams, pathname, hostname } = new URL(url);
    expect(hostname + pathname).toBe(`media-uploads-local.s3.eu-central-1.amazonaws.com/${terms.object.key}`);
    expect(searchParams.get('X-Amz-SignedHeaders')?.split(';')).toEqual([
      'content-length',
      'content-type',
      'host',
      'if-none-match',
      'x-amz-checksum-sha256',
      'x-amz-meta-file-name',
    ]);
    expect(headers).toEqual({
      'content-type': 'application/pdf',
      'content-length': '1000',
      'if-none-match': '*',
      'x-amz-checksum-sha256': terms.sha256,
      'x-amz-meta-file-name': Buffer.from(terms.fileName).toString('base64url'),
    });
    const beside = [...searchParams.keys()].filter((name) => !name.startsWith('X-Amz-'));
    expect(beside).toEqual([]);
  });

  it('signs a part with its number, upload ID, length and checksum', async () => {
    const { object, sha256 } = terms;
    const { url, headers } = await signer.part(scope, { object, uploadId: 'u1', partNumber: 7, sizeBytes: 5, sha256 });

    const { searchParams, pathname } = new URL(url);
    expect(pathname).toBe(`/${object.key}`);
    expect([searchParams.get('partNumber'), searchParams.get('uploadId')]).toEqual(['7', 'u1']);
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;host;x-amz-checksum-sha256');
    expect(headers).toEqual({ 'content-length': '5', 'x-amz-checksum-sha256': sha256 });
    expect(assumed()).toMatchObject([{ Policy: expect.stringContaining('"Action":"s3:PutObject"') }]);
  });

  it('does not sign the checksum of an empty body', async () => {
    expect((await signer.put(scope, terms)).url).not.toMatch(/crc32|AAAAAA/i);
  });

  it('signs the length of an empty file too', async () => {
    expect((await signer.put(scope, { ...terms, sizeBytes: 0 })).url).toContain('content-length');
  });

  it('assumes the role for that user, folder and action', async () => {
    await signer.put(scope, terms);

    expect(assumed()).toEqual([
      {
        RoleArn: 'arn:aws:iam::000000000000:role/media-grant',
        RoleSessionName: scope.userId,
        DurationSeconds: 3_600,
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: `arn:aws:s3:::media-uploads-local/${folder}/*` }],
        }),
      },
    ]);
  });

  it('assumes the role once for many files of one parent, even concurrently', async () => {
    await Promise.all(Array.from({ length: 5 }, () => signer.put(scope, terms)));
    await signer.put(scope, { ...terms, object: { ...terms.object, key: `${folder}/a00000000000002AAA` } });

    expect(assumed()).toHaveLength(1);
  });

  it('assumes the role again for another user, parent or action', async () => {
    const parentId = '001000000000002AAA';
    await signer.put(scope, terms);
    await signer.put({ ...scope, userId: '005000000000002AAA' }, terms);
    await signer.put(
      { ...scope, parentId },
      { ...terms, object: { ...terms.object, key: `media/${scope.orgId}/${parentId}/a00000000000001AAA` } },
    );
    await signer.get(scope, terms.object, 'Offer.pdf');

    expect(new Set(assumed().map(({ RoleSessionName, Policy }) => `${String(RoleSessionName)} ${String(Policy)}`)).size).toBe(4);
  });

  it('makes URLs valid for 15 minutes, with new credentials if the old ones would expire earlier', async () => {
    const first = await signer.put(scope, terms);
    clock.now += 46 * 60_000;
    const second = await signer.put(scope, terms);

    expect(first.expiresAt).toEqual(new Date('2026-11-23T10:15:00Z'));
    expect(new URL(first.url).searchParams.get('X-Amz-Expires')).toBe('900');
    expect(new URL(first.url).searchParams.get('X-Amz-Date')).toBe('20261123T100000Z');
    expect(second.expiresAt).toEqual(new Date('2026-11-23T11:01:00Z'));
    expect(assumed()).toHaveLength(2);
  });

  it('never lets a URL outlive its credentials', async () => {
    sessionSeconds = 100;

    const { url, expiresAt } = await signer.put(scope, terms);

    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('100');
    expect(expiresAt.getTime()).toBeLessThanOrEqual(clock.now + 100_000);
  });

  it('tries again after STS failed', async () => {
    sts
      .on(AssumeRoleCommand)
      .rejectsOnce(new Error('Throttling'))
      .resolves({
        Credentials: { AccessKeyId: 'ASIA', SecretAccessKey: 's', SessionToken: 't', Expiration: new Date(clock.now + 3_600_000) },
      });

    await expect(signer.put(scope, terms)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    await expect(signer.put(scope, terms)).resolves.toBeDefined();
  });

  it.each(['AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration'])('signs nothing if STS answers without %s', async (missing) => {
    const whole = { AccessKeyId: 'ASIA', SecretAccessKey: 's', SessionToken: 't', Expiration: new Date(clock.now + 3_600_000) };
    sts.on(AssumeRoleCommand).resolves({ Credentials: { ...whole, [missing]: undefined } });

    await expect(signer.put(scope, terms)).rejects.toThrow('STS returned no credentials');
  });

  it('refuses to sign for an object of another parent', async () => {
    const object = { ...terms.object, key: `media/${scope.orgId}/001000000000002AAA/a00000000000001AAA` };

    await expect(signer.put(scope, { ...terms, object })).rejects.toThrow('outside');
    expect(assumed()).toEqual([]);
  });

  describe('calling the storage itself', () => {
    const mark = { bucket: 'media-results-local', key: `insights/${scope.orgId}/a00000000000001AAA/1.stopped` };
    const served = async (listener: RequestListener, use: (signer: UploadSigner) => Promise<void>): Promise<void> => {
      const server = createServer(listener);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      try {
        await use(signerAt(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`));
      } finally {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    };

    it('reads an object’s type and metadata with read permission only', async () => {
      const asked: string[] = [];
      await served(
        ({ method = '', url = '' }, response) => {
          asked.push(`${method} ${url.replace(/\?.*/s, '')}`);
          response.writeHead(200, { 'content-type': 'application/pdf', 'x-amz-meta-file-name': 'YQ', etag: '"e"' }).end();
        },
        async (there) => {
          expect(await there.look(scope, terms.object)).toEqual({ contentType: 'application/pdf', metadata: { 'file-name': 'YQ' } });
        },
      );

      expect(asked).toEqual([`HEAD /${terms.object.bucket}/${terms.object.key}`]);
      expect(assumed().map(({ Policy }) => String(Policy))).toEqual([expect.stringContaining('"s3:GetObject"')]);
    });

    it.each([403, 404])('finds no object if S3 answers %i to a HEAD request', async (status) => {
      await served(
        (_, response) => response.writeHead(status).end(),
        async (there) => expect(await there.look(scope, terms.object)).toBeUndefined(),
      );
    });

    it('writes an empty mark, and rejects if S3 refuses it', async () => {
      const asked: unknown[] = [];
      await served(
        ({ method, headers }, response) => {
          asked.push([method, headers['content-length']]);
          response.writeHead(asked.length === 1 ? 200 : 403).end();
        },
        async (there) => {
          await there.mark(scope, mark);
          await expect(there.mark(scope, mark)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE', message: 'HTTP 403' });
        },
      );

      expect(asked).toEqual([
        ['PUT', '0'],
        ['PUT', '0'],
      ]);
    });

    it('throws STORAGE_UNAVAILABLE if S3 answers 503', async () => {
      await served(
        (_, response) => response.writeHead(503).end(),
        async (there) => {
          await expect(there.look(scope, terms.object)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE', message: 'HTTP 503' });
        },
      );
    });

    it('retries once if the connection breaks, because kept connections are often closed while a function sleeps', async () => {
      const asked: string[] = [];
      await served(
        ({ method = '', socket }, response) => {
          asked.push(method);
          if (asked.length % 2 === 1) socket.destroy();
          else response.end();
        },
        async (there) => {
          expect(await there.look(scope, terms.object)).toMatchObject({ metadata: {} });
          await there.mark(scope, mark);
        },
      );

      expect(asked).toEqual(['HEAD', 'HEAD', 'PUT', 'PUT']);
    });

    it('throws STORAGE_UNAVAILABLE if the connection breaks twice', async () => {
      await served(
        ({ socket }) => {
          socket.destroy();
        },
        async (there) => {
          await expect(there.look(scope, terms.object)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
          await expect(there.mark(scope, mark)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
        },
      );
    });
  });

  it('makes a GET download under its name, neither displayed nor cached', async () => {
    const { url, headers } = await signer.get(scope, terms.object, '議事録 "🎉".html');

    const { searchParams } = new URL(url);
    expect(headers).toEqual({});
    expect(searchParams.get('response-content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%E8%AD%B0%E4%BA%8B%E9%8C%B2/);
    expect(searchParams.get('response-cache-control')).toBe('private, no-store');
    expect(searchParams.get('X-Amz-Expires')).toBe('900');
  });

  it('makes a GET deliver the bytes as scanned, whatever content encoding the uploader set', async () => {
    const { url } = await signer.get(scope, terms.object, 'offer.pdf');

    expect(new URL(url).searchParams.get('response-content-encoding')).toBe('identity');
  });

  it.each([
    ['Offer v2 (redacted).txt', 'attachment; filename="Offer v2 (redacted).txt"'],
    ['Devis ? (2).txt', `attachment; filename="Devis _ (2).txt"; filename*=UTF-8''Devis%20%3F%20%282%29.txt`],
    ['100%.txt', `attachment; filename=100_.txt; filename*=UTF-8''100%25.txt`],
  ])('encodes the file name of a download for all browsers: %s', async (fileName, disposition) => {
    const { url } = await signer.get(scope, terms.object, fileName);

    expect(new URL(url).searchParams.get('response-content-disposition')).toBe(disposition);
  });
});
