import { salesforceConnection } from './connection.ts';
import { salesforceOwners } from './owners.ts';
import { salesforceServer, type SalesforceServer } from './test/salesforceServer.ts';

let server: SalesforceServer;
beforeEach(async () => {
  server = await salesforceServer();
});
afterEach(() => server.close());

const us = '005000000000009AAA';
const riley = '005000000000001AAA';
const robin = '005000000000002AAA';
const account = '001000000000001AAA';
const media = (number: number): string => `a00${String(number).padStart(12, '0')}AAA`;
const owners = () => salesforceOwners(salesforceConnection(server.app));
const saved = (count: number) => ({ body: Array.from({ length: count }, () => ({ success: true })) });

describe('the owners of files', () => {
  it('include users other than the integration user, but no queues', async () => {
    const row = (number: number, OwnerId: string) => ({ Id: media(number), OwnerId, Parent_Id__c: account });
    server.answers.push({ body: { records: [row(1, riley), row(2, '00G000000000001AAA')] } });

    expect(await Array.fromAsync(owners().given())).toEqual([[{ shareId: media(1), userId: riley, parentId: account }]]);
    expect(decodeURIComponent(server.calls[0]!.path)).toContain(`FROM Media__c WHERE OwnerId != '${us}' ORDER BY OwnerId`);
  });
});

describe('removing files from their owners', () => {
  it('transfers them to the integration user, and restores the shares that Salesforce then drops', async () => {
    server.answers.push({ body: { records: [{ ParentId: media(1), UserOrGroupId: robin }] } }, saved(2), saved(1));

    await owners().remove([media(1), media(2)]);

    expect(server.calls.map(({ path, body }) => [path.split('?')[0]!.replace('/services/data/v67.0', ''), body])).toEqual([
      ['GET /query', undefined],
      [
        'PATCH /composite/sobjects',
        { allOrNone: false, records: [1, 2].map((number) => ({ attributes: { type: 'Media__c' }, id: media(number), OwnerId: us })) },
      ],
      [
        'POST /composite/sobjects',
        {
          allOrNone: false,
          records: [
            { attributes: { type: 'Media__Share' }, ParentId: media(1), UserOrGroupId: robin, AccessLevel: 'Read', RowCause: 'Manual' },
          ],
        },
      ],
    ]);
  });

  it('transfers 200 at a time, and ignores a deleted file', async () => {
    const gone = { success: false, errors: [{ statusCode: 'ENTITY_IS_DELETED', message: 'Gone' }] };
    server.answers.push({ body: { records: [] } }, { body: [gone] }, { body: { records: [] } }, saved(1));

    await owners().remove(Array.from({ length: 201 }, (_, index) => media(index)));

    expect(server.calls.filter(({ path }) => path.startsWith('PATCH')).map(({ body }) => (body as { records: [] }).records.length)).toEqual(
      [200, 1],
    );
  });

  it('restores the shares, then rejects, if a file can’t be transferred', async () => {
    const refused = { success: false, errors: [{ statusCode: 'TRANSFER_REQUIRES_READ', message: 'No' }] };
    const shares = [1, 2].map((number) => ({ ParentId: media(number), UserOrGroupId: robin }));
    server.answers.push({ body: { records: shares } }, { body: [{ success: true }, refused] }, saved(2));

    await expect(owners().remove([media(1), media(2)])).rejects.toMatchObject({ name: 'TRANSFER_REQUIRES_READ' });
    expect(server.calls.at(-1)).toMatchObject({ path: expect.stringMatching(/^POST /), body: { records: shares } });
  });
});
