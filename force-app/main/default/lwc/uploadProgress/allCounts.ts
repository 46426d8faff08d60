/** The number of files that each bulk action would affect. */
export interface AllCounts {
  pausable: number;
  resumable: number;
  /** The record already has their content; each waits for a decision. */
  duplicates: number;
  cancellable: number;
  retryable: number;
  /** They weren't sent, and their messages stay until they are removed from the list. */
  dismissable: number;
}
