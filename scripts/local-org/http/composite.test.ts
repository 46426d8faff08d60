import type { Connection } from 'jsforce';
import { adminUsername, integrationUsername, ownerUsername } from '../../local-system/localUsers.ts';
import { connectionAs, fileOf, startedOrg } from './test/startedOrg.ts';

let localOrg: Awaited<ReturnType<typeof startedOrg>>;
let owner: Connection;
let integration: Connection;
let admin: Connection;

const newFile = async () => {
  const { id } = await owner.requestPost<{ id: string }>('/sobjects/Media__c', fileOf(localOrg.accountId));
  return id;
};
const node = (method: string, path: string, referenceId: string, body?: unknown) => ({
  method,
  url: `/services/data/v67.0${path}`,
  referenceId,
  ...(body === undefined ? {} : { body }),
});

beforeAll(async () => {
  localOrg = await startedOrg();
  owner = await connectionAs(localOrg, ownerUsername);
  integration = await connectionAs(localOrg, integrationUsername);
  admin = await connectionAs(localOrg, adminUsername);
});
afterAll(() => localOrg.close());

describe('composite', () => {
  it('lets subrequests use earlier results, and counts as one API call', async () => {
    const id = await newFile();
    const before = localOrg.apiCallCount();

    const { compositeResponse } = await integration.requestPost<any>('/composite', {
      compositeRequest: [
        node('GET', `/query?q=${encodeURIComponent(`SELECT Id, Parent_Id__c FROM Media__c WHERE Id = '${id}'`)}`, 'media'),
        node('GET', "/query?q=SELECT+Name+FROM+Account+WHERE+Id='@{media.records[0].Parent_Id__c}'", 'plain'),
        node('GET', `/query?q=${encodeURIComponent("SELECT Name FROM Account WHERE Id = '@{media.records[0].Parent_Id__c}'")}`, 'encoded'),
        node('GET', '/sobjects/Media__c/@{media.records[0].Id}?fields=Status__c', 'path'),
        node('GET', "/query?q=SELECT+Name+FROM+Account+WHERE+Id='@{media.records[7].Id}'", 'missing'),
      ],
    });

    expect(localOrg.apiCallCount()).toBe(before + 1);
    expect(compositeResponse.map((answer: any) => [answer.referenceId, answer.httpStatusCode])).toEqual([
      ['media', 200],
      ['plain', 200],
      ['encoded', 200],
      ['path', 200],
      ['missing', 400],
    ]);
    expect(compositeResponse[1].body.records[0].Name).toBe('Northwind Trading');
    expect(compositeResponse[4].body[0].errorCode).toBe('PROCESSING_HALTED');
  });

  it('rolls back everything with allOrNone if one subrequest fails', async () => {
    const name = `Half ${Date.now()}`;

    const { compositeResponse } = await admin.requestPost<any>('/composite', {
      allOrNone: true,
      compositeRequest: [
        node('POST', '/sobjects/Account', 'good', { Name: name }),
        node('POST', '/sobjects/Account', 'bad', {}),
        node('POST', '/sobjects/Account', 'late', { Name: name }),
      ],
    });

    expect(compositeResponse.map((answer: any) => answer.body[0].errorCode)).toEqual([
      'PROCESSING_HALTED',
      'REQUIRED_FIELD_MISSING',
      'PROCESSING_HALTED',
    ]);
    expect((await admin.query(`SELECT Id FROM Account WHERE Name = '${name}'`)).totalSize).toBe(0);
  });

  it.each([
    ['26 subrequests', Array.from({ length: 26 }, (_, index) => node('GET', '/limits', `r${index}`)), 'LIMIT_EXCEEDED'],
    ['6 queries', Array.from({ length: 6 }, (_, index) => node('GET', '/query?q=SELECT+Id+FROM+User', `r${index}`)), 'LIMIT_EXCEEDED'],
    ['a duplicate referenceId', [node('GET', '/limits', 'same'), node('GET', '/limits', 'same')], 'INVALID_REQUEST'],
    ['subrequests without a referenceId', [{ method: 'GET', url: '/services/data/v67.0/limits' }], 'JSON_PARSER_ERROR'],
  ])('refuses %s', async (_, compositeRequest, errorCode) => {
    await expect(admin.requestPost('/composite', { compositeRequest })).rejects.toMatchObject({ errorCode });
  });

  it('refuses a nested composite request', async () => {
    const { compositeResponse } = await admin.requestPost<any>('/composite', {
      compositeRequest: [node('POST', '/composite', 'inner', { compositeRequest: [] })],
    });

    expect(compositeResponse[0].httpStatusCode).toBe(404);
  });
});

describe('composite graph', () => {
  const graph = (graphId: string, ...compositeRequest: unknown[]) => ({ graphId, compositeRequest });

  it('saves each graph completely or not at all, independently of the others', async () => {
    const [good, bad] = [await newFile(), await newFile()];
    const insight = (mediaId: string, key: string, fields = {}) =>
      node('PATCH', `/sobjects/Insight__c/External_Id__c/${mediaId}:${key}`, `i${key}`, {
        Media__c: mediaId,
        Kind__c: 'Entity',
        Value__c: key,
        ...fields,
      });

    const { graphs } = await integration.requestPost<any>('/composite/graph', {
      graphs: [
        graph(
          'bad',
          node('PATCH', `/sobjects/Media__c/${bad}`, 'media', { Status__c: 'Ready' }),
          insight(bad, '1'),
          insight(bad, '2', { Kind__c: 'Nonsense' }),
        ),
        graph('good', node('PATCH', `/sobjects/Media__c/${good}`, 'media', { Status__c: 'Ready' }), insight(good, '1')),
      ],
    });

    expect(graphs.map(({ graphId, isSuccessful }: any) => [graphId, isSuccessful])).toEqual([
      ['bad', false],
      ['good', true],
    ]);
    expect(graphs[0].graphResponse.compositeResponse.map((answer: any) => answer.body[0].errorCode)).toEqual([
      'PROCESSING_HALTED',
      'PROCESSING_HALTED',
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    ]);
    expect(
      await integration.query(
        `SELECT Status__c, (SELECT Value__c FROM Insights__r) FROM Media__c WHERE Id IN ('${bad}', '${good}') ORDER BY Status__c`,
      ),
    ).toMatchObject({
      records: [
        { Status__c: 'Ready', Insights__r: { totalSize: 1 } },
        { Status__c: 'Uploading', Insights__r: null },
      ],
    });
  });

  it('does not set a failed file back to an earlier status of the same reading', async () => {
    const id = await newFile();
    const tell = async (Status__c: string, Reading__c = 1): Promise<boolean> => {
      const graphs = [graph('late', node('PATCH', `/sobjects/Media__c/${id}`, 'media', { Status__c, Reading__c }))];
      return (await integration.requestPost<any>('/composite/graph', { graphs })).graphs[0].isSuccessful;
    };

    expect([await tell('Processing'), await tell('Failed')]).toEqual([true, true]);
    expect([await tell('Processing'), await tell('Uploading')]).toEqual([false, false]);
    expect([await tell('Failed'), await tell('Processing', 2), await tell('Failed', 2), await tell('Ready', 2)]).toEqual(
      Array(4).fill(true),
    );
  });

  it('halts the remaining graphs after fourteen have failed', async () => {
    const graphs = Array.from({ length: 15 }, (_, index) =>
      graph(`g${index}`, node('POST', '/sobjects/Account', 'a', index === 14 ? { Name: 'Fifteenth' } : {})),
    );

    const answer = await admin.requestPost<any>('/composite/graph', { graphs });

    expect(answer.graphs[13].graphResponse.compositeResponse[0].body[0].errorCode).toBe('REQUIRED_FIELD_MISSING');
    expect(answer.graphs[14].graphResponse.compositeResponse[0].body[0].errorCode).toBe('PROCESSING_HALTED');
    expect((await admin.query("SELECT Id FROM Account WHERE Name = 'Fifteenth'")).totalSize).toBe(0);
  });

  it.each([
    ['76 graphs', Array.from({ length: 76 }, (_, index) => graph(`g${index}`))],
    ['501 nodes', [graph('g', ...Array.from({ length: 501 }, (_, index) => node('GET', '/sobjects/Account/x', `r${index}`)))]],
  ])('refuses %s', async (_, graphs) => {
    await expect(admin.requestPost('/composite/graph', { graphs })).rejects.toMatchObject({ errorCode: 'LIMIT_EXCEEDED' });
  });

  it('refuses a query as a node', async () => {
    const { graphs } = await admin.requestPost<any>('/composite/graph', {
      graphs: [graph('g', node('GET', '/query?q=SELECT+Id+FROM+User', 'q'))],
    });

    expect(graphs[0]).toMatchObject({ isSuccessful: false });
  });
});

describe('collections', () => {
  it('save valid records and return errors for the others', async () => {
    const outcomes = await admin.sobject('Account').create([{ Name: 'One' }, {}, { Name: 'Two' }] as never);

    expect(outcomes).toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] },
      { success: true },
    ]);
  });

  it('save nothing with allOrNone if one record is invalid', async () => {
    const outcomes = await admin.sobject('Account').create([{ Name: 'Three' }, {}] as never, { allOrNone: true });

    expect(outcomes).toMatchObject([
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] },
    ]);
    expect((await admin.query("SELECT Id FROM Account WHERE Name = 'Three'")).totalSize).toBe(0);
  });

  it('update, upsert, read and delete many records', async () => {
    const id = await newFile();
    const insights = ['a', 'b'].map((key) => ({ Media__c: id, Kind__c: 'Entity', Value__c: key, External_Id__c: `${id}:${key}` }));

    const upserted = (await integration.sobject('Insight__c').upsert(insights, 'External_Id__c')) as any[];
    const ids = upserted.map((outcome) => outcome.id);
    const updated = await integration.sobject('Insight__c').update(ids.map((one) => ({ Id: one, Count__c: 7 })) as never);
    const read = await integration.sobject('Insight__c').retrieve([...ids, 'a0z000000000999AAA'], { fields: ['Count__c'] });
    const deleted = await integration.sobject('Insight__c').destroy(ids);

    expect(upserted).toMatchObject([{ created: true }, { created: true }]);
    expect(updated).toMatchObject([{ success: true }, { success: true }]);
    expect(read).toMatchObject([{ Count__c: 7 }, { Count__c: 7 }, null]);
    expect(deleted).toMatchObject([{ success: true }, { success: true }]);
  });

  it('refuse more than 200 records', async () => {
    const records = Array.from({ length: 201 }, () => ({ Name: 'Many' }));

    await expect(admin.sobject('Account').create(records as never)).rejects.toMatchObject({ errorCode: 'EXCEEDED_ID_LIMIT' });
  });
});

describe('record trees', () => {
  const tree = (records: unknown[]) => admin.requestPost<any>('/composite/tree/Account', { records });
  const account = (name: string, contacts: unknown[]) => ({
    attributes: { type: 'Account', referenceId: name },
    Name: name,
    Contacts: { records: contacts },
  });

  it('create records with their children', async () => {
    const { hasErrors, results } = await tree([
      account('Root', [{ attributes: { type: 'Contact', referenceId: 'child' }, LastName: 'Leaf' }]),
    ]);

    expect(hasErrors).toBe(false);
    expect(results.map(({ referenceId }: any) => referenceId)).toEqual(['Root', 'child']);
    expect((await admin.query("SELECT Id FROM Contact WHERE LastName = 'Leaf' AND Account.Name = 'Root'")).totalSize).toBe(1);
  });

  it('create nothing if one record is invalid', async () => {
    await expect(tree([account('Lost', [{ attributes: { type: 'Contact', referenceId: 'child' } }])])).rejects.toThrow();

    expect((await admin.query("SELECT Id FROM Account WHERE Name = 'Lost'")).totalSize).toBe(0);
  });
});
