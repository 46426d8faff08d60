import { z } from 'zod';
import type { FileShare, Shares } from '../../ports/shares.ts';
import { tryAll } from '../../runtime/tryAll.ts';
import { chunks } from './chunks.ts';
import type { Connection } from './connection.ts';
import { pages, signedIn } from './pages.ts';
import { readable } from './readable.ts';
import { recordsPerCall } from './savedRecords.ts';
import { shareMedia } from './shareMedia.ts';
import { quoted, quotedList } from './soql.ts';
import { updateMedia } from './updateMedia.ts';

type Connect = () => Promise<Connection>;

const OwnerRow = z
  .object({ Id: z.string(), OwnerId: z.string(), Parent_Id__c: z.string() })
  .transform((row): FileShare => ({ shareId: row.Id, userId: row.OwnerId, parentId: row.Parent_Id__c }));
const ShareRow = z.object({ ParentId: z.string(), UserOrGroupId: z.string() });

/** An administrator may make a queue the owner; a queue can't lose access to a record. */
const isUser = ({ userId }: FileShare): boolean => userId.startsWith('005');

async function* owned(connect: Connect): AsyncGenerator<FileShare[]> {
  const { id } = await signedIn(connect);
  const soql = `SELECT Id, OwnerId, Parent_Id__c FROM Media__c WHERE OwnerId != ${quoted(id)} ORDER BY OwnerId`;
  for await (const page of pages(connect, soql, OwnerRow)) yield page.filter(isUser);
}

/**
 * Salesforce drops the manual shares of a record whose owner changes: those that we created are created again, even if one of the records can't
 * be updated, since the others have lost theirs. Creating an existing share changes nothing.
 */
const takeOver = async (connect: Connect, mediaIds: readonly string[]): Promise<void> => {
  const { id } = await signedIn(connect);
  const soql = `SELECT ParentId, UserOrGroupId FROM Media__Share WHERE ParentId IN ${quotedList(mediaIds)}
                AND RowCause = 'Manual' AND LastModifiedById = ${quoted(id)}`;
  const shares = await Array.fromAsync(pages(connect, soql, ShareRow));
  const changes = mediaIds.map((mediaId) => ({ id: mediaId, OwnerId: id }));
  const dropped = Map.groupBy(shares.flat(), ({ UserOrGroupId }) => UserOrGroupId);
  const steps = [
    () => updateMedia(connect, changes),
    ...[...dropped].map(([userId, rows]) => async () => {
      const ids = rows.map(({ ParentId }) => ParentId);
      await shareMedia(connect, userId, ids);
    }),
  ];
  await tryAll(steps, (step) => step());
};

/** Access that users have to files as their owners, having uploaded them. Removing it makes the integration user the owner. */
export const salesforceOwners = (connect: Connect): Shares => ({
  given: () => owned(connect),
  readable: (pairs) => readable(connect, pairs),
  async remove(mediaIds) {
    await tryAll(chunks(mediaIds, recordsPerCall), (some) => takeOver(connect, some));
  },
});
