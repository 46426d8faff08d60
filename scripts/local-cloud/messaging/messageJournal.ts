import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const Attribute = z.object({ DataType: z.string(), StringValue: z.string().exactOptional(), BinaryValue: z.string().exactOptional() });

/** A queue message in fauxqs' format. */
const Message = z.object({
  messageId: z.string(),
  body: z.string(),
  md5OfBody: z.string(),
  messageAttributes: z.record(z.string(), Attribute),
  md5OfMessageAttributes: z.string(),
  sentTimestamp: z.number(),
  approximateReceiveCount: z.number(),
  approximateFirstReceiveTimestamp: z.number().exactOptional(),
  delayUntil: z.number().exactOptional(),
  messageGroupId: z.string().exactOptional(),
});
type Message = z.infer<typeof Message>;

/** Stores every message until it is deleted. Queues, topics and subscriptions aren't stored, because each start declares them again. */
export interface MessageJournal {
  insert(queue: string, message: Message): void;
  received(messageId: string, count: number, firstReceiveTimestamp: number | undefined): void;
  delete(messageId: string): void;
  deleteAll(queue: string): void;
  /** The oldest first. Includes messages that were in flight when the cloud stopped, because their receiver has stopped too. */
  messages(queue: string): Message[];
  close(): void;
}

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS messages (
    id TEXT PRIMARY KEY, queue TEXT NOT NULL, value TEXT NOT NULL, receive_count INTEGER NOT NULL, first_received_at INTEGER
  ) STRICT;
`;

const Row = z.object({ value: z.string(), receive_count: z.number(), first_received_at: z.number().nullable() });

const messageOf = (row: unknown): Message => {
  const { value, receive_count: approximateReceiveCount, first_received_at: first } = Row.parse(row);
  const stored: unknown = JSON.parse(value);
  return { ...Message.parse(stored), approximateReceiveCount, ...(first === null ? {} : { approximateFirstReceiveTimestamp: first }) };
};

export const openMessageJournal = (directory: string): MessageJournal => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path.join(directory, 'messages.db'), { timeout: 5000 });
  database.exec(schema);
  const insert = database.prepare('INSERT OR REPLACE INTO messages VALUES (?, ?, ?, ?, ?)');
  const received = database.prepare('UPDATE messages SET receive_count = ?, first_received_at = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM messages WHERE id = ?');
  const removeAll = database.prepare('DELETE FROM messages WHERE queue = ?');
  const ofQueue = database.prepare('SELECT value, receive_count, first_received_at FROM messages WHERE queue = ? ORDER BY rowid');
  return {
    insert(queue, message) {
      const { messageId, approximateReceiveCount, approximateFirstReceiveTimestamp } = message;
      insert.run(messageId, queue, JSON.stringify(message), approximateReceiveCount, approximateFirstReceiveTimestamp ?? null);
    },
    received: (messageId, count, first) => void received.run(count, first ?? null, messageId),
    delete: (messageId) => void remove.run(messageId),
    deleteAll: (queue) => void removeAll.run(queue),
    messages: (queue) => ofQueue.all(queue).map(messageOf),
    close: () => {
      database.close();
    },
  };
};
