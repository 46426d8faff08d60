import { salesforceConnection } from './connection.ts';
import { salesforceOldSessions } from './oldSessions.ts';
import { salesforceServer, type SalesforceServer } from './test/salesforceServer.ts';

let server: SalesforceServer;
beforeEach(async () => {
  server = await salesforceServer();
});
afterEach(() => server.close());

const remove = () => salesforceOldSessions(salesforceConnection(server.app)).remove(new Date('2026-11-22T18:00:00Z'));
const rows = (count: number) => ({
  records: Array.from({ length: count }, (_, index) => ({ Id: `a02${String(index).padStart(15, '0')}` })),
});
const paths = (): string[] => server.calls.map(({ path }) => decodeURIComponent(path));

describe('salesforceOldSessions', () => {
  it('queries the oldest sessions before a time and deletes them, 200 per call', async () => {
    server.answers.push({ body: rows(201) }, { body: [{ success: true }] });

    expect(await remove()).toEqual({ removedCount: 201, isMore: false });

    expect(paths()[0]).toContain('FROM Media_Session__c WHERE CreatedDate < 2026-11-22T18:00:00.000Z ORDER BY CreatedDate LIMIT 2000');
    expect(
      paths()
        .slice(1)
        .map((path) => path.split(',').length),
    ).toEqual([200, 1]);
  });

  it('reports that there may be more if the query returned the maximum', async () => {
    server.answers.push({ body: rows(2_000) }, { body: [{ success: true }] });

    expect(await remove()).toEqual({ removedCount: 2_000, isMore: true });
    expect(server.calls).toHaveLength(11);
  });

  it('makes no delete call if there are none', async () => {
    server.answers.push({ body: rows(0) });

    expect(await remove()).toEqual({ removedCount: 0, isMore: false });
    expect(server.calls).toHaveLength(1);
  });

  it('rejects if it has no permission to delete them', async () => {
    server.answers.push(
      { body: rows(1) },
      { body: [{ success: false, errors: [{ statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'No' }] }] },
    );

    await expect(remove()).rejects.toMatchObject({ name: 'INSUFFICIENT_ACCESS_OR_READONLY' });
  });
});
