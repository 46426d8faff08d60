import { s3ObjectStore } from '../../aws-backend/adapters/aws/s3ObjectStore.ts';
import { salesforceRecycleBin } from '../../aws-backend/adapters/salesforce/recycleBin.ts';
import { sweepRecycleBin } from '../../aws-backend/sweep/sweepRecycleBin.ts';
import { rememberingLog } from '../../aws-backend/test/rememberingLog.ts';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { PublishCommand } from '@aws-sdk/client-sns';
import { MediaAccepted } from '../../aws-backend/contracts/events/mediaEvents.ts';
import { deletedKey, mediaKey, resultKey, resultsPrefix, stoppedKey } from '../../aws-backend/contracts/media.ts';
import { connectAs } from '../demo/readInsights.ts';
import { readInsights, type StoredMedia } from '../demo/readInsights.ts';
import { topicArn } from '../local-cloud/account.ts';
import { scannedPdf } from '../samples/make/pdfs.ts';
import { scanned } from '../samples/make/pictures.ts';
import { letter } from '../samples/make/words.ts';
import { sharedSystem, type SharedSystem } from '../test/sharedSystem.ts';
import { adminUsername, integrationUsername, ownerUsername, readerUsername } from './localUsers.ts';
import { resultsBucket, uploadsBucket } from './stackNames.ts';
import { makeLieInBin } from './test/makeOlder.ts';
import { person, type Parent, type Person } from './test/person.ts';
import { deadLetters, tap, until, untilIdle, type Tap } from './test/queues.ts';

// Processing is slow while several systems share a machine.
jest.setTimeout(300_000);

let system: SharedSystem;
let account: Parent;
let topics: Tap;
/** Dead letters that other suites left. */
let deadBefore: number;
let [riley, robin]: Person[] = [];

beforeAll(async () => {
  system = await sharedSystem();
  account = { id: system.status.sampleAccountId, objectApiName: 'Account' };
  [riley, robin] = await Promise.all([ownerUsername, readerUsername].map((name) => person(system.status, name)));
  topics = await tap(system, ['media-accepted']);
  deadBefore = await deadLetters(system);
});

const textFile = (name: string, text: string): File => new File([text], name, { type: 'text/plain' });
const hello = textFile('hello.txt', 'Hello Globex.');
const scan = async (pages: number): Promise<File> => {
  const pdf = await scannedPdf(await scanned(letter.map((line, index) => (index < 4 ? line : ''))), pages);
  return new File([new Uint8Array(pdf)], 'scan.pdf', { type: 'application/pdf' });
};

/** Drops a scan. Returns its id and the message that started its processing. */
const dropScan = async (pages: number): Promise<{ mediaId: string; accepted: MediaAccepted }> => {
  const [upload] = await riley!.drop([await scan(pages)], account);
  const mediaId = upload!.mediaId!;
  const accepted = MediaAccepted.parse(JSON.parse((await topics.next(mediaId)).message));
  await until(async () => (await fieldsOf(mediaId))['Status__c'] === 'Processing');
  return { mediaId, accepted };
};
const stored = async (mediaId: string): Promise<StoredMedia> => (await readInsights(riley!.connection, [mediaId]))[0]!;
const fieldsOf = async (mediaId: string): Promise<Record<string, unknown>> => {
  const soql = `SELECT Status__c, Status_Code__c, Reading__c, Progress__c FROM Media__c WHERE Id = '${mediaId}'`;
  return (await riley!.connection.query(soql)).records[0] ?? {};
};
const statusOf = async (mediaId: string): Promise<unknown[]> => {
  const fields = await fieldsOf(mediaId);
  return [fields['Status__c'], fields['Status_Code__c'], fields['Reading__c']];
};
const countOf = async (object: string, where: string): Promise<number> =>
  (await riley!.connection.query(`SELECT Id FROM ${object} WHERE ${where}`)).totalSize;
const keysOf = async (Bucket: string, Prefix: string): Promise<string[]> => {
  const { Contents = [] } = await system.s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
  return Contents.map(({ Key = '' }) => Key).sort();
};
const tell = async (topic: string, message: object): Promise<void> => {
  const MessageAttributes = { route: { DataType: 'String', StringValue: 'documents' } };
  await system.sns.send(new PublishCommand({ TopicArn: topicArn(topic), Message: JSON.stringify(message), MessageAttributes }));
};

describe('the processing of a long document', () => {
  it('reports its progress, stops when a user stops it, and stays stopped despite late messages', async () => {
    const { mediaId, accepted } = await dropScan(20);
    await until(async () => Number((await fieldsOf(mediaId))['Progress__c'] ?? 0) > 0);

    await expect(robin!.broker.stopReading(mediaId)).rejects.toMatchObject({ code: 'NO_EDIT_ACCESS' });
    expect(await riley!.broker.stopReading(mediaId)).toEqual({ mediaId });
    expect(await statusOf(mediaId)).toEqual(['Cancelled', 'READING_STOPPED', 1]);
    await tell('media-accepted', accepted);
    expect(await riley!.broker.stopReading(mediaId)).toEqual({ mediaId });
    await untilIdle(system);

    const { media } = accepted;
    expect(await keysOf(resultsBucket, stoppedKey(media))).toHaveLength(1);
    expect(await keysOf(resultsBucket, resultKey(media, 'extraction'))).toEqual([]);
    const { Status__c, Insights__r } = await stored(mediaId);
    expect([Status__c, Insights__r]).toEqual(['Cancelled', null]);
    expect(await deadLetters(system)).toBe(deadBefore);
  });

  it('can’t be stopped after it has ended', async () => {
    const [mediaId = ''] = await riley!.dropAndWait([hello], account);

    await expect(riley!.broker.stopReading(mediaId)).rejects.toMatchObject({ code: 'READING_ENDED' });
    expect((await stored(mediaId)).Status__c).toBe('Ready');
  });
});

describe('a file whose processing was stopped', () => {
  it('can be processed again, and late messages of the first run change nothing', async () => {
    const { mediaId, accepted } = await dropScan(3);
    await riley!.broker.stopReading(mediaId);
    await untilIdle(system);
    expect(await statusOf(mediaId)).toEqual(['Cancelled', 'READING_STOPPED', 1]);

    await expect(robin!.broker.readAgain(mediaId)).rejects.toMatchObject({ code: 'NO_EDIT_ACCESS' });
    expect(await riley!.broker.readAgain(mediaId)).toEqual({ mediaId, reading: 2 });
    expect(await statusOf(mediaId)).toEqual(['Processing', null, 2]);
    await expect(riley!.broker.readAgain(mediaId)).rejects.toMatchObject({ code: 'NOT_READ_AGAIN' });
    await tell('media-rejected', { ...accepted, type: 'media.rejected', code: 'FILE_CORRUPT' });
    await tell('media-accepted', accepted);
    await untilIdle(system);

    expect(await statusOf(mediaId)).toEqual(['Ready', null, 2]);
    expect((await stored(mediaId)).Redacted_Text__c).toContain('Northwind');
    await tell('media-failed', { ...accepted, type: 'media.failed', stage: 'documents' });
    await untilIdle(system);
    expect(await statusOf(mediaId)).toEqual(['Ready', null, 2]);
    expect(await deadLetters(system)).toBe(deadBefore);
  });

  it('can be stopped and processed again repeatedly', async () => {
    const { mediaId } = await dropScan(3);
    for (const reading of [2, 3]) {
      await riley!.broker.stopReading(mediaId);
      expect(await riley!.broker.readAgain(mediaId)).toEqual({ mediaId, reading });
    }
    await untilIdle(system);

    expect(await statusOf(mediaId)).toEqual(['Ready', null, 3]);
    await expect(riley!.broker.readAgain(mediaId)).rejects.toMatchObject({ code: 'NOT_READ_AGAIN' });
    expect(await deadLetters(system)).toBe(deadBefore);
  });
});

describe('a file whose processing failed', () => {
  it('keeps the results of its second run if the first is redriven from the dead-letter queue', async () => {
    const { mediaId, accepted } = await dropScan(3);
    await tell('media-failed', { ...accepted, type: 'media.failed', stage: 'documents' });
    await until(async () => (await fieldsOf(mediaId))['Status__c'] === 'Failed');
    await riley!.broker.readAgain(mediaId);
    await untilIdle(system);
    expect(await statusOf(mediaId)).toEqual(['Ready', null, 2]);

    await tell('media-accepted', accepted);
    await untilIdle(system);

    expect(await robin!.broker.content(mediaId, 'redactedCopy')).toHaveProperty('url');
    expect(await deadLetters(system)).toBe(deadBefore);
  });
});

describe('a deleted file', () => {
  const erased = async ({ media }: MediaAccepted): Promise<void> => {
    expect(await keysOf(uploadsBucket, media.key)).toEqual([]);
    expect(await keysOf(resultsBucket, resultsPrefix(media.orgId, media.mediaId))).toEqual([stoppedKey(media), deletedKey(media)].sort());
    expect(await countOf('Media__c', `Id = '${media.mediaId}'`)).toBe(0);
    expect(await countOf('Insight__c', `Media__c = '${media.mediaId}'`)).toBe(0);
    expect(await deadLetters(system)).toBe(deadBefore);
  };

  it('is erased with its results, only by users who may delete its record, and late messages don’t restore it', async () => {
    const offer = textFile('offer.txt', 'Jane Roe of Globex pays 12,241.20 GBP. Write to jane.roe@globex.example.');
    const [mediaId = '', keptId = ''] = await riley!.dropAndWait([offer, hello], account);
    const accepted = MediaAccepted.parse(JSON.parse((await topics.next(mediaId)).message));
    expect(await countOf('Insight__c', `Media__c = '${mediaId}'`)).toBeGreaterThan(0);

    await expect(robin!.broker.deleteMedia(mediaId)).rejects.toMatchObject({ code: 'NO_DELETE_ACCESS' });
    expect(await riley!.broker.deleteMedia(mediaId)).toEqual({ mediaId });
    await expect(riley!.broker.content(mediaId, 'redacted')).rejects.toMatchObject({ code: 'MEDIA_NOT_FOUND' });
    await tell('media-accepted', accepted);
    await untilIdle(system);

    await erased(accepted);
    await expect(riley!.broker.deleteMedia(mediaId)).rejects.toMatchObject({ code: 'MEDIA_NOT_FOUND' });
    expect(await keysOf(uploadsBucket, mediaKey(accepted.media.orgId, account.id, keptId))).toHaveLength(1);
    expect(await countOf('Media__c', `Id = '${keptId}'`)).toBe(1);
  });

  it('is erased even while it is being processed', async () => {
    const { mediaId, accepted } = await dropScan(6);

    expect(await riley!.broker.deleteMedia(mediaId)).toEqual({ mediaId });
    await untilIdle(system);

    await erased(accepted);
  });

  it('whose record was deleted in Salesforce is erased the night after it left the recycle bin, and not before', async () => {
    const [mediaId = '', keptId = ''] = await riley!.dropAndWait([hello, hello], account);
    const accepted = MediaAccepted.parse(JSON.parse((await topics.next(mediaId)).message));
    const integration = async () => connectAs({ ...system.status, username: integrationUsername });
    const sweep = sweepRecycleBin({
      recycleBin: salesforceRecycleBin(integration),
      ...{ objects: s3ObjectStore(system.s3), resultsBucket, log: rememberingLog() },
    });
    const avery = await connectAs({ ...system.status, username: adminUsername });

    await avery.sobject('Media__c').destroy(mediaId);
    await sweep();
    makeLieInBin(system.folder, mediaId, 14);
    await sweep();
    expect(await keysOf(uploadsBucket, accepted.media.key)).toHaveLength(1);

    makeLieInBin(system.folder, mediaId, 1);
    await sweep();
    await until(async () => (await keysOf(uploadsBucket, accepted.media.key)).length === 0);
    await untilIdle(system);

    const { orgId } = accepted.media;
    expect(await keysOf(resultsBucket, resultsPrefix(orgId, mediaId))).toEqual(
      [stoppedKey(accepted.media), deletedKey(accepted.media)].sort(),
    );
    expect(await keysOf(resultsBucket, resultsPrefix(orgId, keptId))).not.toEqual([]);
    expect((await stored(keptId)).Status__c).toBe('Ready');
    expect(await deadLetters(system)).toBe(deadBefore);
  });
});
