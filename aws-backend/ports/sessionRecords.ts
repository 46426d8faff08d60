/** `Media_Session__c` and its creator, as read by the integration user. */
export interface SessionRecord {
  orgId: string;
  keyThumbprint: string;
  requesterId: string;
  createdById: string;
  ownerId: string;
  createdAt: Date;
  lastModifiedAt: Date;
  user: { isActive: boolean; userType: string };
}

/** Finds out which user registered a key. Salesforce: one query. */
export interface SessionRecords {
  /** Whether an id may be that of a session, without querying Salesforce. */
  mayBe(sessionId: string): boolean;
  find(sessionId: string): Promise<SessionRecord | undefined>;
}
