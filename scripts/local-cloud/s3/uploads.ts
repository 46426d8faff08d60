import type { DatabaseSync } from 'node:sqlite';
import { valueOf, valuesOf } from './rows.ts';
import { Part, Upload } from './storedObject.ts';

/** Multipart uploads that are neither completed nor aborted. */
export interface Uploads {
  find(bucket: string, key: string, uploadId: string): Upload | undefined;
  list(bucket: string): Upload[];
  begin(bucket: string, upload: Upload): void;
  /** Deletes the upload and its parts from the index. */
  end(uploadId: string): void;
  parts(uploadId: string): Part[];
  putPart(uploadId: string, part: Part): void;
  allParts(): Part[];
}

export const openUploads = (database: DatabaseSync): Uploads => {
  const one = database.prepare('SELECT value FROM uploads WHERE bucket = ? AND key = ? AND id = ?');
  const ofBucket = database.prepare('SELECT value FROM uploads WHERE bucket = ? ORDER BY key, id');
  const insert = database.prepare('INSERT INTO uploads VALUES (?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM uploads WHERE id = ?');
  const parts = database.prepare('SELECT value FROM parts WHERE upload_id = ? ORDER BY number');
  const putPart = database.prepare('INSERT INTO parts VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value');
  const allParts = database.prepare('SELECT value FROM parts');
  return {
    find: (bucket, key, uploadId) => valueOf(Upload, one, bucket, key, uploadId),
    list: (bucket) => valuesOf(Upload, ofBucket, bucket),
    begin: (bucket, upload) => void insert.run(upload.uploadId, bucket, upload.key, JSON.stringify(upload)),
    end: (uploadId) => void remove.run(uploadId),
    parts: (uploadId) => valuesOf(Part, parts, uploadId),
    putPart: (uploadId, part) => void putPart.run(uploadId, part.number, JSON.stringify(part)),
    allParts: () => valuesOf(Part, allParts),
  };
};
