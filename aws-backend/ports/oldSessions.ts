/** Session records, of which each load of a page leaves one. */
export interface OldSessions {
  /** Deletes the oldest that were made before a time, 2,000 at most; says whether there may be more. At most 11 API calls. */
  remove(before: Date): Promise<{ removedCount: number; isMore: boolean }>;
}
