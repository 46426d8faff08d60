import type { DeletedFile } from '../../ports/recycleBin.ts';
import { salesforceConnection } from './connection.ts';
import { salesforceRecycleBin } from './recycleBin.ts';
import { compositeAnswer, salesforceServer, type SalesforceServer } from './test/salesforceServer.ts';

let server: SalesforceServer;
beforeEach(async () => {
  server = await salesforceServer();
});
afterEach(() => server.close());

const orgId = '00D000000000001EAA';
const parentId = '001000000000001AAA';
const mediaId = (number: number): string => `a00${String(number).padStart(12, '0')}AAA`;
const file = (number: number, org = orgId): DeletedFile => ({ orgId: org, parentId, mediaId: mediaId(number), reading: 1 });
const bin = () => salesforceRecycleBin(salesforceConnection(server.app));
const paths = (): string[] => server.calls.map(({ path }) => decodeURIComponent(path));

describe('files in the recycle bin', () => {
  it('are read with queryAll, page by page', async () => {
    const row = (number: number) => ({ Id: mediaId(number), Parent_Id__c: parentId });
    server.answers.push(
      { body: { records: [row(1)], nextRecordsUrl: '/services/data/v67.0/query/01g-2000' } },
      { body: { records: [{ ...row(2), Reading__c: 3 }] } },
    );

    expect(await bin().files()).toEqual([file(1), { ...file(2), reading: 3 }]);
    expect(paths()).toEqual([
      'GET /services/data/v67.0/queryAll?q=SELECT Id, Parent_Id__c, Stored_Under__c, Reading__c FROM Media__c WHERE IsDeleted = true',
      'GET /services/data/v67.0/query/01g-2000',
    ]);
  });

  it('don’t include records without content, which have no valid parent ID', async () => {
    const row = { Id: mediaId(1), Parent_Id__c: '001000000000001' };
    server.answers.push({ body: { records: [row, { ...row, Stored_Under__c: parentId }] } });

    expect(await bin().files()).toEqual([file(1)]);
  });
});

describe('restored files', () => {
  it('are those that have a record, with 1,000 queried per call', async () => {
    server.answers.push(
      compositeAnswer({ q0: [{ Id: mediaId(3) }], q1: [], q2: [], q3: [], q4: [] }),
      compositeAnswer({ q0: [{ Id: mediaId(1001) }] }),
    );
    const files = Array.from({ length: 1_001 }, (_, index) => file(index + 1));

    expect(await bin().restored(files)).toEqual([file(3), file(1001)]);
    expect(server.calls).toHaveLength(2);
  });

  it('include files of another org, because this org can’t tell', async () => {
    server.answers.push(compositeAnswer({ q0: [] }));
    const other = file(2, '00D000000000002EAA');

    expect(await bin().restored([file(1), other])).toEqual([other]);
  });

  it('are reported as an error if Salesforce fails, so that nothing is erased', async () => {
    server.answers.push(compositeAnswer({ q0: { status: 400, errorCode: 'INVALID_TYPE' } }));

    await expect(bin().restored([file(1)])).rejects.toMatchObject({ name: 'INVALID_TYPE' });
  });

  it('need no call for an empty list', async () => {
    expect(await bin().restored([])).toEqual([]);
    expect(server.calls).toEqual([]);
  });
});
