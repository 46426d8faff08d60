import { ownerUsername, readerUsername } from '../../local-system/localUsers.ts';
import { fileOf, startedOrg } from './test/startedOrg.ts';

let localOrg: Awaited<ReturnType<typeof startedOrg>>;
let mediaId: string;

const userId = (username: string) => localOrg.org.findUser({ username })!.id;

/** Sends one request as a page does, signed in as that user. */
const call = async (username: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const cookie = `sid=${localOrg.sessions.create(userId(username))}`;
  const response = await fetch(`${localOrg.url}/services/data/v67.0${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-local-lightning': '1', cookie, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
};
const graphql = async (username: string, query: string, variables = {}) =>
  (await call(username, 'POST', '/graphql', { query, variables })).body;
const asIntegration = (work: (caller: { userId: string }) => void) => {
  work({ userId: userId('integration@media.example') });
};

beforeAll(async () => {
  localOrg = await startedOrg();
  const created = await call(ownerUsername, 'POST', '/ui-api/records', { apiName: 'Media__c', fields: fileOf(localOrg.accountId) });
  mediaId = created.body.id;
});
afterAll(() => localOrg.close());

describe('UI API', () => {
  it('creates a record as the signed-in user and returns it', async () => {
    const { status, body } = await call(ownerUsername, 'POST', '/ui-api/records', {
      apiName: 'Media__c',
      fields: fileOf(localOrg.accountId),
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      apiName: 'Media__c',
      id: expect.stringMatching(/^a0/),
      fields: { Status__c: { value: 'Uploading', displayValue: 'Uploading' }, CreatedById: { value: userId(ownerUsername) } },
    });
  });

  it('does not count as an API call', async () => {
    const before = localOrg.apiCallCount();

    await call(ownerUsername, 'POST', '/ui-api/records', { apiName: 'Media__c', fields: fileOf(localOrg.accountId) });

    expect(localOrg.apiCallCount()).toBe(before);
  });

  it('returns the requested fields, including those of related records', async () => {
    const { body } = await call(
      ownerUsername,
      'GET',
      `/ui-api/records/${mediaId}?fields=Media__c.File_Name__c,Media__c.Account__r.Name&optionalFields=Media__c.Nonsense__c`,
    );

    expect(body.fields).toEqual({
      File_Name__c: { value: 'invoice.pdf', displayValue: null },
      Account__r: {
        displayValue: 'Northwind Trading',
        value: expect.objectContaining({ fields: { Name: { value: 'Northwind Trading', displayValue: null } } }),
      },
    });
  });

  it('reports a save error for its field', async () => {
    const { status, body } = await call(ownerUsername, 'POST', '/ui-api/records', {
      apiName: 'Media__c',
      fields: fileOf(localOrg.accountId, { File_Name__c: 'x'.repeat(256) }),
    });

    expect(status).toBe(400);
    expect(body).toMatchObject({
      statusCode: 400,
      enhancedErrorType: 'RecordError',
      output: { errors: [], fieldErrors: { File_Name__c: [{ errorCode: 'STRING_TOO_LONG', fieldLabel: expect.any(String) }] } },
    });
  });

  it.each([
    ['a record that the user may not see', () => `/ui-api/records/${mediaId}?fields=Media__c.Name`, 404, 'NOT_FOUND'],
    ['an id with an unknown key prefix', () => '/ui-api/records/zzz000000000001AAA?fields=X.Name', 404, 'NOT_FOUND'],
    ['a field that does not exist', () => `/ui-api/records/${localOrg.accountId}?fields=Account.Nope`, 400, 'INVALID_FIELD'],
    ['a request without fields', () => `/ui-api/records/${localOrg.accountId}`, 400, 'ILLEGAL_QUERY_PARAMETER_VALUE'],
    ['a resource that does not exist', () => '/ui-api/nonsense', 404, undefined],
  ])('refuses %s', async (_, path, status, errorCode) => {
    const answer = await call(readerUsername, 'GET', path());

    expect(answer.status).toBe(status);
    expect(answer.body.errorCode).toBe(errorCode);
  });

  it('refuses to update or delete what the user may not change', async () => {
    const refused = await call(ownerUsername, 'PATCH', `/ui-api/records/${mediaId}`, { fields: { File_Name__c: 'other.pdf' } });
    const deleted = await call(ownerUsername, 'DELETE', `/ui-api/records/${mediaId}`);

    expect(refused.body.output.errors.length + Object.keys(refused.body.output.fieldErrors).length).toBeGreaterThan(0);
    expect(deleted.status).toBe(403);
  });

  it('describes an object with the user’s permissions', async () => {
    const { body } = await call(ownerUsername, 'GET', '/ui-api/object-info/Media__c');

    expect(body).toMatchObject({
      apiName: 'Media__c',
      createable: true,
      updateable: false,
      fields: { Status__c: { createable: false, dataType: 'Picklist' } },
    });
  });
});

describe('a browser session', () => {
  it.each([
    ['without the header that another site cannot send', { 'x-local-lightning': '' }, '/ui-api/object-info/Account'],
    ['with an invalid session cookie', { cookie: 'sid=00D000000000001!made.up' }, '/ui-api/object-info/Account'],
    ['for APIs that pages do not use', {}, '/sobjects'],
  ])('is refused %s', async (_, headers, path) => {
    const { status, body } = await call(ownerUsername, 'GET', path, undefined, headers);

    expect(status).toBe(401);
    expect(body[0].errorCode).toBe('INVALID_SESSION_ID');
  });

  it('is not accepted as a bearer token', async () => {
    const authorization = `Bearer ${localOrg.sessions.create(userId(ownerUsername))}`;

    const { status } = await call(ownerUsername, 'GET', '/sobjects', undefined, { authorization });

    expect(status).toBe(401);
  });
});

describe('GraphQL', () => {
  const files = `query files($parentId: String, $first: Int, $after: String) {
    uiapi { query { Media__c(where: { Parent_Id__c: { eq: $parentId } }, orderBy: { CreatedDate: { order: DESC } }, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { Id File_Name__c { value } Size_Bytes__c { value displayValue } Account__r { Name { value } } } }
    } } } }`;

  it('returns values, display values and related records', async () => {
    asIntegration((caller) => localOrg.org.update(caller, 'Media__c', mediaId, { Size_Bytes__c: 1234567 }));

    const { data, errors } = await graphql(
      ownerUsername,
      `{ uiapi { query { Media__c(where: { Id: { eq: "${mediaId}" } }) {
      edges { node { Id ...file } } } } } }
      fragment file on Media__c { Size_Bytes__c { value displayValue } Status__c { value } Account__r { Name { value } } }`,
    );

    expect(errors).toEqual([]);
    expect(data.uiapi.query.Media__c.edges).toEqual([
      {
        node: {
          Id: mediaId,
          Size_Bytes__c: { value: 1234567, displayValue: '1,234,567' },
          Status__c: { value: 'Uploading' },
          Account__r: { Name: { value: 'Northwind Trading' } },
        },
      },
    ]);
  });

  it('returns up to 2,000 records at once with upperBound', async () => {
    const many = '{ uiapi { query { Media__c(first: 2000, upperBound: 2000) { totalCount edges { node { Id } } } } } }';
    const { data, errors } = await graphql(ownerUsername, many);

    expect(errors).toEqual([]);
    expect(data.uiapi.query.Media__c.totalCount).toBe(data.uiapi.query.Media__c.edges.length);
  });

  it('pages through records without losing or repeating one', async () => {
    const found: string[] = [];
    let after: string | undefined;
    let total = 0;
    do {
      const { data } = await graphql(ownerUsername, files, { parentId: localOrg.accountId, first: 1, after });
      const { edges, pageInfo, totalCount } = data.uiapi.query.Media__c;
      found.push(edges[0].node.Id);
      total = totalCount;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    } while (after !== undefined);

    expect(total).toBeGreaterThan(1);
    expect(new Set(found).size).toBe(total);
    expect(found).toHaveLength(total);
  });

  it('returns the child records of each record', async () => {
    asIntegration((caller) => {
      for (const value of ['Globex', "O'Hare \\ Co"]) {
        localOrg.org.create(caller, 'Insight__c', { Media__c: mediaId, Kind__c: 'Entity', Category__c: 'ORGANIZATION', Value__c: value });
      }
    });

    const { data, errors } = await graphql(
      ownerUsername,
      `
        query one($id: ID, $value: String) {
          uiapi {
            query {
              Media__c(where: { Id: { eq: $id } }) {
                edges {
                  node {
                    Id
                    all: Insights__r(first: 1) {
                      totalCount
                      pageInfo {
                        hasNextPage
                      }
                      edges {
                        node {
                          Kind__c {
                            value
                          }
                        }
                      }
                    }
                    some: Insights__r(where: { or: [{ Value__c: { eq: $value } }, { Value__c: { in: [] } }] }) {
                      edges {
                        node {
                          Value__c {
                            value
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      `,
      { id: mediaId, value: "O'Hare \\ Co" },
    );

    expect(errors).toEqual([]);
    expect(data.uiapi.query.Media__c.edges[0].node).toEqual({
      Id: mediaId,
      all: { totalCount: 2, pageInfo: { hasNextPage: true }, edges: [{ node: { Kind__c: { value: 'Entity' } } }] },
      some: { edges: [{ node: { Value__c: { value: "O'Hare \\ Co" } } }] },
    });
  });

  it('does not return files that the user may not see', async () => {
    const { data } = await graphql(readerUsername, files, { parentId: localOrg.accountId, first: 10 });

    expect(data.uiapi.query.Media__c).toMatchObject({ totalCount: 0, edges: [] });
  });

  it.each([
    ['a field that does not exist', '{ uiapi { query { Account { edges { node { Nope { value } } } } } } }', /Cannot query field "Nope"/],
    ['an object that does not exist', '{ uiapi { query { Nope__c { totalCount } } } }', /Cannot query field "Nope__c"/],
    [
      'a field that the user may not read',
      '{ uiapi { query { Media_Session__c { edges { node { Requester__c { value } } } } } } }',
      /FieldUndefined/,
    ],
    [
      'sorting by a field that the user may not read',
      '{ uiapi { query { Media_Session__c(orderBy: { Requester__c: { order: ASC } }) { totalCount } } } }',
      /No such column/,
    ],
    ['a page size above 200', '{ uiapi { query { Account(first: 5000) { totalCount } } } }', /between 1 and 200/],
    [
      'a page size below 200 with upperBound',
      '{ uiapi { query { Account(first: 50, upperBound: 2000) { totalCount } } } }',
      /between 200 and 2000/,
    ],
    ['a made-up cursor', '{ uiapi { query { Account(after: "x") { totalCount } } } }', /Invalid cursor/],
    [
      'a value of the wrong type',
      '{ uiapi { query { Media__c(where: { Size_Bytes__c: { eq: "x" } }) { totalCount } } } }',
      /Invalid value/,
    ],
    [
      'SOQL in a date',
      `{ uiapi { query { Account(where: { CreatedDate: { gt: { literal: "TODAY OR Id != null" } } }) { totalCount } } } }`,
      /Invalid value/,
    ],
    ['a query that is not GraphQL', '{ uiapi', /Syntax Error/],
    ['a mutation', 'mutation { uiapi { x } }', /mutation/],
  ])('refuses %s', async (_, query, message) => {
    const { errors } = await graphql(ownerUsername, query);

    expect(errors[0].message).toMatch(message);
  });
});
