import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { unique, sha256, codeIn, contractBucket, type S3Bench } from './s3Bench.ts';

/** The same URL with one digit of its signature changed, whatever that digit was. */
const otherSignature = (url: string): string =>
  url.replace(/(X-Amz-Signature=)(.)/, (_match, name: string, digit: string) => name + (digit === '0' ? '1' : '0'));

/** A presigned PUT is good for exactly one file. */
export const presignedPutPromises = ({ it, target, s3, narrowed, presignedPut, get }: S3Bench): void => {
  describe('presigned PUT', () => {
    it('takes exactly the file it was made for', async () => {
      const { send, Key } = await presignedPut(await narrowed(), 'hello', { 'file-name': '5pel' });

      expect((await send()).status).toBe(200);
      expect(await get(Key)).toBe('hello');
      expect((await s3().send(new HeadObjectCommand({ Bucket: contractBucket, Key }))).Metadata).toEqual({ 'file-name': '5pel' });
    });

    it('answers 412 to the same file sent again', async () => {
      const { send } = await presignedPut(await narrowed(), 'hello');
      await send();

      expect((await send()).status).toBe(412);
    });

    for (const [what, changes, code] of [
      ['another content type', { headers: { 'content-type': 'text/html' } }, 'SignatureDoesNotMatch'],
      ['another checksum', { headers: { 'x-amz-checksum-sha256': sha256('x') } }, 'SignatureDoesNotMatch'],
      ['another length', { body: 'hello!' }, 'SignatureDoesNotMatch'],
      ['other content of the same length', { body: 'hellO' }, 'BadDigest'],
      ['no if-none-match', { headers: { 'if-none-match': 'x' } }, 'SignatureDoesNotMatch'],
      ['an x-amz header nobody signed', { headers: { 'x-amz-tagging': 'a=b' } }, 'AccessDenied'],
      ['another method', { method: 'DELETE' }, 'SignatureDoesNotMatch'],
    ] as const)
      it(`refuses ${what}`, async () => {
        const { send } = await presignedPut(await narrowed(), 'hello');
        const answer = await send(changes);

        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(await codeIn(answer)).toBe(code);
      });

    for (const [what, tamper, codes] of [
      ['key', (url: string) => url.replace('/media/org/parent/', '/media/org/other/'), ['SignatureDoesNotMatch']],
      ['expiry', (url: string) => url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'), ['SignatureDoesNotMatch']],
      ['signature', otherSignature, ['SignatureDoesNotMatch']],
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
    ] as [string, (url: string) => string, string[]][])
      it(`refuses a URL with a changed ${what}`, async () => {
        const { url, send } = await presignedPut(await narrowed(), 'hello');
        const answer = await send({ url: tamper(url) });

        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(codes).toContain(await codeIn(answer));
      });

    it('refuses a URL that has expired', async () => {
      const Key = unique();
      const command = new PutObjectCommand({ Bucket: contractBucket, Key });
      const url = await getSignedUrl(await narrowed(), command, { expiresIn: 5, signingDate: new Date(Date.now() - 10_000) });
      const answer = await fetch(url, { method: 'PUT', body: 'late' });

      expect(answer.status).toBe(403);
      expect(await codeIn(answer)).toBe('AccessDenied');
    });

    it('refuses who signs nothing', async () => {
      const answer = await fetch(`${target().s3}/${contractBucket}/media/org/parent/x`, { method: 'PUT', body: 'x' });

      expect(answer.status).toBe(403);
      expect(await codeIn(answer)).toBe('AccessDenied');
    });
  });
};
