import { randomBytes } from 'node:crypto';
import type { QueryRecord } from '../../orgTypes.ts';
import { ApiError } from './restErrors.ts';

/** Stores the rest of a long query result for `queryMore`. */
export interface QueryPages {
  keep(userId: string, records: readonly QueryRecord[]): string;
  /** The records of a cursor. Throws INVALID_QUERY_LOCATOR unless the user created it. */
  read(userId: string, cursor: string): readonly QueryRecord[];
}

const maxCursors = 50;

/** Keeps the last few results in memory. Salesforce keeps cursors for two days at most, so clients expect to lose them. */
export const queryPages = (): QueryPages => {
  const kept = new Map<string, { userId: string; records: readonly QueryRecord[] }>();
  return {
    keep(userId, records) {
      const cursor = `01g${randomBytes(9).toString('hex').slice(0, 15)}`;
      kept.set(cursor, { userId, records });
      const [oldest] = kept.keys();
      if (kept.size > maxCursors && oldest !== undefined) kept.delete(oldest);
      return cursor;
    },
    read(userId, cursor) {
      const found = kept.get(cursor);
      if (found?.userId !== userId) throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
      return found.records;
    },
  };
};
