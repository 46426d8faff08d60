import type { MediaObject } from '../contracts/media.ts';

/** A file whose record was deleted in Salesforce. */
export type DeletedFile = Pick<MediaObject, 'orgId' | 'parentId' | 'mediaId' | 'reading'>;

/** Deleted file records, which Salesforce keeps in its Recycle Bin for some days. */
export interface RecycleBin {
  /** The files whose records are in the Recycle Bin and may be restored. One API call per 2,000. */
  files(): Promise<DeletedFile[]>;
  /** Those of `files` that have a record again, or that belong to another org and can't be checked. One API call per 1,000. */
  restored(files: readonly DeletedFile[]): Promise<DeletedFile[]>;
}
