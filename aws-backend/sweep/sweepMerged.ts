import type { MergedRecords } from '../ports/mergedRecords.ts';
import type { Log } from '../runtime/log.ts';

/** Assigns the files of merged-away records to the surviving ones: Salesforce updates their lookup, but not the id that we use everywhere. */
export const sweepMerged =
  ({ mergedRecords, log }: { mergedRecords: MergedRecords; log: Log }) =>
  async (): Promise<void> => {
    const orphans = await mergedRecords.orphans();
    if (orphans.length > 0) await mergedRecords.adopt(orphans);
    log.info('Files of merged records were reassigned', { adoptedCount: orphans.length });
  };
