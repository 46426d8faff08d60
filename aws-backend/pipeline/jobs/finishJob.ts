import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { Extraction } from '../../contracts/extraction.ts';
import type { Job, LongJobs } from '../../ports/longJobs.ts';
import type { PendingJobs } from './pendingJobs.ts';

interface Parts {
  jobs: Pick<LongJobs, 'result'>;
  pending: PendingJobs;
  /** Passes on what was read. */
  deliver: (file: MediaAccepted, extraction: Extraction) => Promise<void>;
  /** Runs the work for a file, and tells of it where the file is at fault. */
  attempt: (work: (file: MediaAccepted) => Promise<void>) => (file: MediaAccepted) => Promise<void>;
}

/** Fetches what a job found and passes it on; a job of somebody else is left alone. */
export const finishJob =
  ({ jobs, pending, deliver, attempt }: Parts) =>
  async ({ name, id }: Job): Promise<void> => {
    const file = await pending.recall(name);
    if (file) await attempt(async () => deliver(file, await jobs.result(id, file)))(file);
  };
