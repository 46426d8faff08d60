import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { LongJobs } from '../../ports/longJobs.ts';
import { jobNameOf } from './jobName.ts';
import type { PendingJobs } from './pendingJobs.ts';

/** Lets a service begin to read a file; which file it is, is remembered first, for the job may end at once. */
export const startJob =
  (jobs: Pick<LongJobs, 'start'>, pending: PendingJobs) =>
  async (file: MediaAccepted): Promise<void> => {
    const name = jobNameOf(file.media);
    await pending.remember(name, file);
    await jobs.start(name, file);
  };
