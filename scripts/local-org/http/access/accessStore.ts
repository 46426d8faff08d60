import { createHash, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/**
 * `api` is an OAuth access token, `browser` a page's session cookie, `visit` a one-time link that starts a browser session. They aren't
 * interchangeable.
 */
export type SessionKind = 'api' | 'browser' | 'visit';

/** The sessions, and the count of API calls. */
export interface AccessStore {
  open(kind: SessionKind, userId: string): string;
  userOf(kind: SessionKind, token: string): string | undefined;
  end(token: string): void;
  countCall(): void;
  /** Calls in the last 24 hours, counted by the hour. */
  callsOfDay(): number;
  callsEver(): number;
  close(): void;
}

const tables = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS session (hash TEXT PRIMARY KEY, kind TEXT NOT NULL, user_id TEXT NOT NULL, ends_at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS api_call (hour INTEGER PRIMARY KEY, calls INTEGER NOT NULL) STRICT;
`;
const lifeSeconds: Record<SessionKind, number> = { api: 2 * 3600, browser: 12 * 3600, visit: 60 };
const secondsNow = (): number => Math.floor(Date.now() / 1000);
const hourNow = (): number => Math.floor(secondsNow() / 3600);
const User = z.object({ user_id: z.string() });
const Sum = z.object({ calls: z.number().nullable() });

/** Clients expect a session id to be the org id, an exclamation mark, and word characters or dots. */
const newToken = (orgId: string): string => `${orgId.slice(0, 15)}!${randomBytes(48).toString('base64url').replaceAll('-', '.')}`;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Stores sessions (only their hashes) and the count of API calls in SQLite, so that both survive a restart. */
export const accessStore = (file: string, orgId: string): AccessStore => {
  const database = new DatabaseSync(file);
  database.exec(tables);
  const insert = database.prepare('INSERT INTO session (hash, kind, user_id, ends_at) VALUES (?, ?, ?, ?)');
  const find = database.prepare('SELECT user_id FROM session WHERE hash = ? AND kind = ? AND ends_at > ?');
  const remove = database.prepare('DELETE FROM session WHERE hash = ? OR ends_at <= ?');
  const count = database.prepare('INSERT INTO api_call (hour, calls) VALUES (?, 1) ON CONFLICT (hour) DO UPDATE SET calls = calls + 1');
  const sum = database.prepare('SELECT SUM(calls) AS calls FROM api_call WHERE hour > ?');
  return {
    open(kind, userId) {
      const token = newToken(orgId);
      insert.run(hashOf(token), kind, userId, secondsNow() + lifeSeconds[kind]);
      return token;
    },
    userOf: (kind, token) => User.safeParse(find.get(hashOf(token), kind, secondsNow())).data?.user_id,
    end(token) {
      remove.run(hashOf(token), secondsNow());
    },
    countCall() {
      count.run(hourNow());
    },
    callsOfDay: () => Sum.parse(sum.get(hourNow() - 24)).calls ?? 0,
    callsEver: () => Sum.parse(sum.get(0)).calls ?? 0,
    close() {
      database.close();
    },
  };
};
