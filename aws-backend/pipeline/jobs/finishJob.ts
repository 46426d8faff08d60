import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { Extraction } from '../../contracts/extraction.ts';
import type { Job, LongJobs } from '../../ports/longJobs.ts';
import { JobFailedError } from '../../runtime/errors.ts';
import type { PendingJobs } from './pendingJobs.ts';

interface Parts {
  jobs: LongJobs;
  pending: PendingJobs;
  /** Passes on what was read. */
  deliver: (file: MediaAccepted, extraction: Extraction) => Promise<void>;
  /** Runs the work for a file, and tells of it where the file is at fault. */
  attempt: (work: (file: MediaAccepted) => Promise<void>) => (file: MediaAccepted) => Promise<void>;
}

/**
 * Fetches what a job found and passes it on; a job of somebody else is left alone. One that came to nothing by no fault of its file is begun again:
 * the end of that one is told like any other.
 */
export const finishJob =
  ({ jobs, pending, deliver, attempt }: Parts) =>
  async ({ name, id }: Job): Promise<void> => {
    const file = await pending.recall(name);
    if (file === undefined) return;
    await attempt(async () => {
      try {
        await deliver(file, await jobs.result(id, file));
      } catch (error) {
        const again = error instanceof JobFailedError ? await pending.again(name) : undefined;
        if (again === undefined) throw error;
        await jobs.start(name, file, again);
      }
    })(file);
  };
