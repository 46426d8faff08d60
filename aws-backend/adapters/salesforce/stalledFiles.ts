import { failedMedia } from '../../contracts/records/failedMedia.ts';
import type { StalledFiles } from '../../ports/stalledFiles.ts';
import type { Connection } from './connection.ts';
import { IdRow } from './mediaQueries.ts';
import { pages } from './pages.ts';
import { updateMedia } from './updateMedia.ts';

/** `Media__c` records that remain in status _Processing_. */
export const salesforceStalledFiles = (connect: () => Promise<Connection>): StalledFiles => ({
  async fail(unchangedSince, at) {
    const soql = `SELECT Id FROM Media__c WHERE Status__c = 'Processing' AND SystemModstamp < ${unchangedSince.toISOString()}`;
    const stalled = (await Array.fromAsync(pages(connect, soql, IdRow))).flat();
    const change = { ...failedMedia, Processed_At__c: at.toISOString() };
    await updateMedia(
      connect,
      stalled.map(({ Id }) => ({ id: Id, ...change })),
    );
    return stalled.length;
  },
});
