import type { Connection } from 'jsforce';
import { clientId, connectionAs, fileOf, privateKeyPem, startedOrg } from '../../local-org/http/test/startedOrg.ts';
import { adminUsername, integrationUsername, ownerUsername } from '../../local-system/localUsers.ts';
import { runSteps } from '../runSteps.ts';
import { lineReporter } from '../reporter.ts';
import { checkName, forgetEarlierChecks } from './checkRecords.ts';
import { verifyUpload } from './verifyUpload.ts';

describe('the records of installation checks', () => {
  let org: Awaited<ReturnType<typeof startedOrg>>;
  let admin: Connection;
  let owner: Connection;
  beforeAll(async () => {
    org = await startedOrg();
    admin = await connectionAs(org, adminUsername);
    owner = await connectionAs(org, ownerUsername);
  });
  afterAll(() => org.close());

  const made = async (connection: Connection, type: string, fields: Record<string, unknown>): Promise<string> => {
    const saved = await connection.sobject(type).create(fields);
    return saved.id ?? '';
  };
  const left = async (type: string): Promise<string[]> =>
    (await admin.query<{ Id: string }>(`SELECT Id FROM ${type}`)).records.map(({ Id }) => Id);
  const later = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

  it('of an interrupted check are deleted with their files, and no other records are', async () => {
    const cutOff = await made(admin, 'Account', { Name: checkName });
    const othersCheck = await made(owner, 'Account', { Name: checkName });
    const files = [await made(admin, 'Media__c', fileOf(cutOff)), await made(admin, 'Media__c', fileOf(org.accountId))];

    await forgetEarlierChecks(admin, later(5));
    expect(await left('Account')).toContain(cutOff);
    await forgetEarlierChecks(admin, later(15));

    const accounts = await left('Account');
    expect(accounts).toEqual(expect.arrayContaining([othersCheck, org.accountId]));
    expect(accounts).not.toContain(cutOff);
    expect(await left('Media__c')).toEqual(files.slice(1));
  });

  it('reveal what the integration user may not write before a file is uploaded', async () => {
    const before = [await left('Account'), await left('Media__c')];
    const keys: string[] = [];
    const check = verifyUpload({
      loginUrl: async () => org.url,
      integrationUsername: async () => integrationUsername,
      brokerUrl: () => Promise.reject(new Error('The broker is asked')),
      credentials: async () => keys[0],
      admin: async () => admin,
    });
    const told: string[] = [];
    const look = () =>
      runSteps(
        [check],
        lineReporter((line) => told.push(line)),
        { mayChange: false, advice: () => '' },
      );
    expect([await look(), told.pop()]).toEqual([
      false,
      expect.stringContaining('There is no key to log in with\n    Run npm run setup first.'),
    ]);

    keys.push(JSON.stringify([{ clientId, privateKey: privateKeyPem }]));
    expect([await look(), told.pop()]).toEqual([false, expect.stringContaining('The broker is asked')]);

    const soql = `SELECT Id FROM PermissionSetAssignment WHERE Assignee.Username = '${integrationUsername}' AND PermissionSet.Name = 'Media_Integration'`;
    const [assignment] = (await admin.query<{ Id: string }>(soql)).records;
    await admin.sobject('PermissionSetAssignment').destroy(assignment?.Id ?? '');

    expect([await look(), told.pop()]).toEqual([
      false,
      expect.stringMatching(
        /Salesforce refuses what the integration user writes: .+\n {4}Check that the integration user has the permission set/,
      ),
    ]);
    expect([await left('Account'), await left('Media__c')]).toEqual(before);
  });
});
