/** That a user was let read a file, because they might read the record it belongs to. */
export interface FileShare {
  shareId: string;
  userId: string;
  parentId: string;
}

/** One user and one record. */
export type UserAndRecord = Pick<FileShare, 'userId' | 'parentId'>;

/** The rows in Salesforce by which users see files. */
export interface Shares {
  /** Those that were given by us, and by nobody else. One API call for every 2,000. */
  given(): AsyncIterable<FileShare[]>;
  /** Those of these pairs where the user may still read the record. One API call for every five users, or 1,000 records of one. */
  readable(pairs: readonly UserAndRecord[]): Promise<UserAndRecord[]>;
  /** Takes rows back; one that is gone already is no error. One API call for every 200. */
  remove(shareIds: readonly string[]): Promise<void>;
}
