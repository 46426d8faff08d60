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

describe('files of merged records', () => {
  it('are found by the records that are gone, and belong to the one at the end of several merges', async () => {
    server.answers.push({ body: { records: [gone(1, 2), gone(2, 3)] } }, none, none, {
      body: {
        records: [
          { Id: media(1), Parent_Id__c: account(1), Stored_Under__c: null },
          { Id: media(2), Parent_Id__c: account(2), Stored_Under__c: account(9) },
        ],
      },
    });

    expect(await merged().orphans()).toEqual([
      { mediaId: media(1), newParentId: account(3), storedUnderId: account(1) },
      { mediaId: media(2), newParentId: account(3), storedUnderId: account(9) },
    ]);
    const paths = server.calls.map(({ path }) => decodeURIComponent(path));
    expect(paths.slice(0, 3).map((path) => /queryAll.* FROM (\w+) /.exec(path)?.[1])).toEqual(['Account', 'Contact', 'Lead']);
    expect(paths[3]).toContain(`Parent_Id__c IN ('${account(1)}','${account(2)}') AND Status__c != 'Uploading'`);
  });

  it('are not asked for where nothing was merged', async () => {
    server.answers.push(none);

    expect(await merged().orphans()).toEqual([]);
    expect(server.calls).toHaveLength(3);
  });

  it('are given to their new record, their folder kept, 200 in a call', async () => {
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
