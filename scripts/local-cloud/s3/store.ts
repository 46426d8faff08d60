import path from 'node:path';
import { openAnnouncements, type Announcements } from './announcements.ts';
import { openBlobs, type Blobs } from './blobs.ts';
import { openBuckets, type Buckets } from './buckets.ts';
import { openObjects, type Objects } from './objects.ts';
import { atomically, openIndex } from './schema.ts';
import { openUploads, type Uploads } from './uploads.ts';

/** The persistent state of a local S3. */
export interface Store {
  buckets: Buckets;
  objects: Objects;
  uploads: Uploads;
  announcements: Announcements;
  blobs: Blobs;
  atomically<T>(work: () => T): T;
  close(): void;
}

/** Opens the store in a directory, or creates it. */
export const openStore = async (directory: string): Promise<Store> => {
  const database = openIndex(directory);
  const objects = openObjects(database);
  const uploads = openUploads(database);
  const blobs = await openBlobs(path.join(directory, 'blobs'));
  const used = [...objects.all().flatMap((object) => object.blobs), ...uploads.allParts().map((part) => part.blob)];
  await blobs.keepOnly(new Set(used.map(({ file }) => file)));
  return {
    buckets: openBuckets(database),
    objects,
    uploads,
    announcements: openAnnouncements(database),
    blobs,
    atomically: (work) => atomically(database, work),
    close: () => {
      database.close();
    },
  };
};
