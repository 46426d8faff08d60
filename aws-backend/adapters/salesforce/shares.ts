import { z } from 'zod';
import type { FileShare, Shares } from '../../ports/shares.ts';
import type { Connection } from './connection.ts';
import { pages, signedIn } from './pages.ts';
import { readable } from './readable.ts';
import { removeRecords } from './removeRecords.ts';
import { quoted } from './soql.ts';

type Connect = () => Promise<Connection>;

const ShareRow = z
  .object({ Id: z.string(), UserOrGroupId: z.string(), Parent: z.object({ Parent_Id__c: z.string() }) })
  .transform((row): FileShare => ({ shareId: row.Id, userId: row.UserOrGroupId, parentId: row.Parent.Parent_Id__c }));

/** Shares that we created. A share that a user created by hand was last modified by that user. */
async function* given(connect: Connect): AsyncGenerator<FileShare[]> {
  const { id } = await signedIn(connect);
  const soql = `SELECT Id, UserOrGroupId, Parent.Parent_Id__c FROM Media__Share
                WHERE RowCause = 'Manual' AND LastModifiedById = ${quoted(id)} ORDER BY UserOrGroupId`;
  yield* pages(connect, soql, ShareRow);
}

/** `Media__Share` and `UserRecordAccess`, accessed as the integration user. No `UserRecordAccess` row means no access. */
export const salesforceShares = (connect: Connect): Shares => ({
  given: () => given(connect),
  readable: (pairs) => readable(connect, pairs),
  remove: (shareIds) => removeRecords(connect, shareIds),
});
