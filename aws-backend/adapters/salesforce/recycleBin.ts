import { z } from 'zod';
import type { DeletedFile, RecycleBin } from '../../ports/recycleBin.ts';
import { chunks } from './chunks.ts';
import { composite } from './composite.ts';
import type { Connection } from './connection.ts';
import { isRecordId } from './isRecordId.ts';
import { IdRow } from './mediaQueries.ts';
import { pages, signedIn } from './pages.ts';
import { quotedList } from './soql.ts';

/** As many ids as fit into a query's URL, and the maximum number of queries in one composite call. */
const idsPerQuery = 200;
const queriesPerCall = 5;

const DeletedRow = z.object({
  Id: z.string(),
  Parent_Id__c: z.string(),
  Stored_Under__c: z.string().nullish(),
  Reading__c: z.number().nullish(),
});
const soql = 'SELECT Id, Parent_Id__c, Stored_Under__c, Reading__c FROM Media__c WHERE IsDeleted = true';

const idsOf = (files: readonly DeletedFile[]): string[] => files.map(({ mediaId }) => mediaId);

/** Deleted `Media__c` records, as returned by `queryAll`: for 15 days, or for about one day after the bin is emptied. */
export const salesforceRecycleBin = (connect: () => Promise<Connection>): RecycleBin => ({
  async files() {
    const { organizationId } = await signedIn(connect);
    const files: DeletedFile[] = [];
    for await (const page of pages(connect, soql, DeletedRow, 'queryAll'))
      files.push(
        ...page.map(({ Id: mediaId, Parent_Id__c, Stored_Under__c, Reading__c }) => ({
          ...{ orgId: organizationId, parentId: Stored_Under__c ?? Parent_Id__c, mediaId, reading: Reading__c ?? 1 },
        })),
      );
    // A parent id that was typed in and is invalid has no folder, and so no content.
    return files.filter(({ parentId }) => isRecordId(parentId));
  },

  async restored(files) {
    const { organizationId } = await signedIn(connect);
    const ids = new Set<string>();
    for (const call of chunks(chunks(files, idsPerQuery), queriesPerCall)) {
      const queryOf = (some: readonly DeletedFile[]): string => `SELECT Id FROM Media__c WHERE Id IN ${quotedList(idsOf(some))}`;
      const answers = await composite(connect, Object.fromEntries(call.map((some, index) => [`q${String(index)}`, queryOf(some)])));
      for (const index of call.keys()) for (const { Id } of answers.rows(`q${String(index)}`, IdRow)) ids.add(Id);
    }
    return files.filter(({ orgId, mediaId }) => orgId !== organizationId || ids.has(mediaId));
  },
});
