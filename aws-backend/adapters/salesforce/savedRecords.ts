import { z } from 'zod';
import { SalesforceError } from './salesforceError.ts';

/** The most records that one collections call takes. */
export const recordsPerCall = 200;

/** What a collections call answers of each record. */
export const SavedRecords = z.array(
  z.object({ success: z.boolean(), errors: z.array(z.object({ statusCode: z.string(), message: z.string() })).default([]) }),
);

/** The record was deleted while we looked at it. */
const gone = new Set(['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'NOT_FOUND']);

/** The first refusal that means more than that a record is gone. */
export const refusalIn = (saved: z.infer<typeof SavedRecords>): SalesforceError | undefined => {
  const errors = saved.flatMap((result) => (result.success ? [] : result.errors));
  const unexpected = errors.find(({ statusCode }) => !gone.has(statusCode));
  return unexpected && new SalesforceError(unexpected.statusCode, unexpected.message);
};
