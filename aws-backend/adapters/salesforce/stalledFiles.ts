import { z } from 'zod';
import { failedMedia } from '../../contracts/records/failedMedia.ts';
import type { Stall, StalledFiles } from '../../ports/stalledFiles.ts';
import type { Connection } from './connection.ts';
import { isRecordId } from './isRecordId.ts';
import { pages, signedIn } from './pages.ts';
import { updateMedia } from './updateMedia.ts';

/** Uploads unchanged for longer are ignored: many are never finished, and each costs a call to S3 every night. */
const lookedAtMs = 7 * 24 * 3_600_000;

const Row = z.object({ Id: z.string(), Status__c: z.string(), Parent_Id__c: z.string(), Stored_Under__c: z.string().nullish() });

const soqlOf = (since: Date): string => {
  const from = new Date(since.getTime() - lookedAtMs).toISOString();
  return `SELECT Id, Status__c, Parent_Id__c, Stored_Under__c FROM Media__c WHERE SystemModstamp < ${since.toISOString()}
          AND (Status__c = 'Processing' OR (Status__c = 'Uploading' AND SystemModstamp > ${from}))`;
};

/** `Media__c` records that remain in status _Processing_, or in _Uploading_ although their file has arrived. */
export const salesforceStalledFiles = (connect: () => Promise<Connection>): StalledFiles => ({
  async fail({ unchangedSince, at, hasArrived }: Stall) {
    const { organizationId: orgId } = await signedIn(connect);
    const stalled: string[] = [];
    for await (const page of pages(connect, soqlOf(unchangedSince), Row))
      for (const { Id: mediaId, Status__c, Parent_Id__c, Stored_Under__c } of page) {
        const parentId = Stored_Under__c ?? Parent_Id__c;
        const isUnread = Status__c === 'Processing' || (isRecordId(parentId) && (await hasArrived({ orgId, parentId, mediaId })));
        if (isUnread) stalled.push(mediaId);
      }
    const change = { ...failedMedia, Processed_At__c: at.toISOString() };
    await updateMedia(
      connect,
      stalled.map((id) => ({ id, ...change })),
    );
    return stalled.length;
  },
});
