import { salesforceConnection } from './connection.ts';
import { salesforceSessionRecords } from './sessionRecords.ts';
import { compositeAnswer, queriesOf, salesforceServer, type SalesforceServer } from './test/salesforceServer.ts';

const userId = '005000000000001AAA';

let server: SalesforceServer;
beforeEach(async () => {
  server = await salesforceServer();
});
afterEach(() => server.close());

describe('salesforceSessionRecords', () => {
  const session = {
    ...{ Key_Thumbprint__c: 'key', Requester__c: userId, CreatedById: userId, OwnerId: userId },
    ...{ CreatedDate: '2026-11-23T10:00:00.000+0000', LastModifiedDate: '2026-11-23T10:00:00.000+0000' },
    CreatedBy: { attributes: { type: 'User' }, IsActive: true, UserType: 'Standard' },
  };
  const object = [{ KeyPrefix: 'a02' }];
  const find = (): ReturnType<ReturnType<typeof salesforceSessionRecords>['find']> =>
    salesforceSessionRecords(salesforceConnection(server.app)).find('a02000000000001AAA');

  it('returns a session with all fields that trust depends on', async () => {
    server.answers.push(compositeAnswer({ session: [session], object }));

    expect(await find()).toEqual({
      orgId: '00D000000000001EAA',
      keyThumbprint: 'key',
      ...{ requesterId: userId, createdById: userId, ownerId: userId },
      ...{ createdAt: new Date('2026-11-23T10:00:00Z'), lastModifiedAt: new Date('2026-11-23T10:00:00Z') },
      user: { isActive: true, userType: 'Standard' },
    });
    expect(server.calls).toHaveLength(1);
    const fields =
      'Key_Thumbprint__c, Requester__c, CreatedById, OwnerId, CreatedDate, LastModifiedDate, CreatedBy.IsActive, CreatedBy.UserType';
    expect(queriesOf(server)).toEqual({
      session: `SELECT ${fields} FROM Media_Session__c WHERE Id = 'a02000000000001AAA'`,
      object: "SELECT KeyPrefix FROM EntityDefinition WHERE QualifiedApiName = 'Media_Session__c'",
    });
  });

  it('returns an empty requester if the session has none', async () => {
    server.answers.push(compositeAnswer({ session: [{ ...session, Requester__c: null }], object }));

    expect(await find()).toMatchObject({ requesterId: '' });
  });

  it('returns undefined if there is no session or the ID belongs to no object', async () => {
    server.answers.push(compositeAnswer({ session: [], object }));
    server.answers.push(compositeAnswer({ session: { status: 400, errorCode: 'INVALID_QUERY_FILTER_OPERATOR' }, object }));

    expect(await find()).toBeUndefined();
    expect(await find()).toBeUndefined();
  });

  it('learns the sessions’ ID prefix from its first response, and then queries it no more', async () => {
    const sessions = salesforceSessionRecords(salesforceConnection(server.app));
    const ids = ['a02000000000001AAA', '001000000000001AAA'];
    server.answers.push(compositeAnswer({ session: [], object }), compositeAnswer({ session: [] }));

    expect(ids.map(sessions.mayBe)).toEqual([true, true]);
    await sessions.find('001000000000001AAA');
    expect(ids.map(sessions.mayBe)).toEqual([true, false]);
    await sessions.find('a02000000000001AAA');
    expect(Object.keys(queriesOf(server))).toEqual(['session']);
  });

  it('accepts any ID if Salesforce does not return the prefix', async () => {
    const sessions = salesforceSessionRecords(salesforceConnection(server.app));
    server.answers.push(compositeAnswer({ session: [], object: { status: 400, errorCode: 'INVALID_TYPE' } }));
    await sessions.find('001000000000001AAA');

    expect(sessions.mayBe('001000000000001AAA')).toBe(true);
  });
});
