import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { PublishCommand } from '@aws-sdk/client-sns';
import { resultKey, type resultFiles } from '../../aws-backend/contracts/media.ts';
import { readInsights, type StoredMedia } from '../demo/readInsights.ts';
import { topicArn } from '../local-cloud/account.ts';
import { scannedPdf } from '../samples/make/pdfs.ts';
import { scanned } from '../samples/make/pictures.ts';
import { letter } from '../samples/make/words.ts';
import { ownerUsername, readerUsername } from './localUsers.ts';
import { resultsBucket } from './stack.ts';
import { person, type Parent, type Person } from './test/person.ts';
import { deadLetters, tap, until, untilIdle, type Tap } from './test/queues.ts';
import { scenarioSystem, type ScenarioSystem } from './test/scenarioSystem.ts';

// Reading takes what it takes where several systems share a machine.
jest.setTimeout(300_000);

const pages = 60;

let system: ScenarioSystem;
let account: Parent;
let topics: Tap;
let [riley, robin]: Person[] = [];

beforeAll(async () => {
  system = await scenarioSystem();
  account = { id: system.status.sampleAccountId, objectApiName: 'Account' };
  [riley, robin] = await Promise.all([ownerUsername, readerUsername].map((name) => person(system.status, name)));
  topics = await tap(system, ['media-accepted']);
});
afterAll(() => system.remove());

const longScan = async (): Promise<File> => {
  const pdf = await scannedPdf(await scanned(letter), pages);
  return new File([new Uint8Array(pdf)], 'scan.pdf', { type: 'application/pdf' });
};
const stored = async (mediaId: string): Promise<StoredMedia> => (await readInsights(riley!.connection, [mediaId]))[0]!;
const progressOf = async (mediaId: string): Promise<number> => {
  const { records } = await riley!.connection.query(`SELECT Progress__c FROM Media__c WHERE Id = '${mediaId}'`);
  return Number(records[0]?.['Progress__c'] ?? 0);
};
const isMade = async (orgId: string, mediaId: string, file: keyof typeof resultFiles): Promise<boolean> =>
  system.s3.send(new HeadObjectCommand({ Bucket: resultsBucket, Key: resultKey({ orgId, mediaId }, file) })).then(
    () => true,
    () => false,
  );

describe('the reading of a long document', () => {
  it('tells how far it is, stops when a person says so, and stays stopped whatever comes late', async () => {
    const [upload] = await riley!.drop([await longScan()], account);
    const mediaId = upload!.mediaId!;
    const { message } = await topics.next(mediaId);
    const { media } = JSON.parse(message) as { media: { orgId: string } };
    await until(async () => (await progressOf(mediaId)) > 0);

    await expect(robin!.broker.stopReading(mediaId)).rejects.toMatchObject({ code: 'NO_EDIT_ACCESS' });
    expect(await riley!.broker.stopReading(mediaId)).toEqual({ mediaId });
    expect(await stored(mediaId)).toMatchObject({ Status__c: 'Cancelled', Status_Code__c: 'READING_STOPPED' });
    await system.sns.send(
      new PublishCommand({
        TopicArn: topicArn('media-accepted'),
        Message: message,
        MessageAttributes: { route: { DataType: 'String', StringValue: 'documents' } },
      }),
    );
    expect(await riley!.broker.stopReading(mediaId)).toEqual({ mediaId });
    await untilIdle(system);

    expect(await isMade(media.orgId, mediaId, 'stopped')).toBe(true);
    expect(await isMade(media.orgId, mediaId, 'extraction')).toBe(false);
    const { Status__c, Insights__r } = await stored(mediaId);
    expect([Status__c, Insights__r]).toEqual(['Cancelled', null]);
    expect(await deadLetters(system)).toBe(0);
  });

  it('has nothing to stop once the file was read', async () => {
    const [mediaId = ''] = await riley!.dropAndWait([new File(['Hello Globex.'], 'hello.txt', { type: 'text/plain' })], account);

    await expect(riley!.broker.stopReading(mediaId)).rejects.toMatchObject({ code: 'READING_ENDED' });
    expect((await stored(mediaId)).Status__c).toBe('Ready');
  });
});
