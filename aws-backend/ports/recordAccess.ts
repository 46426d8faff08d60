/** One `Media__c` as the broker has to know it. */
export interface MediaOfParent {
  mediaId: string;
  parentId: string;
  createdById: string;
  status: string;
  fileName: string;
}

/** What a user may do on a parent record. A missing `UserRecordAccess` row means no to all three. */
export interface Access {
  canRead: boolean;
  canEdit: boolean;
  canDelete: boolean;
  canViewUnredacted: boolean;
  /** Those of the asked media that exist, whatever their parent. */
  media: MediaOfParent[];
}

/** Salesforce's own answer to "may this user?", asked by the integration user in one API call. */
export interface RecordAccess {
  check(question: { userId: string; parentId: string; mediaIds: string[] }): Promise<Access>;
  /** The parent of one `Media__c` and the access to it, in one API call; undefined where there is no such file. */
  checkMedia(question: { userId: string; mediaId: string }): Promise<(Access & { parentId: string }) | undefined>;
  /** Adds the `Media__Share` rows by which the user sees the parent's files; answers how many were missing. */
  share(question: { userId: string; parentId: string }): Promise<number>;
}
