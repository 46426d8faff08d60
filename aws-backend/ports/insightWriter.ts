import type { InsightRecord, MediaChange } from '../contracts/records/media.ts';

/** All Salesforce changes for one file. `insights` replaces the existing ones; undefined leaves them unchanged. */
export interface MediaWrite {
  mediaId: string;
  parentId: string;
  change: MediaChange;
  insights?: InsightRecord[];
}

/** `stale`: the record is at a later state, or gone. `retry`: not written, a later attempt may succeed. `failed`: permanently. */
export type WriteOutcome = { mediaId: string; outcome: 'written' | 'stale' | 'retry' | 'failed'; detail?: string };

/** Writes the insights of many files in few calls; a failing file doesn't affect the others. Salesforce: composite graph. */
export interface InsightWriter {
  write(writes: MediaWrite[]): Promise<WriteOutcome[]>;
}
