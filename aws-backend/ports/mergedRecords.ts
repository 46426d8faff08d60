/** A file whose record was merged into another one, and whose folder its content stays in. */
export interface OrphanedFile {
  mediaId: string;
  /** The record that the other one was merged into. */
  newParentId: string;
  storedUnderId: string;
}

/** Records that were merged into others, and what they leave behind. */
export interface MergedRecords {
  /** Files of records that lost a merge, whose lookup Salesforce moved. One API call for each object that can be merged, and one for 200 records that went. */
  orphans(): Promise<OrphanedFile[]>;
  /** Gives files to the records that the others were merged into; one that is gone is no error. One API call for every 200. */
  adopt(files: readonly OrphanedFile[]): Promise<void>;
}
