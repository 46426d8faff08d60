import type { StalledFiles } from '../ports/stalledFiles.ts';
import type { Log } from '../runtime/log.ts';

/** Longer than a message stays in a queue (4 days) or waits for a free job, and longer than jobs without a completion event are polled (2 days). */
const stalledMs = 5 * 24 * 3_600_000;

/**
 * Marks files as failed that no longer make progress: their events are lost, and users would wait forever. A late event, e.g. of a
 * redriven dead letter, still updates the record.
 */
export const sweepStalled =
  ({ stalledFiles, log, now = Date.now }: { stalledFiles: StalledFiles; log: Log; now?: () => number }) =>
  async (): Promise<void> => {
    const stalledCount = await stalledFiles.fail(new Date(now() - stalledMs), new Date(now()));
    log[stalledCount > 0 ? 'warn' : 'info']('Files of which nothing is heard were looked for', { stalledCount });
  };
