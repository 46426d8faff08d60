import { z } from 'zod';
import { callSalesforce } from './callSalesforce.ts';
import { SalesforceError } from './salesforceError.ts';

/** The most records that one collections call takes. */
export const recordsPerCall = 200;

const SaveError = z.object({ statusCode: z.string(), message: z.string() });
export type SaveError = z.infer<typeof SaveError>;

/** What a collections call answers of each record. */
const SavedRecords = z.array(z.object({ success: z.boolean(), errors: z.array(SaveError).default([]) }));

/** The record was deleted while we looked at it. */
const gone = new Set(['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'NOT_FOUND']);

/** The first refusal that means more than that a record is gone, or what else is no failure. */
const refusalIn = (saved: z.infer<typeof SavedRecords>, isHarmless: (error: SaveError) => boolean): SalesforceError | undefined => {
  const errors = saved.flatMap((result) => result.errors);
  const unexpected = errors.find((error) => !gone.has(error.statusCode) && !isHarmless(error));
  return unexpected && new SalesforceError(unexpected.statusCode, unexpected.message);
};

/**
 * Makes a collections call and answers how many records were saved; throws the first refusal. The whole call is made again where Salesforce
 * stumbled over one record, as over another call's lock: it has to be one that may be made twice.
 */
export const saveRecords = (send: () => Promise<unknown>, isHarmless = (_error: SaveError): boolean => false): Promise<number> =>
  callSalesforce(async () => {
    const saved = SavedRecords.parse(await send());
    const refusal = refusalIn(saved, isHarmless);
    if (refusal) throw refusal;
    return saved.filter(({ success }) => success).length;
  });
