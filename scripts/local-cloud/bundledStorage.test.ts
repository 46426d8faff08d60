import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../../aws-backend/infra/bundle/bundle.ts';
import { grantPolicy } from '../local-system/grantPolicy.ts';
import { region, roleArn } from './account.ts';
import { compositeOf, contractBucket, prepareBucket, s3Bench, sha256 } from './contract/s3Bench.ts';
import { cloudFixture } from './test/cloudFixture.ts';

const adapters = path.join(import.meta.dirname, '..', '..', 'aws-backend');
const run = promisify(execFile);
const content = 'what was said';

/** A program that uses S3 and STS like the functions, to run in its own process from nothing but its bundle. */
const program = `
  import { storageOf } from ${JSON.stringify(path.join(adapters, 'lambda/settings/storage.ts'))};
  import { s3ObjectStore } from ${JSON.stringify(path.join(adapters, 'adapters/aws/s3ObjectStore.ts'))};
  import { text } from 'node:stream/consumers';

  const body = ${JSON.stringify(content)};
  const sha256 = ${JSON.stringify(sha256(content))};
  const scope = { userId: '005000000000001AAA', orgId: 'org', parentId: 'parent' };
  const object = { bucket: '${contractBucket}', key: 'media/org/parent/film' };
  const other = { ...object, key: 'media/org/parent/other' };
  const { uploads, uploadSigner } = storageOf({ roleArn: '${roleArn('grant')}', isGated: false, uploadEndpoints: [] });

  const uploadId = await uploads.begin(scope, { object, contentType: 'text/plain', fileName: 'film.txt' });
  const unfinished = await uploads.unfinished(scope, object);
  const { url, headers } = await uploadSigner.part(scope, { object, uploadId, partNumber: 1, sizeBytes: body.length, sha256 });
  const put = await fetch(url, { method: 'PUT', headers, body });
  const stored = await uploads.storedParts(scope, { object, uploadId });
  const wrong = await uploads.complete(scope, { object, uploadId }, [{ ...stored[0], partNumber: 2 }]);
  const outcome = await uploads.complete(scope, { object, uploadId }, stored);
  const found = await uploads.find(scope, object);
  const parts = await uploads.partsOf(scope, object);
  const isLeft = await uploads.isUnfinished(scope, { object, uploadId });

  const given = await uploads.begin(scope, { object: other, contentType: 'text/plain', fileName: 'other' });
  await uploads.abort(scope, { object: other, uploadId: given });
  const none = await uploads.find(scope, other);

  const store = s3ObjectStore();
  await store.write(other, 'a result', 'text/plain');
  const read = await text(await store.read(other));
  const head = await store.head(object);
  console.log(JSON.stringify({
    ...{ begun: unfinished[0] === uploadId, put: put.status, stored, wrong, outcome, found, parts, isLeft, none: none ?? 'none' },
    ...{ read, metadata: head?.metadata, left: await uploads.unfinished(scope, other) },
  }));`;

describe('the bundled AWS SDK', () => {
  let fixture: Awaited<ReturnType<typeof cloudFixture>>;
  beforeAll(async () => {
    fixture = await cloudFixture();
  });
  afterAll(async () => {
    await fixture.end();
  });

  it('uploads in parts, completes, reports a missing part, aborts, writes and reads', async () => {
    const { endpoints, credentials } = await fixture.start({ roles: [{ name: 'grant', policy: grantPolicy(contractBucket) }] });
    const { s3, sts } = endpoints;
    await prepareBucket(s3Bench(() => ({ s3, sts, region, credentials, roleArn: roleArn('grant') })).s3());
    const entry = path.join(fixture.stateDir, 'entry.mjs');
    await writeFile(entry, program);
    const { folder } = await bundle(entry, path.join(fixture.stateDir, 'bundle'));
    const env = {
      ...{ AWS_REGION: region, AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
      ...{ AWS_ENDPOINT_URL_S3: s3, AWS_ENDPOINT_URL_STS: sts },
    };

    const { stdout } = await run(process.execPath, [path.join(folder, 'index.mjs')], { env });

    const part = { partNumber: 1, sizeBytes: content.length, sha256: sha256(content) };
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ begun: true, put: 200, stored: [part], wrong: 'partMissing', outcome: 'completed', parts: [part] },
      found: { sizeBytes: content.length, checksum: compositeOf(Buffer.from(content)) },
      ...{ isLeft: false, none: 'none', read: 'a result', left: [] },
    });
  });
});
