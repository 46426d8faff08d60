/** Files that are being read, as their records say, and of which nothing is heard any more. */
export interface StalledFiles {
  /** Marks those as failed whose records nobody has changed since; gives how many. One API call for 2,000 that are found, and one for 200 that are marked. */
  fail(unchangedSince: Date, at: Date): Promise<number>;
}
