import { CreateMultipartUploadCommand, ListMultipartUploadsCommand, S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { region } from '../account.ts';
import { cloudFixture } from '../test/cloudFixture.ts';

const begun = new Date('2026-11-23T10:00:00Z');
const uploads = [{ name: 'uploads', abortUploadsAfterDays: 7 }, { name: 'kept' }];

let fixture: Awaited<ReturnType<typeof cloudFixture>>;
beforeEach(async () => {
  fixture = await cloudFixture();
});
afterEach(async () => {
  await fixture.end();
});

/** Starts a cloud on the same data with its clock stopped at this time. */
const cloudAt = async (now: Date) => {
  const cloud = await fixture.start({ buckets: uploads }, () => now);
  const s3 = new S3Client({ region, endpoint: cloud.endpoints.s3, forcePathStyle: true, credentials: { ...cloud.credentials } });
  const count = async (Bucket: string): Promise<number> =>
    (await s3.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads?.length ?? 0;
  return { ...cloud, s3, count };
};

const begin = async (): Promise<void> => {
  const { s3, close } = await cloudAt(begun);
  for (const { name: Bucket } of uploads) {
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'k' }));
    await s3.send(new UploadPartCommand({ Bucket, Key: 'k', UploadId, PartNumber: 1, Body: 'part' }));
  }
  await close();
};
const blobs = (): Promise<string[]> => readdir(path.join(fixture.stateDir, 's3', 'blobs'));

describe('an incomplete upload', () => {
  it.each([
    ['still exists on the seventh day', '2026-11-30T23:59:59Z', 1],
    ['is aborted, and its bytes are deleted, at the next midnight', '2026-12-01T00:00:00Z', 0],
  ])('%s', async (_what, now, left) => {
    await begin();
    const { count } = await cloudAt(new Date(now));

    expect([await count('uploads'), await count('kept')]).toEqual([left, 1]);
    expect(await blobs()).toHaveLength(1 + left);
  });
});

describe('buckets of an earlier version', () => {
  it('keep working without a lifecycle rule', async () => {
    const { close } = await cloudAt(begun);
    await close();
    const database = new DatabaseSync(path.join(fixture.stateDir, 's3', 'index.db'));
    database.exec('ALTER TABLE buckets DROP COLUMN lifecycle');
    database.close();
    const { count } = await cloudAt(begun);

    expect(await count('kept')).toBe(0);
  });
});
