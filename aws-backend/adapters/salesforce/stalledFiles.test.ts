import { salesforceConnection } from './connection.ts';
import type { Stall } from '../../ports/stalledFiles.ts';
import { salesforceStalledFiles } from './stalledFiles.ts';
import { salesforceServer, type SalesforceServer } from './test/salesforceServer.ts';

let server: SalesforceServer;
beforeEach(async () => {
  server = await salesforceServer();
});
afterEach(() => server.close());

const row = (number: number, Status__c = 'Processing', Parent_Id__c = '001000000000001AAA') => ({
  Id: `a0000000000000${String(number)}AAA`,
  Status__c,
  Parent_Id__c,
});
const fail = (hasArrived: Stall['hasArrived'] = async () => false) => {
  const [unchangedSince, at] = [new Date('2026-11-19T02:00:00Z'), new Date('2026-11-24T02:00:00Z')];
  return salesforceStalledFiles(salesforceConnection(server.app)).fail({ unchangedSince, at, hasArrived });
};

describe('salesforceStalledFiles', () => {
  it('sets files to Failed that have been in Processing since the given time, without changing their reading number', async () => {
    server.answers.push({ body: { records: [row(1)] } }, { body: [{ success: true }] });

    expect(await fail()).toBe(1);

    const [asked, changed] = server.calls;
    expect(decodeURIComponent(asked!.path)).toMatch(
      /FROM Media__c WHERE SystemModstamp < 2026-11-19T02:00:00.000Z\s+AND \(Status__c = 'Processing' OR/,
    );
    expect(changed?.body).toMatchObject({
      records: [
        { id: 'a00000000000001AAA', Status__c: 'Failed', Status_Code__c: 'PROCESSING_FAILED', Processed_At__c: '2026-11-24T02:00:00.000Z' },
      ],
    });
    expect(JSON.stringify(changed?.body)).not.toContain('Reading__c');
  });

  it('sets files in Uploading to Failed only if their content has arrived', async () => {
    const records = [row(1, 'Uploading'), row(2, 'Uploading'), row(3, 'Uploading', 'no ID')];
    server.answers.push({ body: { records } }, { body: [{ success: true }] });

    expect(
      await fail(
        async ({ orgId, parentId, mediaId }) =>
          orgId === '00D000000000001EAA' && parentId === records[0]!.Parent_Id__c && mediaId !== records[1]!.Id,
      ),
    ).toBe(1);

    expect(server.calls[1]?.body).toMatchObject({ records: [{ id: records[0]!.Id, Status__c: 'Failed' }] });
  });

  it('makes no update call if there are none', async () => {
    server.answers.push({ body: { records: [] } });

    expect(await fail()).toBe(0);
    expect(server.calls).toHaveLength(1);
  });
});
