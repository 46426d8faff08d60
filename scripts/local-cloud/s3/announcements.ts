import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** A message that SNS hasn't accepted yet. */
export const Announcement = z.object({ id: z.number().int(), topicArn: z.string(), message: z.string() });
export type Announcement = z.infer<typeof Announcement>;

/** Outbox of pending notifications, written in the same transaction as the change, so that a crash loses none. */
export interface Announcements {
  add(topicArn: string, message: string): void;
  /** Returns the oldest. */
  next(): Announcement | undefined;
  done(id: number): void;
  /** S3's sequencer: persisted, and each one compares greater than the last as a string. */
  nextSequencer(): string;
}

const Row = z.object({ id: z.number().int(), topic_arn: z.string(), message: z.string() });
const LastRow = z.object({ last: z.number().int() });

export const openAnnouncements = (database: DatabaseSync): Announcements => {
  const insert = database.prepare('INSERT INTO announcements (topic_arn, message) VALUES (?, ?)');
  const oldest = database.prepare('SELECT * FROM announcements ORDER BY id LIMIT 1');
  const remove = database.prepare('DELETE FROM announcements WHERE id = ?');
  // Microseconds since 1970, so that the sequence keeps increasing after a store is deleted and created again.
  const advance = database.prepare('UPDATE sequence SET last = max(last + 1, ?) RETURNING last');
  return {
    add: (topicArn, message) => void insert.run(topicArn, message),
    next() {
      const row = oldest.get();
      if (row === undefined) return undefined;
      const { id, topic_arn: topicArn, message } = Row.parse(row);
      return { id, topicArn, message };
    },
    done: (id) => void remove.run(id),
    nextSequencer: () =>
      LastRow.parse(advance.get(Date.now() * 1000))
        .last.toString(16)
        .toUpperCase()
        .padStart(18, '0'),
  };
};
