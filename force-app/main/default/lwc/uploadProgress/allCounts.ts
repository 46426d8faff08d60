/** How many files each button for all of them would concern. */
export interface AllCounts {
  pausable: number;
  resumable: number;
  /** The record has their content already; each waits for an answer. */
  duplicates: number;
  cancellable: number;
  retryable: number;
  /** They were not sent, and their sentences stay until they are taken off the list. */
  dismissable: number;
}
