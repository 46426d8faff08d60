import type { MediaObject } from '../contracts/media.ts';

/** A file whose record was deleted in Salesforce. */
export type DeletedFile = Pick<MediaObject, 'orgId' | 'parentId' | 'mediaId'>;

/** Where Salesforce keeps the records of files for some days after somebody deleted them. */
export interface RecycleBin {
  /** Whose records lie there, and may be restored. One API call for every 2,000. */
  files(): Promise<DeletedFile[]>;
  /** Those of these files that have a record again, or are another org's, of which nothing is known. One API call for every 1,000. */
  restored(files: readonly DeletedFile[]): Promise<DeletedFile[]>;
}
