import type { Connection } from 'jsforce';
import { connectionAs, fileOf, startedOrg } from '../../local-org/http/test/startedOrg.ts';
import { adminUsername, ownerUsername } from '../../local-system/localUsers.ts';
import { checkName, forgetEarlierChecks } from './checkRecords.ts';

describe('what checks that were cut off left in the org', () => {
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

  it('is deleted with its files, and nothing of others, of somebody else or of a check that may still run', async () => {
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
});
