import { z } from 'zod';
import { callSalesforce } from './callSalesforce.ts';
import { SalesforceError } from './salesforceError.ts';

/** The maximum number of records in one sObject Collections call. */
export const recordsPerCall = 200;

const SaveError = z.object({ statusCode: z.string(), message: z.string() });
export type SaveError = z.infer<typeof SaveError>;

/** The result per record of an sObject Collections call. */
const SavedRecords = z.array(z.object({ success: z.boolean(), errors: z.array(SaveError).default([]) }));

/** The record was deleted in the meantime. */
const gone = new Set(['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'NOT_FOUND']);

/** The first error that isn't harmless, i.e. other than that a record is gone. */
const refusalIn = (saved: z.infer<typeof SavedRecords>, isHarmless: (error: SaveError) => boolean): SalesforceError | undefined => {
  const errors = saved.flatMap((result) => result.errors);
  const unexpected = errors.find((error) => !gone.has(error.statusCode) && !isHarmless(error));
  return unexpected && new SalesforceError(unexpected.statusCode, unexpected.message);
};

/**
 * Makes an sObject Collections call and returns how many records were saved; throws the first error. The whole call is retried if one
 * record failed for a transient reason, e.g. a lock: it must be idempotent.
 */
export const saveRecords = (send: () => Promise<unknown>, isHarmless = (_error: SaveError): boolean => false): Promise<number> =>
  callSalesforce(async () => {
    const saved = SavedRecords.parse(await send());
    const refusal = refusalIn(saved, isHarmless);
    if (refusal) throw refusal;
    return saved.filter(({ success }) => success).length;
  });
