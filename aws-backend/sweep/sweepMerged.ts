import type { MergedRecords } from '../ports/mergedRecords.ts';
import type { Log } from '../runtime/log.ts';

/** Gives the files of records that were merged into others to those: Salesforce moves their lookup, and not the id that everything here goes by. */
export const sweepMerged =
  ({ mergedRecords, log }: { mergedRecords: MergedRecords; log: Log }) =>
  async (): Promise<void> => {
    const orphans = await mergedRecords.orphans();
    if (orphans.length > 0) await mergedRecords.adopt(orphans);
    log.info('Files of merged records were looked for', { adoptedCount: orphans.length });
  };
