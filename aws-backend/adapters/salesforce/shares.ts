import { z } from 'zod';
import type { FileShare, Shares, UserAndRecord } from '../../ports/shares.ts';
import { callSalesforce, requestOptions } from './callSalesforce.ts';
import { composite } from './composite.ts';
import type { Connection } from './connection.ts';
import { removeRecords } from './removeRecords.ts';
import { quoted, quotedList } from './soql.ts';

type Connect = () => Promise<Connection>;

/** The most ids that one query of UserRecordAccess takes, and the most queries of one composite call. */
const idsPerQuery = 200;
const queriesPerCall = 5;

const ShareRow = z
  .object({ Id: z.string(), UserOrGroupId: z.string(), Parent: z.object({ Parent_Id__c: z.string() }) })
  .transform((row): FileShare => ({ shareId: row.Id, userId: row.UserOrGroupId, parentId: row.Parent.Parent_Id__c }));
const Page = z.object({ records: z.array(ShareRow), nextRecordsUrl: z.string().optional() });

const AccessRow = z.object({ RecordId: z.string(), HasReadAccess: z.boolean() });

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Rows that somebody shared by hand are modified by them, and none of ours. */
async function* given(connect: Connect): AsyncGenerator<FileShare[]> {
  const { userInfo } = await connect();
  if (!userInfo) throw new Error('Salesforce did not say who signed in');
  const soql = `SELECT Id, UserOrGroupId, Parent.Parent_Id__c FROM Media__Share
                WHERE RowCause = 'Manual' AND LastModifiedById = ${quoted(userInfo.id)} ORDER BY UserOrGroupId`;
  let next: string | undefined = `/query?q=${encodeURIComponent(soql)}`;
  while (next !== undefined) {
    const url: string = next;
    const page = Page.parse(await callSalesforce(async () => (await connect()).requestGet(url, { ...requestOptions })));
    if (page.records.length > 0) yield page.records;
    next = page.nextRecordsUrl;
  }
}

/** Questions for one user about records of one object: a query with ids of an object that is not shared at all is refused as a whole. */
const questionsOf = (pairs: readonly UserAndRecord[]): UserAndRecord[][] => {
  const groups = Map.groupBy(pairs, ({ userId, parentId }) => `${userId} ${parentId.slice(0, 3)}`);
  return [...groups.values()].flatMap((group) => chunks(group, idsPerQuery));
};

const soqlOf = (question: readonly UserAndRecord[]): string => {
  const parentIds = question.map(({ parentId }) => parentId);
  return `SELECT RecordId, HasReadAccess FROM UserRecordAccess WHERE UserId = ${quoted(question[0]?.userId ?? '')} AND RecordId IN ${quotedList(parentIds)}`;
};

const readable = async (connect: Connect, pairs: readonly UserAndRecord[]): Promise<UserAndRecord[]> => {
  const found: UserAndRecord[] = [];
  for (const call of chunks(questionsOf(pairs), queriesPerCall)) {
    const answers = await composite(connect, Object.fromEntries(call.map((question, index) => [`q${String(index)}`, soqlOf(question)])));
    for (const [index, question] of call.entries()) {
      const rows = answers.rowsIfAny(`q${String(index)}`, AccessRow).filter(({ HasReadAccess }) => HasReadAccess);
      const ids = new Set(rows.map(({ RecordId }) => RecordId));
      found.push(...question.filter(({ parentId }) => ids.has(parentId)));
    }
  }
  return found;
};

/** `Media__Share` and `UserRecordAccess`, asked and changed by the integration user. No row of the latter means no access. */
export const salesforceShares = (connect: Connect): Shares => ({
  given: () => given(connect),
  readable: (pairs) => readable(connect, pairs),
  remove: (shareIds) => removeRecords(connect, shareIds),
});
