import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { unique, codeIn, contractBucket, type S3Bench } from './s3Bench.ts';

/** A session may access only what its policy allows. */
export const sessionPromises = ({ it, narrowed, presignedPut }: S3Bench): void => {
  describe('sessions', () => {
    for (const [what, action, folder] of [
      ['another folder', 's3:PutObject', 'media/org/other/*'],
      ['another action', 's3:GetObject', 'media/org/parent/*'],
      ['a folder whose name is the beginning of this one’s', 's3:PutObject', 'media/org/paren/*'],
    ] as const)
      it(`reject a PUT if the session policy allows only ${what}`, async () => {
        const { send } = await presignedPut(await narrowed(action, folder), 'hello');
        const answer = await send();

        expect(answer.status).toBe(403);
        expect(await codeIn(answer)).toBe('AccessDenied');
      });

    it('never exceed the permissions of their role', async () => {
      const client = await narrowed('s3:*', '*');

      await expect(client.send(new PutObjectCommand({ Bucket: contractBucket, Key: 'elsewhere/x', Body: 'x' }))).rejects.toMatchObject({
        name: 'AccessDenied',
      });
      await expect(client.send(new ListObjectsV2Command({ Bucket: contractBucket }))).rejects.toMatchObject({ name: 'AccessDenied' });
    });

    it('without s3:ListBucket can’t find out whether a key exists', async () => {
      const client = await narrowed('s3:GetObject');

      await expect(client.send(new GetObjectCommand({ Bucket: contractBucket, Key: unique() }))).rejects.toMatchObject({
        name: 'AccessDenied',
      });
    });
  });
};
