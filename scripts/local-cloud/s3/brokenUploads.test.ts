import { GetObjectAclCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { region } from '../account.ts';
import type { LocalCloud } from '../localCloud.ts';
import { cloudFixture, eventually } from '../test/cloudFixture.ts';

let fixture: Awaited<ReturnType<typeof cloudFixture>>;
let cloud: LocalCloud;
let s3: S3Client;

const start = async (): Promise<void> => {
  cloud = await fixture.start({ buckets: [{ name: 'uploads' }] });
  s3 = new S3Client({ region, endpoint: cloud.endpoints.s3, forcePathStyle: true, credentials: { ...cloud.credentials } });
};

beforeEach(async () => {
  fixture = await cloudFixture();
  await start();
});

afterEach(async () => {
  await fixture.end();
});

const blobs = (): Promise<string[]> => readdir(path.join(fixture.stateDir, 's3', 'blobs'));

describe('the local S3', () => {
  it('keeps nothing of an interrupted upload', async () => {
    const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket: 'uploads', Key: 'k' }));
    const upload = request(url, { method: 'PUT', headers: { 'content-length': 1000 } });
    upload.on('error', () => undefined);
    upload.write('half of it');
    await eventually(async () => ((await blobs()).length === 1 ? true : undefined));
    upload.destroy();
    await eventually(async () => ((await blobs()).length === 0 ? true : undefined));

    await expect(s3.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'k' }))).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(readFile(path.join(fixture.stateDir, 'logs', 'cloud.log'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('removes leftovers of a crash when it starts', async () => {
    await s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'k', Body: 'kept' }));
    await cloud.close();
    await writeFile(path.join(fixture.stateDir, 's3', 'blobs', 'left-over'), 'x');
    await start();

    expect(await blobs()).toHaveLength(1);
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'k' }));
    expect(await Body?.transformToString()).toBe('kept');
  });

  it('deletes the content of replaced objects', async () => {
    for (const Body of ['one', 'two', 'three']) await s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'k', Body }));

    expect(await blobs()).toHaveLength(1);
  });

  it.each([
    ['an unsupported operation', () => s3.send(new GetObjectAclCommand({ Bucket: 'uploads', Key: 'k' }))],
    ['an unsupported header', () => s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'k', Body: 'x', ACL: 'public-read' }))],
    [
      'an encryption header',
      () => s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'k', Body: 'x', ServerSideEncryption: 'aws:kms' })),
    ],
    ['a version ID', () => s3.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'k', VersionId: '1' }))],
  ])('returns NotImplemented for %s', async (_what, call) => {
    await expect(call()).rejects.toMatchObject({ name: 'NotImplemented' });
  });
});
