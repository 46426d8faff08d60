/** Files whose records say that they are being read, but for which no more events arrive. */
export interface StalledFiles {
  /** Marks files as failed if their records haven't changed since; returns how many. One API call per 2,000 found and per 200 marked. */
  fail(unchangedSince: Date, at: Date): Promise<number>;
}
