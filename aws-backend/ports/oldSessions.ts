/** Session records; every page load creates one. */
export interface OldSessions {
  /** Deletes the oldest sessions created before a time, at most 2,000; `isMore` if there may be more. At most 11 API calls. */
  remove(before: Date): Promise<{ removedCount: number; isMore: boolean }>;
}
