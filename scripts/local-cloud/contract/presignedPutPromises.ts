import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { unique, sha256, codeIn, contractBucket, type S3Bench } from './s3Bench.ts';

/** Returns the URL with the first digit of its signature changed. */
const otherSignature = (url: string): string =>
  url.replace(/(X-Amz-Signature=)(.)/, (_match, name: string, digit: string) => name + (digit === '0' ? '1' : '0'));

/** A presigned PUT is valid for exactly one file. */
export const presignedPutPromises = ({ it, target, s3, narrowed, presignedPut, get }: S3Bench): void => {
  describe('a presigned PUT', () => {
    it('accepts exactly the file it was signed for', async () => {
      const { send, Key } = await presignedPut(await narrowed(), 'hello', { 'file-name': '5pel' });

      expect((await send()).status).toBe(200);
      expect(await get(Key)).toBe('hello');
      expect((await s3().send(new HeadObjectCommand({ Bucket: contractBucket, Key }))).Metadata).toEqual({ 'file-name': '5pel' });
    });

    it('returns 412 if the same file is sent again', async () => {
      const { send } = await presignedPut(await narrowed(), 'hello');
      await send();

      expect((await send()).status).toBe(412);
    });

    for (const [what, changes, code] of [
      ['another content type', { headers: { 'content-type': 'text/html' } }, 'SignatureDoesNotMatch'],
      ['another checksum', { headers: { 'x-amz-checksum-sha256': sha256('x') } }, 'SignatureDoesNotMatch'],
      ['another length', { body: 'hello!' }, 'SignatureDoesNotMatch'],
      ['other content of the same length', { body: 'hellO' }, 'BadDigest'],
      ['a changed If-None-Match', { headers: { 'if-none-match': 'x' } }, 'SignatureDoesNotMatch'],
      ['an unsigned x-amz header', { headers: { 'x-amz-tagging': 'a=b' } }, 'AccessDenied'],
      ['another method', { method: 'DELETE' }, 'SignatureDoesNotMatch'],
    ] as const)
      it(`rejects ${what}`, async () => {
        const { send } = await presignedPut(await narrowed(), 'hello');
        const answer = await send(changes);

        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(await codeIn(answer)).toBe(code);
      });

    for (const [what, tamper, codes] of [
      ['another key', (url: string) => url.replace('/media/org/parent/', '/media/org/other/'), ['SignatureDoesNotMatch']],
      ['another expiry', (url: string) => url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'), ['SignatureDoesNotMatch']],
      ['another signature', otherSignature, ['SignatureDoesNotMatch']],
      ['fewer signed headers', (url: string) => url.replace('content-type%3B', ''), ['SignatureDoesNotMatch', 'AccessDenied']],
      [
        'no session token',
        (url: string) => url.replace(/X-Amz-Security-Token=[^&]+&/, ''),
        ['InvalidAccessKeyId', 'SignatureDoesNotMatch', 'AccessDenied'],
      ],
      [
        'a forged session token',
        (url: string) => url.replace(/(X-Amz-Security-Token=)[^&]+/, '$1forged'),
        ['InvalidToken', 'SignatureDoesNotMatch'],
      ],
      [
        'another access key',
        (url: string) => url.replace(/(X-Amz-Credential=)[A-Z0-9]+/, '$1ASIA0000000000000000'),
        ['InvalidAccessKeyId', 'InvalidToken'],
      ],
    ] as [string, (url: string) => string, string[]][])
      it(`rejects a URL with ${what}`, async () => {
        const { url, send } = await presignedPut(await narrowed(), 'hello');
        const answer = await send({ url: tamper(url) });

        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(codes).toContain(await codeIn(answer));
      });

    it('rejects an expired URL', async () => {
      const Key = unique();
      const command = new PutObjectCommand({ Bucket: contractBucket, Key });
      const url = await getSignedUrl(await narrowed(), command, { expiresIn: 5, signingDate: new Date(Date.now() - 10_000) });
      const answer = await fetch(url, { method: 'PUT', body: 'late' });

      expect(answer.status).toBe(403);
      expect(await codeIn(answer)).toBe('AccessDenied');
    });

    it('rejects a request without a signature', async () => {
      const answer = await fetch(`${target().s3}/${contractBucket}/media/org/parent/x`, { method: 'PUT', body: 'x' });

      expect(answer.status).toBe(403);
      expect(await codeIn(answer)).toBe('AccessDenied');
    });
  });
};
