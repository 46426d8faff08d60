/** The fields of a `Media__c` that the broker needs. */
export interface MediaOfParent {
  mediaId: string;
  parentId: string;
  /** The record whose folder holds its content: its parent, or a record that has since been merged into that parent. */
  storedUnderId: string;
  createdById: string;
  status: string;
  /** Why the file was not read, if it wasn't. */
  statusCode?: string | undefined;
  /** The number of its latest reading, from 1. */
  reading: number;
  fileName: string;
}

/** What a user may do on a parent record. If there is no `UserRecordAccess` row, or the user is inactive, all are false. */
export interface Access {
  canRead: boolean;
  canEdit: boolean;
  canDelete: boolean;
  canViewUnredacted: boolean;
}

/** Queries Salesforce, as the integration user, for a user's access. */
export interface RecordAccess {
  /** The access to a parent, and which of `mediaIds` exist, whatever their parent. One API call. */
  check(question: { userId: string; parentId: string; mediaIds: string[] }): Promise<Access & { media: MediaOfParent[] }>;
  /** The access to a parent, and its files that are not yet shared with the user. One API call. */
  checkForSharing(question: { userId: string; parentId: string }): Promise<Access & { hiddenMediaIds: string[] }>;
  /** One file and the access to its parent; undefined if there is no such file. One API call. */
  checkMedia(question: { userId: string; mediaId: string }): Promise<(Access & { media: MediaOfParent }) | undefined>;
  /** Shares these files with the user (read); returns how many of them still existed. One API call per 200. */
  share(question: { userId: string; mediaIds: string[] }): Promise<number>;
  /** Deletes the record of a file that was never uploaded; false if it is already gone. One API call. */
  deleteUnsent(mediaId: string): Promise<boolean>;
  /** Deletes the record of an uploaded file and its insights; false if it is already gone. One API call. */
  deleteMedia(mediaId: string): Promise<boolean>;
  /** Marks the record of a file as cancelled if it is being read; otherwise returns false. One API call. */
  cancelReading(mediaId: string): Promise<boolean>;
  /** Marks the record of an incompletely read file as being read for the nth time; false if that reading has already ended. One API call. */
  beginReading(mediaId: string, reading: number): Promise<boolean>;
}
