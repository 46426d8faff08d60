import { z } from 'zod';
import { callSalesforce, requestOptions } from './callSalesforce.ts';
import type { Connection } from './connection.ts';
import { SalesforceError } from './salesforceError.ts';

/** The most records that one collections call takes. */
const recordsPerCall = 200;

const Saved = z.array(
  z.object({ success: z.boolean(), errors: z.array(z.object({ statusCode: z.string(), message: z.string() })).default([]) }),
);

/** The file was deleted while we looked at it. */
const gone = new Set(['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'NOT_FOUND']);

const shareOf = (userId: string, mediaId: string): object => ({
  attributes: { type: 'Media__Share' },
  ParentId: mediaId,
  UserOrGroupId: userId,
  AccessLevel: 'Read',
  RowCause: 'Manual',
});

/** Writes the rows by which a user sees files. Writing one that is there already changes nothing. */
export const shareMedia = async (connect: () => Promise<Connection>, userId: string, mediaIds: readonly string[]): Promise<number> => {
  let sharedCount = 0;
  for (let start = 0; start < mediaIds.length; start += recordsPerCall) {
    const records = mediaIds.slice(start, start + recordsPerCall).map((mediaId) => shareOf(userId, mediaId));
    const send = async (): Promise<unknown> =>
      (await connect()).requestPost('/composite/sobjects', { allOrNone: false, records }, { ...requestOptions });
    const saved = Saved.parse(await callSalesforce(send));
    const errors = saved.flatMap((result) => (result.success ? [] : result.errors));
    const unexpected = errors.find(({ statusCode }) => !gone.has(statusCode));
    if (unexpected) throw new SalesforceError(unexpected.statusCode, unexpected.message);
    sharedCount += saved.filter(({ success }) => success).length;
  }
  return sharedCount;
};
