import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** A message that SNS has not taken yet. */
export const Announcement = z.object({ id: z.number().int(), topicArn: z.string(), message: z.string() });
export type Announcement = z.infer<typeof Announcement>;

/** What is to be told: written together with the change it tells of, so that a stop in between loses nothing. */
export interface Announcements {
  add(topicArn: string, message: string): void;
  /** The oldest. */
  next(): Announcement | undefined;
  done(id: number): void;
  /** S3's sequencer: longer-lived than the process, and larger each time as a text. */
  nextSequencer(): string;
}

const Row = z.object({ id: z.number().int(), topic_arn: z.string(), message: z.string() });
const LastRow = z.object({ last: z.number().int() });

export const openAnnouncements = (database: DatabaseSync): Announcements => {
  const insert = database.prepare('INSERT INTO announcements (topic_arn, message) VALUES (?, ?)');
  const oldest = database.prepare('SELECT * FROM announcements ORDER BY id LIMIT 1');
  const remove = database.prepare('DELETE FROM announcements WHERE id = ?');
  // Microseconds since 1970, so that a store that was deleted and made anew goes on counting upwards.
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
