import { salesforceConnection } from './connection.ts';
import { salesforceMergedRecords } from './mergedRecords.ts';
import { salesforceServer, type SalesforceServer } from './test/salesforceServer.ts';

let server: SalesforceServer;
beforeEach(async () => {
  server = await salesforceServer();
});
afterEach(() => server.close());

const account = (number: number): string => `001${String(number).padStart(12, '0')}AAA`;
const media = (number: number): string => `a00${String(number).padStart(12, '0')}AAA`;
const merged = () => salesforceMergedRecords(salesforceConnection(server.app));
const none = { body: { records: [] } };
const gone = (from: number, to: number) => ({ Id: account(from), MasterRecordId: account(to) });
const file = (number: number, parent: number, lookup: number, storedUnder: number | null = null) => ({
  ...{ Id: media(number), Parent_Id__c: account(parent), Stored_Under__c: storedUnder && account(storedUnder) },
  ...{ Account__c: account(lookup), Contact__c: null, Lead__c: null, Case__c: null },
});

describe('files of merged records', () => {
  it('are found by the merged record’s ID, and assigned to the master at the end of a chain of merges', async () => {
    server.answers.push({ body: { records: [gone(1, 2), gone(2, 3)] } }, none, none, none, {
      body: { records: [file(1, 1, 3), file(2, 2, 3, 9)] },
    });

    expect(await merged().orphans()).toEqual([
      { mediaId: media(1), newParentId: account(3), storedUnderId: account(1) },
      { mediaId: media(2), newParentId: account(3), storedUnderId: account(9) },
    ]);
    const paths = server.calls.map(({ path }) => decodeURIComponent(path));
    const lost = (object: string, where: string) =>
      `GET /services/data/v67.0/queryAll?q=SELECT Id, MasterRecordId FROM ${object} WHERE ${where}`;
    const fields = 'Id, Parent_Id__c, Stored_Under__c, Account__c, Contact__c, Lead__c, Case__c';
    expect(paths).toEqual([
      ...['Account', 'Contact', 'Lead'].map((object) => lost(object, 'IsDeleted = true AND MasterRecordId != null')),
      lost('Case', 'MasterRecordId != null AND SystemModstamp = LAST_N_DAYS:15'),
      `GET /services/data/v67.0/query?q=SELECT ${fields} FROM Media__c WHERE Parent_Id__c IN ('${account(1)}','${account(2)}') AND Status__c != 'Uploading'`,
    ]);
  });

  it('are not queried if no records were merged', async () => {
    server.answers.push(none);

    expect(await merged().orphans()).toEqual([]);
    expect(server.calls).toHaveLength(4);
  });

  it('are left alone if Salesforce did not move their lookup, as for a case kept after its merge', async () => {
    server.answers.push(none, none, none, { body: { records: [gone(1, 2)] } }, { body: { records: [file(1, 1, 1), file(2, 1, 2)] } });

    expect((await merged().orphans()).map(({ mediaId }) => mediaId)).toEqual([media(2)]);
  });

  it('are still found for other objects in an org without merged cases', async () => {
    const unknown = { status: 400, body: [{ errorCode: 'INVALID_FIELD', message: "No such column 'MasterRecordId' on entity 'Case'" }] };
    server.answers.push({ body: { records: [gone(1, 2)] } }, none, none, unknown, { body: { records: [file(1, 1, 2)] } });

    expect(await merged().orphans()).toHaveLength(1);
  });

  it.each(['Account__c', 'Contact__c', 'Lead__c', 'Case__c'])('are found by each lookup that Salesforce moves: %s', async (lookup) => {
    const moved = { ...file(1, 1, 2), Account__c: null, [lookup]: account(2) };
    server.answers.push({ body: { records: [gone(1, 2)] } }, none, none, none, { body: { records: [moved] } });

    expect(await merged().orphans()).toHaveLength(1);
  });

  it.each([
    ['for accounts', 'INVALID_FIELD', []],
    ['for cases with another error', 'INVALID_SESSION_ID', [none, none, none]],
  ])('are reported as an error if Salesforce refuses the query %s', async (_, errorCode, before) => {
    server.answers.push(...before, { status: 400, body: [{ errorCode, message: 'No' }] });

    await expect(merged().orphans()).rejects.toMatchObject({ errorCode });
  });

  it('are queried by 200 records at a time, and left alone if merges form a cycle', async () => {
    const records = [gone(1, 2), gone(2, 1), ...Array.from({ length: 199 }, (_, index) => gone(index + 3, 1))];
    server.answers.push({ body: { records } }, none, none, none, { body: { records: [file(1, 1, 9)] } }, none);

    expect(await merged().orphans()).toEqual([]);
    expect(server.calls.slice(4).map(({ path }) => decodeURIComponent(path).match(/'001/g)?.length)).toEqual([200, 1]);
  });

  it('are assigned to their new record, 200 per call, with their S3 folder kept', async () => {
    server.answers.push({ body: [{ success: true }] });
    const files = Array.from({ length: 201 }, (_, index) => ({
      mediaId: media(index),
      newParentId: account(2),
      storedUnderId: account(1),
    }));

    await merged().adopt(files);

    const sent = server.calls.map(({ body }) => (body as { records: object[] }).records);
    expect(sent.map((records) => records.length)).toEqual([200, 1]);
    expect(sent[0]?.[0]).toEqual({
      ...{ attributes: { type: 'Media__c' }, id: media(0) },
      ...{ Parent_Id__c: account(2), Stored_Under__c: account(1) },
    });
  });
});
