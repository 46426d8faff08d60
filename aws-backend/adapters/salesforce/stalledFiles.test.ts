import { salesforceConnection } from './connection.ts';
import { salesforceStalledFiles } from './stalledFiles.ts';
import { salesforceServer, type SalesforceServer } from './test/salesforceServer.ts';

let server: SalesforceServer;
beforeEach(async () => {
  server = await salesforceServer();
});
afterEach(() => server.close());

const fail = () =>
  salesforceStalledFiles(salesforceConnection(server.app)).fail(new Date('2026-11-19T02:00:00Z'), new Date('2026-11-24T02:00:00Z'));

describe('salesforceStalledFiles', () => {
  it('sets files to Failed that have been in Processing since the given time, without changing their reading number', async () => {
    server.answers.push({ body: { records: [{ Id: 'a00000000000001AAA' }] } }, { body: [{ success: true }] });

    expect(await fail()).toBe(1);

    const [asked, changed] = server.calls;
    expect(decodeURIComponent(asked!.path)).toContain(
      "FROM Media__c WHERE Status__c = 'Processing' AND SystemModstamp < 2026-11-19T02:00:00.000Z",
    );
    expect(changed?.body).toMatchObject({
      records: [
        { id: 'a00000000000001AAA', Status__c: 'Failed', Status_Code__c: 'PROCESSING_FAILED', Processed_At__c: '2026-11-24T02:00:00.000Z' },
      ],
    });
    expect(JSON.stringify(changed?.body)).not.toContain('Reading__c');
  });

  it('makes no update call if there are none', async () => {
    server.answers.push({ body: { records: [] } });

    expect(await fail()).toBe(0);
    expect(server.calls).toHaveLength(1);
  });
});
