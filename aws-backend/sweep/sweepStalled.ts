import type { StalledFiles } from '../ports/stalledFiles.ts';
import type { Log } from '../runtime/log.ts';

/** Longer than a message waits in a queue (4 days) or for a free job, and than somebody looks for a job whose end nobody told (2 days). */
const stalledMs = 5 * 24 * 3_600_000;

/**
 * Marks files as failed of which nothing is heard any more: whatever was to tell of it is lost, and a person would wait for ever. If it is heard
 * after all, as of a dead letter that was sent back, the record takes it.
 */
export const sweepStalled =
  ({ stalledFiles, log, now = Date.now }: { stalledFiles: StalledFiles; log: Log; now?: () => number }) =>
  async (): Promise<void> => {
    const stalledCount = await stalledFiles.fail(new Date(now() - stalledMs), new Date(now()));
    log[stalledCount > 0 ? 'warn' : 'info']('Files of which nothing is heard were looked for', { stalledCount });
  };
