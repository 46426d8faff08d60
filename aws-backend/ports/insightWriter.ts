import type { InsightRecord, MediaChange } from '../contracts/records/media.ts';

/** All that changes in Salesforce for one file. `insights` replaces what stands there; undefined leaves it. */
export interface MediaWrite {
  mediaId: string;
  parentId: string;
  change: MediaChange;
  insights?: InsightRecord[];
}

/** `stale`: the record is already further, or gone. `retry`: not written, may work later. `failed`: never will. */
export type WriteOutcome = { mediaId: string; outcome: 'written' | 'stale' | 'retry' | 'failed'; detail?: string };

/** Writes many files' insights in few calls; one bad file fails alone. Salesforce: composite graph. */
export interface InsightWriter {
  write(writes: MediaWrite[]): Promise<WriteOutcome[]>;
}
