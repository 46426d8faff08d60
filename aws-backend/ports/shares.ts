/** That a user was let read a file, because they might read the record it belongs to. */
export interface FileShare {
  shareId: string;
  userId: string;
  parentId: string;
}

/** One user and one record. */
export type UserAndRecord = Pick<FileShare, 'userId' | 'parentId'>;

/** The rows in Salesforce by which users see files: shares of them, or the files' own records that they own. */
export interface Shares {
  /** Those that were given by us, or by sending a file, and by nobody else. One API call for every 2,000. */
  given(): AsyncIterable<FileShare[]>;
  /** Those of these pairs where the user may still read the record. One API call for every five users, or 1,000 records of one. */
  readable(pairs: readonly UserAndRecord[]): Promise<UserAndRecord[]>;
  /** Takes away what they give; a row that is gone already is no error. One API call for every 200, of owners three. */
  remove(shareIds: readonly string[]): Promise<void>;
}
