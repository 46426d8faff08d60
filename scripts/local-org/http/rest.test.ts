import type { Connection } from 'jsforce';
import { adminUsername, integrationUsername, ownerUsername, readerUsername } from '../../local-system/localUsers.ts';
import { connectionAs, fileOf, startedOrg } from './test/startedOrg.ts';

let localOrg: Awaited<ReturnType<typeof startedOrg>>;
let owner: Connection;
let reader: Connection;
let integration: Connection;
let admin: Connection;

const newFile = async () => {
  const { id } = await owner.requestPost<{ id: string }>('/sobjects/Media__c', fileOf(localOrg.accountId));
  return id;
};
beforeAll(async () => {
  localOrg = await startedOrg();
  owner = await connectionAs(localOrg, ownerUsername);
  reader = await connectionAs(localOrg, readerUsername);
  integration = await connectionAs(localOrg, integrationUsername);
  admin = await connectionAs(localOrg, adminUsername);
});
afterAll(() => localOrg.close());

describe('records', () => {
  it('are created, read, changed, found by external id and deleted', async () => {
    const id = await newFile();
    const insight = { Media__c: id, Kind__c: 'Entity', Value__c: 'Globex' };

    const first = await integration.sobject('Insight__c').upsert({ ...insight, External_Id__c: `${id}:1` } as never, 'External_Id__c');
    const again = await integration
      .sobject('Insight__c')
      .upsert({ Value__c: 'Globex Ltd', External_Id__c: `${id}:1` } as never, 'External_Id__c');
    const found = await integration.request({
      method: 'GET',
      url: `/sobjects/Insight__c/External_Id__c/${encodeURIComponent(`${id}:1`)}?fields=Value__c`,
    });
    await integration.sobject('Media__c').update({ Id: id, Status__c: 'Processing' } as never);
    await admin.sobject('Media__c').destroy(id);

    expect([first, again]).toMatchObject([
      { success: true, created: true },
      { success: true, created: false },
    ]);
    expect(found).toMatchObject({ Value__c: 'Globex Ltd' });
    await expect(owner.sobject('Media__c').retrieve(id)).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
    expect(await integration.query(`SELECT Id FROM Insight__c WHERE External_Id__c = '${id}:1'`)).toMatchObject({ totalSize: 0 });
  });

  it('are not found by users they are not shared with', async () => {
    const id = await newFile();

    await expect(reader.sobject('Media__c').retrieve(id)).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
    await integration.sobject('Media__Share').create({
      ParentId: id,
      UserOrGroupId: localOrg.org.findUser({ username: readerUsername })!.id,
      AccessLevel: 'Read',
      RowCause: 'Manual',
    } as never);
    expect(await reader.sobject('Media__c').retrieve(id)).toMatchObject({ Id: id, File_Name__c: 'invoice.pdf' });
  });

  it.each<[string, () => PromiseLike<unknown>, string]>([
    ['a field that does not exist', () => owner.sobject('Account').create({ Nope: 1 } as never), 'INVALID_FIELD'],
    ['an object that does not exist', () => owner.sobject('Nope__c').create({} as never), 'NOT_FOUND'],
    ['a value that is not a scalar', () => owner.sobject('Account').create({ Name: { a: 1 } } as never), 'JSON_PARSER_ERROR'],
    [
      'a body that is not JSON',
      () => owner.request({ method: 'POST', url: '/sobjects/Account', body: '{', headers: { 'content-type': 'application/json' } }),
      'JSON_PARSER_ERROR',
    ],
    ['an empty body', () => owner.request({ method: 'POST', url: '/sobjects/Account', body: '' }), 'JSON_PARSER_ERROR'],
    ['a resource that does not exist', () => owner.request({ method: 'GET', url: '/nonsense' }), 'NOT_FOUND'],
    [
      'a method that a resource does not support',
      () => owner.request({ method: 'PUT', url: '/sobjects/Account', body: '{}' }),
      'METHOD_NOT_ALLOWED',
    ],
    [
      'a version that does not exist',
      () => owner.request({ method: 'GET', url: `${localOrg.url}/services/data/v99.0/limits` }),
      'NOT_FOUND',
    ],
    ['a query without SOQL', () => owner.request({ method: 'GET', url: '/query' }), 'MALFORMED_QUERY'],
    ['a query of a missing field', () => owner.query('SELECT Nope FROM Account'), 'INVALID_FIELD'],
    [
      'an id in the body',
      () =>
        owner.request({
          method: 'PATCH',
          url: `/sobjects/Account/${localOrg.accountId}`,
          body: JSON.stringify({ Id: localOrg.accountId }),
        }),
      'INVALID_FIELD',
    ],
    [
      'a change that the user may not make',
      () => reader.sobject('Account').update({ Id: localOrg.accountId, Phone: '1' } as never),
      'INSUFFICIENT_ACCESS_OR_READONLY',
    ],
  ])('fail with Salesforce’s error code for %s', async (_, call, errorCode) => {
    await expect(call()).rejects.toMatchObject({ errorCode });
  });

  it.each([
    ['/services/data/v67.0/jobs/query', 'Bulk API 2.0'],
    ['/services/data/v67.0/search?q=FIND+%7BNorthwind%7D', 'Search'],
    ['/services/Soap/s/67.0', 'Apex'],
  ])('are answered “not supported by this org” at %s, which only a real org has', async (url, what) => {
    const answered = await fetch(`${localOrg.url}${url}`, { headers: { authorization: `Bearer ${owner.accessToken ?? ''}` } });

    expect(await answered.json()).toEqual([{ errorCode: 'NOT_FOUND', message: `${what} is not supported by this org` }]);
  });
});

describe('query', () => {
  it('returns long results in pages, only to the user who queried', async () => {
    const file = await newFile();
    for (let index = 0; index < 450; index += 200) {
      const records = Array.from({ length: Math.min(200, 450 - index) }, (_, at) => ({
        Media__c: file,
        Kind__c: 'Entity',
        Value__c: `v${index + at}`,
      }));
      await integration.sobject('Insight__c').create(records);
    }

    const soql = `SELECT Id FROM Insight__c WHERE Media__c = '${file}'`;
    const options = { headers: { 'Sforce-Query-Options': 'batchSize=200' } } as never;
    const sizes: number[] = [];
    let page = await integration.query(soql, options);
    for (;;) {
      sizes.push(page.records.length);
      if (page.done) break;
      await expect(admin.queryMore(page.nextRecordsUrl!, options)).rejects.toMatchObject({ errorCode: 'INVALID_QUERY_LOCATOR' });
      page = await integration.queryMore(page.nextRecordsUrl!, options);
    }

    expect(page.totalSize).toBe(450);
    expect(sizes).toEqual([200, 200, 50]);
  });
});

describe('describe', () => {
  it('returns each user’s permissions', async () => {
    const [asOwner, asIntegration] = [await owner.describe('Media__c'), await integration.describe('Media__c')];
    const status = (described: typeof asOwner) => described.fields.find(({ name }) => name === 'Status__c');

    expect(asOwner).toMatchObject({ name: 'Media__c', createable: true, updateable: false });
    expect(status(asOwner)).toMatchObject({ type: 'picklist', restrictedPicklist: true, updateable: false });
    expect(status(asIntegration)).toMatchObject({ updateable: true });
    expect(asOwner.childRelationships).toContainEqual(
      expect.objectContaining({ childSObject: 'Insight__c', relationshipName: 'Insights__r', cascadeDelete: true }),
    );
  });
});

describe('API calls', () => {
  it('are counted and reported with each response', async () => {
    const before = localOrg.apiCallCount();

    await admin.query('SELECT Id FROM Account');
    const limits = await admin.limits();

    expect(localOrg.apiCallCount()).toBe(before + 2);
    expect(admin.limitInfo.apiUsage).toEqual({ used: before + 2, limit: 100_000 });
    expect(limits['DailyApiRequests']).toEqual({ Max: 100_000, Remaining: 100_000 - before - 2 });
  });
});
