import type { FileShare, Shares } from '../../ports/shares.ts';
import { salesforceConnection } from './connection.ts';
import { salesforceShares } from './shares.ts';
import { salesforceServer, type SalesforceServer } from './test/salesforceServer.ts';

let server: SalesforceServer;
let shares: Shares;
beforeEach(async () => {
  server = await salesforceServer();
  shares = salesforceShares(salesforceConnection(server.app));
});
afterEach(() => server.close());

const id = (prefix: string, number: number): string => `${prefix}${String(number).padStart(12, '0')}AAA`;
const user = (number: number): string => id('005', number);
const account = (number: number): string => id('001', number);
const paths = (): string[] => server.calls.map(({ path }) => decodeURIComponent(path).replaceAll(/\s+/g, ' '));

/** The queries of each composite call. */
const queriesOfCalls = (): string[][] =>
  server.calls.map(({ body }) =>
    (body as { compositeRequest: { url: string }[] }).compositeRequest.map(({ url }) => decodeURIComponent(url).replaceAll(/\s+/g, ' ')),
  );
const answered = (rows: object[][], status = 200): void =>
  void server.answers.push({
    body: {
      compositeResponse: rows.map((records, index) => ({
        referenceId: `q${String(index)}`,
        httpStatusCode: status,
        body: status === 200 ? { records } : [{ errorCode: 'MALFORMED_QUERY', message: 'No' }],
      })),
    },
  });
const row = (parentId: string, HasReadAccess = true): object => ({ RecordId: parentId, HasReadAccess });

describe('the integration user’s shares', () => {
  const shareRow = (number: number): object => ({
    Id: id('00r', number),
    UserOrGroupId: user(1),
    Parent: { Parent_Id__c: account(number) },
  });

  it('are read page by page, without those that others gave', async () => {
    server.answers.push(
      { body: { records: [shareRow(1)], nextRecordsUrl: '/services/data/v67.0/query/01g-2000' } },
      { body: { records: [shareRow(2)] } },
    );
    const pages: FileShare[][] = [];
    for await (const page of shares.given()) pages.push(page);

    expect(pages).toEqual([1, 2].map((number) => [{ shareId: id('00r', number), userId: user(1), parentId: account(number) }]));
    expect(paths()[0]).toMatch(/FROM Media__Share WHERE RowCause = 'Manual' AND LastModifiedById = '005\w{15}' ORDER BY UserOrGroupId$/);
    expect(paths()[1]).toBe('GET /services/data/v67.0/query/01g-2000');
  });

  it('are none if the query returns none', async () => {
    server.answers.push({ body: { records: [] } });

    for await (const page of shares.given()) expect(page).toBeUndefined();
  });
});

describe('the records that users can read', () => {
  it('are queried for five users per call, and for 200 records of one object per query', async () => {
    const pairs = [
      ...Array.from({ length: 201 }, (_, number) => ({ userId: user(1), parentId: account(number) })),
      { userId: user(1), parentId: id('003', 1) },
      ...[2, 3, 4].map((number) => ({ userId: user(number), parentId: account(1) })),
    ];
    answered([[row(account(0)), row(account(1), false)], [row(account(200))], [row(id('003', 1))], [], [row(account(2))]]);
    answered([[row(account(1))]]);

    expect(await shares.readable(pairs)).toEqual([
      { userId: user(1), parentId: account(0) },
      { userId: user(1), parentId: account(200) },
      { userId: user(1), parentId: id('003', 1) },
      { userId: user(4), parentId: account(1) },
    ]);
    expect(queriesOfCalls().map((queries) => queries.length)).toEqual([5, 1]);
    expect(queriesOfCalls()[0]?.map((query) => query.match(/'00[13]\w{15}'/g)?.length)).toEqual([200, 1, 1, 1, 1]);
  });

  it('are none if Salesforce refuses the query, as for an object without sharing', async () => {
    answered([[]], 400);

    expect(await shares.readable([{ userId: user(1), parentId: account(1) }])).toEqual([]);
    expect(queriesOfCalls()[0]?.[0]).toMatch(
      /q=SELECT RecordId, HasReadAccess FROM UserRecordAccess WHERE UserId = '005\w{15}' AND RecordId IN \('001\w{15}'\)$/,
    );
  });

  it.each(["001' OR Id != '", account(1).slice(0, 15), account(1).replace(/A$/, 'B')])(
    'are not queried for %s, an invalid ID, because it would fail the whole query',
    async (parentId) => {
      answered([[row(account(1))]]);

      const pairs = [parentId, account(1)].map((id) => ({ userId: user(1), parentId: id }));
      expect(await shares.readable(pairs)).toEqual(pairs.slice(1));
      expect(queriesOfCalls().flat()).toEqual([expect.stringContaining(`RecordId IN ('${account(1)}')`)]);
    },
  );

  it('are reported as an error if Salesforce fails, so that no share is removed', async () => {
    answered([[]], 500);

    await expect(shares.readable([{ userId: user(1), parentId: account(1) }])).rejects.toThrow('No');
  });
});

it.each([
  ['reading shares', () => Array.fromAsync(shares.given())],
  ['removing shares', () => shares.remove([id('00r', 1)])],
])('%s is tried three times if Salesforce is unavailable', async (_, ask) => {
  server.answers.push({ status: 503, body: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'Busy' }] });

  await expect(ask()).rejects.toMatchObject({ code: 'SALESFORCE_UNAVAILABLE' });
  expect(server.calls).toHaveLength(3);
});

describe('removing shares', () => {
  it('takes one call per 200 shares, and ignores those already gone', async () => {
    server.answers.push(
      { body: [{ success: false, errors: [{ statusCode: 'ENTITY_IS_DELETED', message: 'Gone' }] }] },
      { body: [{ success: true }] },
    );

    await shares.remove(Array.from({ length: 201 }, (_, number) => id('00r', number)));

    expect(paths().map((path) => path.split(',').length)).toEqual([200, 1]);
    expect(paths()[1]).toBe(`DELETE /services/data/v67.0/composite/sobjects?ids=${id('00r', 200)}&allOrNone=false`);
  });

  it('removes all others before it rejects for one that can’t be removed', async () => {
    const refused = { success: false, errors: [{ statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'No' }] };
    server.answers.push({ body: [refused] }, { body: [{ success: true }] });

    const removed = shares.remove(Array.from({ length: 201 }, (_, number) => id('00r', number)));

    await expect(removed).rejects.toMatchObject({ name: 'INSUFFICIENT_ACCESS_OR_READONLY' });
    expect(paths()).toHaveLength(2);
  });
});
