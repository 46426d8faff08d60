import { callSalesforce, requestOptions } from './callSalesforce.ts';
import type { Connection } from './connection.ts';
import { recordsPerCall, refusalIn, SavedRecords } from './savedRecords.ts';

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
    const saved = SavedRecords.parse(await callSalesforce(send));
    const refusal = refusalIn(saved);
    if (refusal) throw refusal;
    sharedCount += saved.filter(({ success }) => success).length;
  }
  return sharedCount;
};
