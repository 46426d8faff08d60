/** A file whose record was merged into another one; its objects stay in the folder of the old record. */
export interface OrphanedFile {
  mediaId: string;
  /** The record that the old one was merged into. */
  newParentId: string;
  storedUnderId: string;
}

/** Records that were merged into others, and the files they leave behind. */
export interface MergedRecords {
  /** Files of records that lost a merge, reparented by Salesforce. One API call per object that can be merged, and one per 200 deleted records. */
  orphans(): Promise<OrphanedFile[]>;
  /** Assigns files to the surviving records; ignores files that are gone. One API call per 200. */
  adopt(files: readonly OrphanedFile[]): Promise<void>;
}
