import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { Bucket } from './storedObject.ts';

/** The buckets of a local S3 and their settings. */
export interface Buckets {
  list(): Bucket[];
  find(name: string): Bucket | undefined;
  create(name: string): void;
  delete(name: string): void;
  /** Saves the bucket's settings. */
  update(bucket: Bucket): void;
}

const json = z.string().transform((text): unknown => JSON.parse(text));
const Row = z.object({ name: z.string(), created_at: z.string(), cors: json, notifications: json, lifecycle: json });

const bucketOf = (row: unknown): Bucket => {
  const { name, created_at: createdAt, cors, notifications, lifecycle } = Row.parse(row);
  return Bucket.parse({ name, createdAt, cors, notifications, lifecycle });
};

export const openBuckets = (database: DatabaseSync): Buckets => {
  const all = database.prepare('SELECT * FROM buckets ORDER BY name');
  const one = database.prepare('SELECT * FROM buckets WHERE name = ?');
  const insert = database.prepare('INSERT INTO buckets (name, created_at) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM buckets WHERE name = ?');
  const update = database.prepare('UPDATE buckets SET cors = ?, notifications = ?, lifecycle = ? WHERE name = ?');
  return {
    list: () => all.all().map(bucketOf),
    find(name) {
      const row = one.get(name);
      return row === undefined ? undefined : bucketOf(row);
    },
    create: (name) => void insert.run(name, new Date().toISOString()),
    delete: (name) => void remove.run(name),
    update: ({ name, cors, notifications, lifecycle }) =>
      void update.run(JSON.stringify(cors), JSON.stringify(notifications), JSON.stringify(lifecycle), name),
  };
};
