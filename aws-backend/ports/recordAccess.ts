/** One `Media__c` as the broker has to know it. */
export interface MediaOfParent {
  mediaId: string;
  parentId: string;
  /** Whose folder its content lies in: its parent, or the record that was merged into that one since. */
  storedUnderId: string;
  createdById: string;
  status: string;
  /** Why it was not read, where it was not. */
  statusCode?: string | undefined;
  /** Which reading of it is the latest, from 1. */
  reading: number;
  fileName: string;
}

/** What a user may do on a parent record. A missing `UserRecordAccess` row, or an inactive user, means no to all. */
export interface Access {
  canRead: boolean;
  canEdit: boolean;
  canDelete: boolean;
  canViewUnredacted: boolean;
}

/** Salesforce's own answer to "may this user?", asked by the integration user. */
export interface RecordAccess {
  /** The access to a parent, and those of the asked media that exist, whatever their parent. One API call. */
  check(question: { userId: string; parentId: string; mediaIds: string[] }): Promise<Access & { media: MediaOfParent[] }>;
  /** The access to a parent, and its files that nobody has shared with the user yet. One API call. */
  checkForSharing(question: { userId: string; parentId: string }): Promise<Access & { hiddenMediaIds: string[] }>;
  /** One file and the access to its parent; undefined where there is no such file. One API call. */
  checkMedia(question: { userId: string; mediaId: string }): Promise<(Access & { media: MediaOfParent }) | undefined>;
  /** Lets the user read these files; answers how many of them there still were. One API call for every 200. */
  share(question: { userId: string; mediaIds: string[] }): Promise<number>;
  /** Deletes the record of a file that never arrived; false where it is gone already. One API call. */
  deleteUnsent(mediaId: string): Promise<boolean>;
  /** Deletes the record of a file that arrived, and its insights; false where it is gone already. One API call. */
  deleteMedia(mediaId: string): Promise<boolean>;
  /** Marks the record of a file that is being read as cancelled; false where it is not being read. One API call. */
  cancelReading(mediaId: string): Promise<boolean>;
  /** Marks the record of a file that was not read to its end as being read for the nth time; false where that reading has ended already. One API call. */
  beginReading(mediaId: string, reading: number): Promise<boolean>;
}
