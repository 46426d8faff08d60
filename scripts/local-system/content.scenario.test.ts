import type { ContentVariant } from '../../aws-backend/contracts/http/content.ts';
import { salesforceMergedRecords } from '../../aws-backend/adapters/salesforce/mergedRecords.ts';
import { salesforceOldSessions } from '../../aws-backend/adapters/salesforce/oldSessions.ts';
import { salesforceOwners } from '../../aws-backend/adapters/salesforce/owners.ts';
import { salesforceShares } from '../../aws-backend/adapters/salesforce/shares.ts';
import { salesforceStalledFiles } from '../../aws-backend/adapters/salesforce/stalledFiles.ts';
import { s3ObjectStore } from '../../aws-backend/adapters/aws/s3ObjectStore.ts';
import { MediaResult } from '../../aws-backend/contracts/result.ts';
import { sweepMerged } from '../../aws-backend/sweep/sweepMerged.ts';
import { sweepSessions } from '../../aws-backend/sweep/sweepSessions.ts';
import { sweepShares } from '../../aws-backend/sweep/sweepShares.ts';
import { sweepStalled } from '../../aws-backend/sweep/sweepStalled.ts';
import { rememberingLog } from '../../aws-backend/test/rememberingLog.ts';
import { connectAs } from '../demo/readInsights.ts';
import { adminUsername, integrationUsername, ownerUsername, readerUsername } from './localUsers.ts';
import { uploadsBucket } from './stackNames.ts';
import { makeMerged, makeOlder } from './test/makeOlder.ts';
import { person, type Parent, type Person } from './test/person.ts';
import { until } from './test/queues.ts';
import { scenarioSystem, type ScenarioSystem } from './test/scenarioSystem.ts';

const hello = new File(['hello'], 'hello.txt', { type: 'text/plain' });

// Processing is slow while several systems share a machine.
jest.setTimeout(180_000);

let system: ScenarioSystem;
let account: Parent;
let [riley, robin, avery]: Person[] = [];

beforeAll(async () => {
  system = await scenarioSystem();
  account = { id: system.status.sampleAccountId, objectApiName: 'Account' };
  [riley, robin, avery] = await Promise.all([ownerUsername, readerUsername, adminUsername].map((name) => person(system.status, name)));
});
afterAll(() => system.remove());

const integration = async () => connectAs({ ...system.status, username: integrationUsername });

describe('session records', () => {
  it('are deleted, whoever created them, the night after they are no longer needed', async () => {
    await Promise.all([riley!, robin!].map((who) => who.broker.access(account.id)));
    const connection = await integration();
    const list = async (): Promise<string[]> =>
      (await connection.query<{ Id: string }>('SELECT Id FROM Media_Session__c')).records.map(({ Id }) => Id);
    const [old = '', ...others] = await list();
    expect(others).not.toEqual([]);
    makeOlder(system.folder, old, 33 * 3_600);

    await sweepSessions({ oldSessions: salesforceOldSessions(integration), log: rememberingLog() })();

    expect((await list()).sort()).toEqual(others.sort());
  });
});

describe('a file without recent progress', () => {
  it('is set to Failed, unlike one that was updated since', async () => {
    const connection = await integration();
    const [lost = '', heard = ''] = await Promise.all([1, 2].map(async () => riley!.register(hello, account)));
    for (const Id of [lost, heard]) await connection.sobject('Media__c').update({ Id, Status__c: 'Processing' });
    makeOlder(system.folder, lost, 6 * 24 * 3_600);

    const storage = { objects: s3ObjectStore(system.s3), uploadsBucket };
    await sweepStalled({ stalledFiles: salesforceStalledFiles(integration), ...storage, log: rememberingLog() })();

    const { records } = await connection.query<{ Id: string; Status__c: string }>(
      `SELECT Id, Status__c FROM Media__c WHERE Id IN ('${lost}', '${heard}')`,
    );
    expect(Object.fromEntries(records.map(({ Id, Status__c }) => [Id, Status__c]))).toEqual({ [lost]: 'Failed', [heard]: 'Processing' });
  });
});

describe('the content of a processed file', () => {
  // Salesforce interprets @{…} as a reference to another call, wherever it occurs.
  const note = 'Write to sam.lee@example.com, @{name}.';
  let mediaId: string;
  beforeAll(async () => {
    [mediaId = ''] = await riley!.dropAndWait([new File([note], 'note.txt', { type: 'text/plain' })], account);
  });
  const read = async (who: Person, variant: ContentVariant): Promise<string> => {
    const { url } = await who.broker.content(mediaId, variant);
    const response = await fetch(url);
    expect(response.status).toBe(200);
    return response.text();
  };

  it.each([
    ['who may edit the record', () => riley!],
    ['who may read the record', () => robin!],
    ['who is an administrator', () => avery!],
  ])('is returned redacted to a user %s', async (_who, who) => {
    const text = await read(who(), 'redacted');

    expect(text).toContain('[EMAIL]');
    expect(text).not.toContain('sam.lee');
  });

  it('is returned unredacted to users with the permission', async () => {
    expect(await read(avery!, 'original')).toBe(note);
    const { extraction, personalData } = MediaResult.parse(JSON.parse(await read(avery!, 'results')));
    expect(personalData.map(({ start, end }) => extraction.text.slice(start, end))).toContain('sam.lee@example.com');
  });

  it.each<[string, ContentVariant, () => Person]>([
    ['the original', 'original', () => riley!],
    ['the results', 'results', () => riley!],
    ['the original', 'original', () => robin!],
    ['the results', 'results', () => robin!],
  ])('isn’t returned as %s to users without the permission', async (_what, variant, who) => {
    await expect(who().broker.content(mediaId, variant)).rejects.toMatchObject({ code: 'NO_UNREDACTED_ACCESS' });
  });

  it('isn’t returned before it is ready', async () => {
    const unread = await riley!.register(hello, account);

    await expect(riley!.broker.content(unread, 'redacted')).rejects.toMatchObject({ code: 'CONTENT_NOT_READY' });
  });

  it('isn’t returned to users who can’t view its record', async () => {
    const hidden = { ...account, id: await riley!.session.createRecord('Account', { Name: 'Contoso' }) };
    const [secret] = await riley!.dropAndWait([hello], hidden);

    await expect(robin!.broker.content(secret!, 'redacted')).rejects.toMatchObject({ code: 'NO_VIEW_ACCESS' });
  });

  it('becomes visible in Salesforce to a user who opens the record, but not to one who only downloads it', async () => {
    const [shared] = await riley!.dropAndWait([hello], account);
    const visible = async (): Promise<number> =>
      (await robin!.connection.query(`SELECT Id FROM Media__c WHERE Id = '${shared}'`)).totalSize;

    await robin!.broker.content(shared!, 'redacted');
    expect(await visible()).toBe(0);
    expect((await robin!.broker.access(account.id)).sharedCount).toBeGreaterThan(0);
    expect(await visible()).toBe(1);
  });

  it('is no longer visible the night after a user lost access to the record, unless it was shared manually', async () => {
    const shareRecord = async (object: string, fields: object): Promise<string> =>
      (await avery!.connection.sobject(object).create({ UserOrGroupId: robinId, RowCause: 'Manual', ...fields })).id!;
    const { records } = await avery!.connection.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${readerUsername}'`);
    const robinId = records[0]!.Id;
    const lost = { ...account, id: await riley!.session.createRecord('Account', { Name: 'Initech' }) };
    const levels = { AccountId: lost.id, AccountAccessLevel: 'Read', OpportunityAccessLevel: 'Read' };
    const accountShare = await shareRecord('AccountShare', levels);
    const [swept = '', byHand = ''] = await riley!.dropAndWait([hello, new File(['By hand.'], 'hand.txt', { type: 'text/plain' })], lost);
    const [kept = ''] = await riley!.dropAndWait([hello], account);
    await shareRecord('Media__Share', { ParentId: byHand, AccessLevel: 'Read' });
    for (const { id } of [lost, account]) await robin!.broker.access(id);
    const visible = async (): Promise<string[]> =>
      (await robin!.connection.query<{ Id: string }>(`SELECT Id FROM Media__c WHERE Id IN ('${swept}', '${byHand}', '${kept}')`)).records
        .map(({ Id }) => Id)
        .sort();
    expect(await visible()).toEqual([swept, byHand, kept].sort());

    const sweep = sweepShares({ shares: salesforceShares(integration), log: rememberingLog() });
    await sweep();
    expect(await visible()).toEqual([swept, byHand, kept].sort());

    await avery!.connection.sobject('AccountShare').destroy(accountShare);
    await sweep();
    expect(await visible()).toEqual([byHand, kept].sort());
  });

  it('is no longer visible to its uploader the night after they lost access to the record, but still to others', async () => {
    const hers = await avery!.session.createRecord('Account', { Name: 'Umbrella' });
    const idOf = async (username: string): Promise<string> =>
      (await avery!.connection.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${username}'`)).records[0]!.Id;
    const give = async (username: string, AccountAccessLevel: string): Promise<string> => {
      const levels = { AccountId: hers, AccountAccessLevel, OpportunityAccessLevel: 'Read', RowCause: 'Manual' };
      return (await avery!.connection.sobject('AccountShare').create({ UserOrGroupId: await idOf(username), ...levels })).id!;
    };
    const rileys = await give(ownerUsername, 'Edit');
    await give(readerUsername, 'Read');
    const [mediaId = ''] = await riley!.dropAndWait([hello], { ...account, id: hers });
    await robin!.broker.access(hers);
    const sees = async ({ connection }: Person): Promise<boolean> =>
      (await connection.query(`SELECT Id FROM Media__c WHERE Id = '${mediaId}'`)).totalSize === 1;
    const sweep = sweepShares({ shares: salesforceOwners(integration), log: rememberingLog() });
    // Any user may create a file record whose parent doesn't exist.
    const junk = { Name: 'junk', File_Name__c: 'junk', Parent_Object__c: 'Account' };
    await robin!.connection.sobject('Media__c').create({ ...junk, Parent_Id__c: `${hers.slice(0, 15)}000` });

    await sweep();
    expect([await sees(riley!), await sees(robin!)]).toEqual([true, true]);

    await avery!.connection.sobject('AccountShare').destroy(rileys);
    await sweep();
    expect([await sees(riley!), await sees(robin!)]).toEqual([false, true]);
  });

  it('moves to the record that its parent was merged into, the night after, and can be downloaded and deleted there', async () => {
    const [loser, winner] = [
      await riley!.session.createRecord('Account', { Name: 'Stark' }),
      await riley!.session.createRecord('Account', { Name: 'Wayne' }),
    ];
    const [file = ''] = await riley!.dropAndWait([new File(['Write to tony.stark@example.com.'], 'note.txt', { type: 'text/plain' })], {
      ...account,
      id: loser,
    });
    await avery!.connection.sobject('Account').destroy(loser);
    makeMerged(system.folder, loser, winner);
    await expect(riley!.broker.content(file, 'redacted')).rejects.toMatchObject({ code: 'NO_VIEW_ACCESS' });
    const sweep = sweepMerged({ mergedRecords: salesforceMergedRecords(integration), log: rememberingLog() });

    await sweep();
    await sweep();

    const soql = `SELECT Parent_Id__c, Stored_Under__c, Account__c FROM Media__c WHERE Id = '${file}'`;
    expect((await (await integration()).query(soql)).records).toMatchObject([
      { Parent_Id__c: winner, Stored_Under__c: loser, Account__c: winner },
    ]);
    const { url } = await riley!.broker.content(file, 'redacted');
    expect(await (await fetch(url)).text()).toContain('[EMAIL]');
    const original = await avery!.broker.content(file, 'original');
    expect(await (await fetch(original.url)).text()).toContain('tony.stark');
    expect(await riley!.broker.deleteMedia(file)).toEqual({ mediaId: file });
    await until(async () => !(await fetch(original.url)).ok);
  });

  it('moves with a merged case too', async () => {
    const [loser, winner] = [await riley!.session.createRecord('Case', {}), await riley!.session.createRecord('Case', {})];
    const [file = ''] = await riley!.dropAndWait([hello], { id: loser, objectApiName: 'Case' });
    await avery!.connection.sobject('Case').destroy(loser);
    makeMerged(system.folder, loser, winner, 'Case__c');

    await sweepMerged({ mergedRecords: salesforceMergedRecords(integration), log: rememberingLog() })();

    const soql = `SELECT Parent_Id__c, Stored_Under__c, Case__c FROM Media__c WHERE Id = '${file}'`;
    expect((await (await integration()).query(soql)).records).toMatchObject([
      { Parent_Id__c: winner, Stored_Under__c: loser, Case__c: winner },
    ]);
  });

  it('can be moved only by the integration user, and only to where Salesforce moved the lookup', async () => {
    const [file = ''] = await riley!.dropAndWait([hello], account);
    const other = await riley!.session.createRecord('Account', { Name: 'Cyberdyne' });
    const move = async ({ connection }: Pick<Person, 'connection'>): Promise<unknown> =>
      connection.sobject('Media__c').update({ Id: file, Parent_Id__c: other });

    await expect(move(avery!)).rejects.toThrow(/move|change/);
    await expect(move({ connection: await integration() })).rejects.toThrow("You can't move a file to another record.");
  });
});
