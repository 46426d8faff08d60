import { z } from 'zod';
import type { MediaStatus } from '../../contracts/records/media.ts';
import { callSalesforce, requestOptions } from './callSalesforce.ts';
import { apiVersion, type Connection } from './connection.ts';
import { salesforceError } from './salesforceError.ts';
import { quoted, quotedList } from './soql.ts';

const Changed = z.object({
  compositeResponse: z.array(z.object({ httpStatusCode: z.number(), body: z.unknown().optional() })),
});

/** Errors if the query found no such record, or if it was deleted or moved to a later status in between. */
const tooLate = new Set([
  'PROCESSING_HALTED',
  'NOT_FOUND',
  'ENTITY_IS_DELETED',
  'INVALID_CROSS_REFERENCE_KEY',
  'FIELD_CUSTOM_VALIDATION_EXCEPTION',
]);

/** Changes a file's record if it has one of these statuses, checked in the same call; false if it is gone or at a later status. */
export const whereStatus = async (
  connect: () => Promise<Connection>,
  { mediaId, statuses }: { mediaId: string; statuses: readonly MediaStatus[] },
  change: { method: 'DELETE' } | { method: 'PATCH'; body: object },
): Promise<boolean> => {
  const base = `/services/data/v${apiVersion}`;
  const soql = `SELECT Id FROM Media__c WHERE Id = ${quoted(mediaId)} AND Status__c IN ${quotedList(statuses)}`;
  const compositeRequest = [
    { method: 'GET', url: `${base}/query?q=${encodeURIComponent(soql)}`, referenceId: 'media' },
    { ...change, url: `${base}/sobjects/Media__c/@{media.records[0].Id}`, referenceId: 'change' },
  ];
  return callSalesforce(async () => {
    const answer = await (await connect()).requestPost('/composite', { allOrNone: false, compositeRequest }, { ...requestOptions });
    const { compositeResponse } = Changed.parse(answer);
    const errors = compositeResponse.flatMap(({ httpStatusCode, body }) =>
      httpStatusCode >= 400 ? [salesforceError(httpStatusCode, body)] : [],
    );
    const refusal = errors.find(({ name }) => !tooLate.has(name));
    if (refusal) throw refusal;
    return errors.length === 0;
  });
};
