import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { Extraction } from '../../contracts/extraction.ts';
import type { Job, LongJobs } from '../../ports/longJobs.ts';
import { JobFailedError } from '../../runtime/errors.ts';
import type { PendingJobs } from './pendingJobs.ts';

interface Parts {
  jobs: LongJobs;
  pending: PendingJobs;
  /** Publishes the extraction. */
  deliver: (file: MediaAccepted, extraction: Extraction) => Promise<void>;
  /** Runs the work for a file, and reports a rejection if the file is at fault. */
  attempt: (work: (file: MediaAccepted) => Promise<void>) => (file: MediaAccepted) => Promise<void>;
}

/**
 * Fetches a job's result and passes it on; ignores unknown jobs. A job that failed for reasons other than its file is started again,
 * and completes with an event like any other.
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
        if (!(error instanceof JobFailedError)) throw error;
        if (!(await pending.again(name, (again) => jobs.start(name, file, again)))) throw error;
      }
    })(file);
  };
