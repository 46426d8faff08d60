import { z } from 'zod';
import type { OldSessions } from '../../ports/oldSessions.ts';
import { callSalesforce, requestOptions } from './callSalesforce.ts';
import type { Connection } from './connection.ts';
import { removeRecords } from './removeRecords.ts';

/** The maximum number of rows in one response. */
const rowsPerQuery = 2_000;

const Rows = z.object({ records: z.array(z.object({ Id: z.string() })) });

/** Other users' `Media_Session__c` records, deleted by the integration user. */
export const salesforceOldSessions = (connect: () => Promise<Connection>): OldSessions => ({
  async remove(before) {
    const soql = `SELECT Id FROM Media_Session__c WHERE CreatedDate < ${before.toISOString()} ORDER BY CreatedDate LIMIT ${rowsPerQuery}`;
    const ask = async (): Promise<unknown> => (await connect()).requestGet(`/query?q=${encodeURIComponent(soql)}`, { ...requestOptions });
    const { records } = Rows.parse(await callSalesforce(ask));
    await removeRecords(
      connect,
      records.map(({ Id }) => Id),
    );
    return { removedCount: records.length, isMore: records.length === rowsPerQuery };
  },
});
