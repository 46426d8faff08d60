import { z } from 'zod';
import { callSalesforce, requestOptions } from './callSalesforce.ts';
import { apiVersion, type Connection } from './connection.ts';
import { salesforceError } from './salesforceError.ts';
import { quoted } from './soql.ts';

const Deleted = z.object({
  compositeResponse: z.array(z.object({ referenceId: z.string(), httpStatusCode: z.number(), body: z.unknown().optional() })),
});

/** What Salesforce says where the query before found no such record, or where it went between the two. */
const gone = new Set(['PROCESSING_HALTED', 'NOT_FOUND', 'ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY']);

/** Deletes the record of a file that never arrived, looking at its status in the same call; false where it is gone or further. */
export const deleteUnsent = async (connect: () => Promise<Connection>, mediaId: string): Promise<boolean> => {
  const base = `/services/data/v${apiVersion}`;
  const soql = `SELECT Id FROM Media__c WHERE Id = ${quoted(mediaId)} AND Status__c = 'Uploading'`;
  const compositeRequest = [
    { method: 'GET', url: `${base}/query?q=${encodeURIComponent(soql)}`, referenceId: 'media' },
    { method: 'DELETE', url: `${base}/sobjects/Media__c/@{media.records[0].Id}`, referenceId: 'deletion' },
  ];
  const send = async (): Promise<unknown> =>
    (await connect()).requestPost('/composite', { allOrNone: false, compositeRequest }, { ...requestOptions });
  const { compositeResponse } = Deleted.parse(await callSalesforce(send));
  const deletion = compositeResponse.find(({ referenceId }) => referenceId === 'deletion');
  if (deletion === undefined || deletion.httpStatusCode < 400) return deletion !== undefined;
  const error = salesforceError(deletion.httpStatusCode, deletion.body);
  if (gone.has(error.name)) return false;
  throw error;
};
