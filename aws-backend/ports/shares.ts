/** A share that lets a user read a file because they could read its parent record. */
export interface FileShare {
  shareId: string;
  userId: string;
  parentId: string;
}

/** A user and a parent record. */
export type UserAndRecord = Pick<FileShare, 'userId' | 'parentId'>;

/** The Salesforce rows that give users access to files: file shares, or ownership of file records. */
export interface Shares {
  /** Rows that we created, or that the upload created, and nobody else. One API call per 2,000. */
  given(): AsyncIterable<FileShare[]>;
  /** Those of `pairs` whose user can still read the record. One API call per five users, or per 1,000 records of one user. */
  readable(pairs: readonly UserAndRecord[]): Promise<UserAndRecord[]>;
  /** Revokes the access of these rows; ignores rows that are already gone. One API call per 200, for owners three. */
  remove(shareIds: readonly string[]): Promise<void>;
}
