import { mediaKey } from '../contracts/media.ts';
import type { ListingObjectStore } from '../ports/objectStore.ts';
import type { Stall, StalledFiles } from '../ports/stalledFiles.ts';
import type { Log } from '../runtime/log.ts';

/** Longer than a message stays in a queue (4 days) or waits for a free job, and longer than jobs without a completion event are polled (2 days). */
const stalledMs = 5 * 24 * 3_600_000;

interface Ports {
  stalledFiles: StalledFiles;
  objects: Pick<ListingObjectStore, 'list'>;
  uploadsBucket: string;
  log: Log;
  now?: () => number;
}

/**
 * Marks files as failed that no longer make progress: their events are lost, and users would wait forever. That includes files that have
 * arrived but were never announced. A late event, e.g. of a redriven dead letter, still updates the record.
 */
export const sweepStalled = ({ stalledFiles, objects, uploadsBucket: bucket, log, now = Date.now }: Ports) => {
  const hasArrived: Stall['hasArrived'] = async ({ orgId, parentId, mediaId }) => {
    const prefix = mediaKey(orgId, parentId, mediaId);
    for await (const { key } of objects.list({ bucket, prefix })) if (key === prefix) return true;
    return false;
  };
  return async (): Promise<void> => {
    const stalledCount = await stalledFiles.fail({ unchangedSince: new Date(now() - stalledMs), at: new Date(now()), hasArrived });
    log[stalledCount > 0 ? 'warn' : 'info']('Stalled files were marked as failed', { stalledCount });
  };
};
