import { GetObjectCommand, ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { adminUsername, ownerUsername } from './localUsers.ts';
import { person, type Parent, type Person } from './test/person.ts';
import {
  abort,
  beginParted,
  complete,
  completeCall,
  compositeOf,
  grantsFor,
  partedCalls,
  randomFile,
  sendPart,
  sendParts,
  stored,
  type PartedCalls,
} from './test/partedFile.ts';
import { until } from './test/queues.ts';
import { scenarioSystem, type ScenarioSystem } from './test/scenarioSystem.ts';
import { uploadsBucket } from './stackNames.ts';

const mebibyte = 1024 * 1024;
const partSizeBytes = 8 * mebibyte;
const all = [1, 2, 3, 4, 5];

// Uploading is slow while several systems share a machine.
jest.setTimeout(180_000);

let system: ScenarioSystem;
let account: Parent;
let file: File;
let [riley, avery]: Person[] = [];
let call: PartedCalls;

beforeAll(async () => {
  file = randomFile(40);
  system = await scenarioSystem();
  account = { id: system.status.sampleAccountId, objectApiName: 'Account' };
  [riley, avery] = await Promise.all([ownerUsername, adminUsername].map((name) => person(system.status, name)));
  call = await partedCalls(system.status, riley!);
});
afterAll(() => system.remove());

const register = (): Promise<string> => riley!.register(file, account);
const begin = (mediaId: string, size = partSizeBytes) => beginParted(call, account.id, mediaId, file, size);
const uploadsOf = async (mediaId: string): Promise<number> => {
  const { Uploads = [] } = await system.s3.send(new ListMultipartUploadsCommand({ Bucket: uploadsBucket }));
  return Uploads.filter(({ Key }) => Key?.endsWith(mediaId)).length;
};
const recordOf = async (mediaId: string) =>
  (await avery!.connection.query(`SELECT Status__c, Checksum__c FROM Media__c WHERE Id = '${mediaId}'`)).records[0];

describe('an upload in parts', () => {
  it('arrives byte for byte, with the checksum of its parts, and starts the pipeline', async () => {
    const mediaId = await register();
    const grant = await begin(mediaId);
    const parts = await sendParts(call, grant, file, all);

    expect(await complete(call, grant, parts)).toEqual({ mediaId, sizeBytes: file.size, checksum: await compositeOf(file, grant, 5) });
    const Key = `media/${await riley!.connection.identity().then(({ organization_id }) => organization_id)}/${account.id}/${mediaId}`;
    const { Body, ContentType } = await system.s3.send(new GetObjectCommand({ Bucket: uploadsBucket, Key }));
    expect(Buffer.compare(await buffer(Body as Readable), Buffer.from(await file.arrayBuffer()))).toBe(0);
    expect(ContentType).toBe('application/octet-stream');
    await until(async () => (await recordOf(mediaId))?.['Status__c'] !== 'Uploading');
    expect(await recordOf(mediaId)).toMatchObject({ Checksum__c: await compositeOf(file, grant, 5) });
  });

  it('resumes after the whole system was restarted', async () => {
    const mediaId = await register();
    const before = await begin(mediaId);
    await sendParts(call, before, file, [1, 4]);
    await system.stop();
    await system.start();

    call = await partedCalls(system.status, riley!);
    expect(await stored(call, account.id, mediaId)).toMatchObject({ partSizeBytes, storedBytes: 2 * partSizeBytes });
    const grant = await begin(mediaId, 5 * mebibyte);
    expect(grant.partSizeBytes).toBe(partSizeBytes);
    expect(grant.storedParts.map(({ partNumber }) => partNumber)).toEqual([1, 4]);

    const [first, fourth] = grant.storedParts;
    const [second, third, fifth] = await sendParts(call, grant, file, [2, 3, 5]);
    expect(await complete(call, grant, [first!, second!, third!, fourth!, fifth!])).toMatchObject({ sizeBytes: file.size });
  });

  it('rejects a part with a corrupted byte', async () => {
    const grant = await begin(await register());
    const [leave] = await grantsFor(call, grant, file, [2]);
    const flip = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
      bytes[100]! ^= 1;
      return bytes;
    };

    expect(await sendPart(file, grant, leave!, flip)).toMatchObject({ status: 400, code: 'BadDigest' });
    expect((await stored(call, account.id, grant.mediaId)).storedParts).toEqual([]);
    expect(await sendPart(file, grant, leave!)).toMatchObject({ status: 200 });
  });

  it('rejects a part that is shorter than granted', async () => {
    const grant = await begin(await register());
    const [leave] = await grantsFor(call, grant, file, [1]);

    const answer = await sendPart(file, grant, leave!, (bytes) => bytes.slice(0, 100));
    expect(answer).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  it('can’t be completed before every part is stored', async () => {
    const grant = await begin(await register());
    const parts = await sendParts(call, grant, file, [1, 2, 3, 4]);

    expect(await completeCall(call, grant, parts)).toMatchObject({ code: 'PART_MISSING', status: 409 });
    const lie = { ...parts[0]!, partNumber: 5 };
    expect(await completeCall(call, grant, [...parts, lie])).toMatchObject({ code: 'PART_MISSING' });
  });

  it('can be completed again with the same result', async () => {
    const grant = await begin(await register());
    const parts = await sendParts(call, grant, file, all);

    const first = await complete(call, grant, parts);
    expect(await complete(call, grant, parts)).toEqual(first);
  });

  it('leaves nothing behind if aborted', async () => {
    const mediaId = await register();
    const grant = await begin(mediaId);
    await sendParts(call, grant, file, [1]);

    expect(await abort(call, account.id, mediaId)).toEqual({ mediaId, isRecordDeleted: true });
    expect(await uploadsOf(mediaId)).toBe(0);
    expect(await recordOf(mediaId)).toBeUndefined();
    const ask = { uploadToken: grant.uploadToken, parts: [{ partNumber: 1, sha256: 'A'.repeat(43) + '=' }] };
    expect(await call('POST', `/uploads/${mediaId}/parts`, ask)).toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
  });

  it('can’t be continued, listed or aborted by another user', async () => {
    const mediaId = await register();
    const grant = await begin(mediaId);
    const other = await partedCalls(system.status, avery!);
    const ask = { uploadToken: grant.uploadToken, parts: [{ partNumber: 1, sha256: 'A'.repeat(43) + '=' }] };

    expect(await other('POST', `/uploads/${mediaId}/parts`, ask)).toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
    expect(await other('GET', `/uploads/${mediaId}/parts?parentId=${account.id}`)).toMatchObject({ code: 'MEDIA_NOT_FOUND' });
    expect(await other('DELETE', `/uploads/${mediaId}?parentId=${account.id}`)).toMatchObject({ code: 'MEDIA_NOT_FOUND' });
  });

  it('by two pages at once becomes one file', async () => {
    const mediaId = await register();
    const [one, two] = await Promise.all([begin(mediaId), begin(mediaId)]);
    expect(await uploadsOf(mediaId)).toBe(1);
    const [ours, theirs] = await Promise.all([sendParts(call, one, file, all), sendParts(call, two, file, [1, 2])]);

    const done = await complete(call, one, ours);
    expect(await complete(call, two, theirs)).toEqual(done);
    expect(await uploadsOf(mediaId)).toBe(0);
  });
});
