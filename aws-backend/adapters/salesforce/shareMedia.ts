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

/** Salesforce's errors for a share that grants no more than the org-wide default; they name the access level field. */
const trivial = new Set(['FIELD_INTEGRITY_EXCEPTION', 'FIELD_FILTER_VALIDATION_EXCEPTION']);

/** No share can be created for the owner, for a user without access to the object, or if all users can read all files. */
const needsNoShare = ({ statusCode, message }: SaveError): boolean =>
  statusCode === 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY' || (trivial.has(statusCode) && message.includes('AccessLevel'));

/** Creates the shares that let a user read files. Creating an existing one changes nothing. */
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
