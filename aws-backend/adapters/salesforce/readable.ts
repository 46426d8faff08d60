import { z } from 'zod';
import type { UserAndRecord } from '../../ports/shares.ts';
import { chunks } from './chunks.ts';
import { composite } from './composite.ts';
import type { Connection } from './connection.ts';
import { isRecordId } from './isRecordId.ts';
import { quoted, quotedList } from './soql.ts';

/** The maximum number of ids in one query of UserRecordAccess, and of queries in one composite call. */
const idsPerQuery = 200;
const queriesPerCall = 5;

const AccessRow = z.object({ RecordId: z.string(), HasReadAccess: z.boolean() });

/** Groups by user and object: a query that contains ids of an object without sharing is rejected as a whole. */
const questionsOf = (pairs: readonly UserAndRecord[]): UserAndRecord[][] => {
  const groups = Map.groupBy(pairs, ({ userId, parentId }) => `${userId} ${parentId.slice(0, 3)}`);
  return [...groups.values()].flatMap((group) => chunks(group, idsPerQuery));
};

const soqlOf = (question: readonly UserAndRecord[]): string => {
  const parentIds = question.map(({ parentId }) => parentId);
  return `SELECT RecordId, HasReadAccess FROM UserRecordAccess WHERE UserId = ${quoted(question[0]?.userId ?? '')} AND RecordId IN ${quotedList(parentIds)}`;
};

/** Those of `pairs` whose user can read the record. A missing `UserRecordAccess` row or an invalid id means no access. */
export const readable = async (connect: () => Promise<Connection>, pairs: readonly UserAndRecord[]): Promise<UserAndRecord[]> => {
  const found: UserAndRecord[] = [];
  const asked = pairs.filter(({ parentId }) => isRecordId(parentId));
  for (const call of chunks(questionsOf(asked), queriesPerCall)) {
    const answers = await composite(connect, Object.fromEntries(call.map((question, index) => [`q${String(index)}`, soqlOf(question)])));
    for (const [index, question] of call.entries()) {
      const rows = answers.rowsIfAny(`q${String(index)}`, AccessRow).filter(({ HasReadAccess }) => HasReadAccess);
      const ids = new Set(rows.map(({ RecordId }) => RecordId));
      found.push(...question.filter(({ parentId }) => ids.has(parentId)));
    }
  }
  return found;
};
