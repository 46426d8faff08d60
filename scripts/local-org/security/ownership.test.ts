import { adminUsername, integrationUsername, ownerUsername, readerUsername } from '../../local-system/localUsers.ts';
import { openOrg } from '../org.ts';
import type { Caller, Org } from '../orgTypes.ts';
import { deployedOrg } from '../test/deployedOrg.ts';
import { errorOf } from '../test/errorOf.ts';

let databaseFile: string;
let org: Org;
let owner: Caller;
let reader: Caller;
let admin: Caller;
let accountId: string;

const shareWith = (UserOrGroupId: string, AccountAccessLevel = 'Read') =>
  org.create(owner, 'AccountShare', { AccountId: accountId, UserOrGroupId, AccountAccessLevel, OpportunityAccessLevel: 'Read' }).id;

beforeAll(async () => {
  ({ databaseFile, ...org } = await deployedOrg());
  const caller = (username: string) => ({ userId: org.findUser({ username })!.id });
  [owner, reader, admin] = [caller(ownerUsername), caller(readerUsername), caller(adminUsername)];
  accountId = org.create(owner, 'Account', { Name: 'Initech' }).id;
});

afterAll(() => {
  org.close();
});

describe('a shared record', () => {
  it('can be edited, but not transferred, reshared or deleted', () => {
    const row = shareWith(reader.userId, 'Edit');

    expect(org.update(reader, 'Account', accountId, { Phone: '1' })).toMatchObject({ id: accountId });
    expect(errorOf(() => org.update(reader, 'Account', accountId, { OwnerId: reader.userId }))).toMatchObject({
      errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    });
    expect(errorOf(() => org.update(reader, 'AccountShare', row, { OpportunityAccessLevel: 'Edit' }))).toMatchObject({
      errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    });
    expect(errorOf(() => org.delete(reader, 'Account', accountId))).toMatchObject({ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' });
  });

  it('loses its shares when its owner changes', () => {
    org.update(admin, 'Account', accountId, { OwnerId: admin.userId });

    expect(org.query(reader, `SELECT Id FROM Account WHERE Id = '${accountId}'`).records).toEqual([]);
    org.update(admin, 'Account', accountId, { OwnerId: owner.userId });
  });

  it('cannot be shared with its owner', () => {
    expect(errorOf(() => shareWith(owner.userId))).toMatchObject({ errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY' });
  });

  it('cannot be transferred to or shared with a user who cannot read its object', () => {
    const [profile] = org.query(org.system, `SELECT ProfileId FROM User WHERE Username = '${integrationUsername}'`).records;
    const outsider = org.create(org.system, 'User', {
      LastName: 'Outsider',
      Username: 'outsider@media.example',
      Email: 'outsider@media.example',
      Alias: 'out',
      TimeZoneSidKey: 'UTC',
      LocaleSidKey: 'en_GB',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      IsActive: true,
      ProfileId: String(profile!['ProfileId']),
    }).id;

    expect(errorOf(() => org.update(owner, 'Account', accountId, { OwnerId: outsider }))).toMatchObject({
      errorCode: 'TRANSFER_REQUIRES_READ',
    });
    expect(errorOf(() => shareWith(outsider))).toMatchObject({ errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY' });
  });
});

describe('a deleted record', () => {
  it('returns ENTITY_IS_DELETED', () => {
    const { id } = org.create(owner, 'Account', { Name: 'Gone' });
    org.delete(owner, 'Account', id);

    expect(errorOf(() => org.delete(owner, 'Account', id))).toMatchObject({ errorCode: 'ENTITY_IS_DELETED', statusCode: 404 });
  });
});

describe('an org on disk', () => {
  it('keeps its data and metadata when it is closed and reopened', () => {
    const soql = "SELECT Id, Name, OwnerId FROM Account WHERE Name = 'Initech'";
    const [before, fields] = [org.query(owner, soql), org.objects().get('Media__c')!.fields.size];
    const { orgId } = org;
    org.close();

    org = openOrg({ databaseFile });

    expect(org.orgId).toBe(orgId);
    expect(org.query(owner, soql)).toEqual(before);
    expect(org.objects().get('Media__c')!.fields.size).toBe(fields);
    expect(org.customPermissions(admin).has('View_Unredacted_Media')).toBe(true);
  });
});
