import { SalesforceId } from '../../contracts/salesforceId.ts';
import { MediaStatus } from '../../contracts/records/media.ts';
import type { RecordAccess } from '../../ports/recordAccess.ts';
import { accessOf, accessQueries } from './accessQueries.ts';
import { beginReading } from './beginReading.ts';
import { cancelReading } from './cancelReading.ts';
import { composite } from './composite.ts';
import type { Connection } from './connection.ts';
import { hiddenMediaQuery, IdRow, mediaQuery, MediaRow } from './mediaQueries.ts';
import { shareMedia } from './shareMedia.ts';
import { quoted } from './soql.ts';
import { whereStatus } from './whereStatus.ts';

const arrived = MediaStatus.options.filter((status) => status !== 'Uploading');

/** Access according to Salesforce's sharing: `UserRecordAccess`, `Media__c` and a custom permission, in one composite call. */
export const salesforceRecordAccess = (connect: () => Promise<Connection>): RecordAccess => ({
  async check({ userId, parentId, mediaIds }) {
    const answers = await composite(connect, { ...accessQueries(userId, quoted(parentId)), media: mediaQuery(mediaIds) });
    const media = answers.rows('media', MediaRow).filter((file) => mediaIds.includes(file.mediaId));
    return { ...accessOf(answers, parentId), media };
  },

  async checkForSharing({ userId, parentId }) {
    const queries = { ...accessQueries(userId, quoted(parentId)), hidden: hiddenMediaQuery(userId, parentId) };
    const answers = await composite(connect, queries);
    return { ...accessOf(answers, parentId), hiddenMediaIds: answers.rows('hidden', IdRow).map(({ Id }) => Id) };
  },

  async checkMedia({ userId, mediaId }) {
    const parent = quoted('@{media.records[0].Parent_Id__c}');
    const answers = await composite(connect, { media: mediaQuery([mediaId]), ...accessQueries(userId, parent) });
    const [media] = answers.rowsIfAny('media', MediaRow);
    // The parent's id was typed in by the record's creator and was just used in a query: it must be a valid id.
    if (media?.mediaId !== mediaId || !SalesforceId.safeParse(media.parentId).success) return undefined;
    return { ...accessOf(answers, media.parentId), media };
  },

  share: async ({ userId, mediaIds }) => shareMedia(connect, userId, mediaIds),

  deleteUnsent: async (mediaId) => whereStatus(connect, { mediaId, statuses: ['Uploading'] }, { method: 'DELETE' }),

  deleteMedia: async (mediaId) => whereStatus(connect, { mediaId, statuses: arrived }, { method: 'DELETE' }),

  cancelReading: async (mediaId) => cancelReading(connect, mediaId),

  beginReading: async (mediaId, reading) => beginReading(connect, mediaId, reading),
});
