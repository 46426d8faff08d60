import { unique, origin, contractBucket, type S3Bench } from './s3Bench.ts';

/** Only pages of the configured origin may use the bucket. */
export const corsPromises = ({ it, target, narrowed, presignedPut }: S3Bench): void => {
  describe('cross-origin requests', () => {
    const ask = (changes: Record<string, string>): Promise<Response> =>
      fetch(`${target().s3}/${contractBucket}/${unique()}`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'content-type,x-amz-checksum-sha256',
          ...changes,
        },
      });

    it('are allowed for the origin, method and headers of the bucket’s rule', async () => {
      const answer = await ask({});

      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-allow-headers')).toContain('x-amz-checksum-sha256');
      expect(answer.headers.get('access-control-max-age')).toBe('300');
    });

    for (const [what, changes] of [
      ['another origin', { origin: 'http://evil.example' }],
      ['another method', { 'access-control-request-method': 'DELETE' }],
      ['another header', { 'access-control-request-headers': 'authorization' }],
    ] as const)
      it(`are rejected for ${what}`, async () => {
        const answer = await ask(changes);

        expect(answer.status).toBe(403);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      });

    it('may read the ETag of an upload and the cause of an error', async () => {
      const { send } = await presignedPut(await narrowed(), 'hello');
      const sent = await send({ headers: { origin } });
      const again = await send({ headers: { origin } });

      expect(sent.headers.get('access-control-expose-headers')).toContain('ETag');
      expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([412, origin]);
    });
  });
};
