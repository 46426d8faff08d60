import { request } from 'node:http';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PublishCommand } from '@aws-sdk/client-sns';
import { PutGrant } from '../../aws-backend/contracts/http/uploads.ts';
import { openFile } from '../demo/openFiles.ts';
import { readInsights } from '../demo/readInsights.ts';
import { waitForInsights } from '../demo/waitForInsights.ts';
import { topicArn } from '../local-cloud/account.ts';
import { adminUsername, integrationUsername, ownerUsername } from './localUsers.ts';
import { person, put, type Parent, type Person } from './test/person.ts';
import { deadLetters, depth, hurry, redrive, send, tap, until, untilIdle, type Tap } from './test/queues.ts';
import { scenarioSystem, type ScenarioSystem } from './test/scenarioSystem.ts';

const hello = new File(['Northwind Trading asks for a discount. Write to sam.lee@example.com.'], 'hello.txt', { type: 'text/plain' });

// Processing is slow while several systems share a machine.
jest.setTimeout(180_000);

let system: ScenarioSystem;
let account: Parent;
let topics: Tap;
let [riley, avery]: Person[] = [];

beforeAll(async () => {
  system = await scenarioSystem();
  account = { id: system.status.sampleAccountId, objectApiName: 'Account' };
  [riley, avery] = await Promise.all([ownerUsername, adminUsername].map((name) => person(system.status, name)));
  topics = await tap(system, ['media-uploaded', 'media-accepted', 'media-interpreted']);
});
afterAll(() => system.remove());

/** Returns everything in the org about a file, including the ids of its insights. */
const held = async (mediaId: string): Promise<unknown> => [
  await readInsights(riley!.connection, [mediaId]),
  (await avery!.connection.query(`SELECT Id, External_Id__c FROM Insight__c WHERE Media__c = '${mediaId}' ORDER BY Id`)).records,
];
const statusOf = async (mediaId: string): Promise<string | undefined> => (await readInsights(riley!.connection, [mediaId]))[0]?.Status__c;
const lastChange = async (mediaId: string): Promise<unknown> =>
  (await avery!.connection.query(`SELECT LastModifiedDate FROM Media__c WHERE Id = '${mediaId}'`)).records[0]?.['LastModifiedDate'];
const grantFor = async (file: File, mediaId: string): Promise<PutGrant> =>
  PutGrant.parse((await riley!.askToSend(file, mediaId, account.id)).uploads[0]);

describe('an upload', () => {
  it('that is interrupted half-way leaves nothing behind, and can be repeated', async () => {
    const mediaId = await riley!.register(hello, account);
    const grant = await grantFor(hello, mediaId);

    await new Promise<void>((resolve) => {
      const sending = request(grant.url, { method: 'PUT', headers: grant.headers });
      sending.once('error', () => resolve());
      sending.write(new Uint8Array(20), () => sending.destroy(new Error('The page was closed')));
    });
    await untilIdle(system);
    expect(await statusOf(mediaId)).toBe('Uploading');

    expect(await put(grant, hello)).toMatchObject({ status: 200 });
    await waitForInsights(riley!.session, [mediaId], () => undefined);
    expect(await statusOf(mediaId)).toBe('Ready');
  });
});

describe('a message', () => {
  it('that S3 sends three times has the same effect as once', async () => {
    const [mediaId] = await riley!.dropAndWait([hello], account);
    const { message } = await topics.next('ObjectCreated:Put', mediaId!);
    await topics.next('media.interpreted', mediaId!);
    const before = await held(mediaId!);

    for (let again = 0; again < 2; again += 1) {
      await system.sns.send(new PublishCommand({ TopicArn: topicArn('media-uploaded'), Message: message }));
      await topics.next('media.interpreted', mediaId!);
    }
    await untilIdle(system);

    expect(await held(mediaId!)).toEqual(before);
    expect(await deadLetters(system)).toBe(0);
  });

  it('that reports a file as accepted after it is Ready changes nothing', async () => {
    const [mediaId] = await riley!.dropAndWait([hello], account);
    const { envelope } = await topics.next('media.accepted', mediaId!);
    await untilIdle(system);
    const before = [await held(mediaId!), await lastChange(mediaId!)];

    await send(system, 'media-callback', envelope);
    await untilIdle(system);

    expect([await held(mediaId!), await lastChange(mediaId!)]).toEqual(before);
    expect(await deadLetters(system)).toBe(0);
  });

  it('that is malformed goes to the dead-letter queue without blocking files, and again after a redrive', async () => {
    await hurry(system, 'media-accept');
    await send(system, 'media-accept', 'poison');

    const [mediaId] = await riley!.dropAndWait([hello], account);
    expect(await statusOf(mediaId!)).toBe('Ready');
    await until(async () => (await depth(system, 'media-accept-dead')) === 1);

    expect(await redrive(system, 'media-accept')).toBe(1);
    expect(await depth(system, 'media-accept')).toBe(1);
    await until(async () => (await depth(system, 'media-accept-dead')) === 1);
  });

  it('that Salesforce rejected succeeds when redriven after the cause is fixed', async () => {
    const { records } = await avery!.connection.query<{ Id: string; AssigneeId: string; PermissionSetId: string }>(
      `SELECT Id, AssigneeId, PermissionSetId FROM PermissionSetAssignment
       WHERE Assignee.Username = '${integrationUsername}' AND PermissionSet.Name = 'Media_Integration'`,
    );
    const { Id, AssigneeId, PermissionSetId } = records[0]!;
    await hurry(system, 'media-callback');
    const mediaId = await riley!.register(hello, account);
    const grant = await grantFor(hello, mediaId);

    await avery!.connection.sobject('PermissionSetAssignment').destroy(Id);
    try {
      expect(await put(grant, hello)).toMatchObject({ status: 200 });
      await until(async () => (await depth(system, 'media-callback-dead')) > 0);
      await untilIdle(system);
      expect(await statusOf(mediaId)).toBe('Uploading');
    } finally {
      await avery!.connection.sobject('PermissionSetAssignment').create({ AssigneeId, PermissionSetId });
    }

    expect(await redrive(system, 'media-callback')).toBeGreaterThan(0);
    await waitForInsights(riley!.session, [mediaId], () => undefined);
    expect(await statusOf(mediaId)).toBe('Ready');
    expect(await depth(system, 'media-callback-dead')).toBe(0);
  });
});

describe('a file that a stage can’t process', () => {
  it('is set to Failed, and becomes Ready when the cause is fixed', async () => {
    const [read] = await riley!.dropAndWait([hello], account);
    const { envelope } = await topics.next('media.accepted', read!);
    const mediaId = await riley!.register(hello, account);
    const grant = await grantFor(hello, mediaId);
    await hurry(system, 'media-documents');

    // Its content doesn't exist yet, which no stage can fix.
    await send(system, 'media-documents', envelope.replaceAll(read!, mediaId));
    await until(async () => (await statusOf(mediaId)) === 'Failed');
    await until(async () => (await depth(system, 'media-documents-dead')) === 1);

    expect(await put(grant, hello)).toMatchObject({ status: 200 });
    await until(async () => (await statusOf(mediaId)) === 'Ready');
    expect(await redrive(system, 'media-documents')).toBe(1);
    await untilIdle(system);
    expect(await statusOf(mediaId)).toBe('Ready');
    expect(await depth(system, 'media-documents-dead')).toBe(0);
  });
});

describe('a queued file', () => {
  /** Returns the number of messages on disk while the system is stopped. */
  const waiting = (): unknown => {
    const database = new DatabaseSync(path.join(system.folder, 'messaging', 'messages.db'));
    const row = database.prepare("SELECT count(*) AS count FROM messages WHERE queue IN ('media-documents', 'media-images')").get();
    database.close();
    return row?.['count'];
  };

  it.each(['Ctrl-C', 'power cut'] as const)('is processed after the next start if the system stops by %s', async (how) => {
    const slow = await Promise.all(Array.from({ length: 3 }, () => openFile('scripts/samples/scanned-contract.pdf')));
    const uploads = await riley!.drop(slow, account);
    expect(uploads.map(({ state }) => state.name)).toEqual(slow.map(() => 'sent'));
    await until(async () => (await depth(system, 'media-documents')) > 0);

    await system.stop(how);
    expect(waiting()).toBeGreaterThan(0);
    await system.start();

    const mediaIds = uploads.map(({ mediaId }) => mediaId!);
    await waitForInsights(riley!.session, mediaIds, () => undefined);
    expect(await Promise.all(mediaIds.map(statusOf))).toEqual(mediaIds.map(() => 'Ready'));
    expect(await depth(system, 'media-documents-dead')).toBe(0);
  });
});
