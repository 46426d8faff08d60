/** `Media_Session__c` and its creator, as the integration user reads them. */
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

/** Who registered a key. Salesforce: one query. */
export interface SessionRecords {
  /** Whether an ID may be one of a session, as far as that is known without asking. */
  mayBe(sessionId: string): boolean;
  find(sessionId: string): Promise<SessionRecord | undefined>;
}
