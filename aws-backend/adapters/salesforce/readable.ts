import { z } from 'zod';
import type { UserAndRecord } from '../../ports/shares.ts';
import { chunks } from './chunks.ts';
import { composite } from './composite.ts';
import type { Connection } from './connection.ts';
import { isRecordId } from './isRecordId.ts';
import { quoted, quotedList } from './soql.ts';

/** The most ids that one query of UserRecordAccess takes, and the most queries of one composite call. */
const idsPerQuery = 200;
const queriesPerCall = 5;

const AccessRow = z.object({ RecordId: z.string(), HasReadAccess: z.boolean() });

/** Questions for one user about records of one object: a query with ids of an object that is not shared at all is refused as a whole. */
const questionsOf = (pairs: readonly UserAndRecord[]): UserAndRecord[][] => {
  const groups = Map.groupBy(pairs, ({ userId, parentId }) => `${userId} ${parentId.slice(0, 3)}`);
  return [...groups.values()].flatMap((group) => chunks(group, idsPerQuery));
};

const soqlOf = (question: readonly UserAndRecord[]): string => {
  const parentIds = question.map(({ parentId }) => parentId);
  return `SELECT RecordId, HasReadAccess FROM UserRecordAccess WHERE UserId = ${quoted(question[0]?.userId ?? '')} AND RecordId IN ${quotedList(parentIds)}`;
};

/** Those of these pairs where the user may read the record. No row of `UserRecordAccess` means no, and what is no ID has none. */
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
