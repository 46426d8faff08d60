import { requestOptions } from './callSalesforce.ts';
import type { Connection } from './connection.ts';
import { recordsPerCall, type SaveError, saveRecords } from './savedRecords.ts';

const shareOf = (userId: string, mediaId: string): object => ({
  attributes: { type: 'Media__Share' },
  ParentId: mediaId,
  UserOrGroupId: userId,
  AccessLevel: 'Read',
  RowCause: 'Manual',
});

/** What Salesforce says of a share that gives no more than the org-wide default does; it then names the field that isn't above it. */
const trivial = new Set(['FIELD_INTEGRITY_EXCEPTION', 'FIELD_FILTER_VALIDATION_EXCEPTION']);

/** Salesforce shares nothing with its owner, who has all of it, with somebody who may read no files at all, or with anybody where all may read all files. */
const needsNoShare = ({ statusCode, message }: SaveError): boolean =>
  statusCode === 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY' || (trivial.has(statusCode) && message.includes('AccessLevel'));

/** Writes the rows by which a user sees files. Writing one that is there already changes nothing. */
export const shareMedia = async (connect: () => Promise<Connection>, userId: string, mediaIds: readonly string[]): Promise<number> => {
  let sharedCount = 0;
  for (let start = 0; start < mediaIds.length; start += recordsPerCall) {
    const records = mediaIds.slice(start, start + recordsPerCall).map((mediaId) => shareOf(userId, mediaId));
    const send = async (): Promise<unknown> =>
      (await connect()).requestPost('/composite/sobjects', { allOrNone: false, records }, { ...requestOptions });
    sharedCount += await saveRecords(send, needsNoShare);
  }
  return sharedCount;
};
