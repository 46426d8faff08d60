import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { Job, LongJobs } from '../../ports/longJobs.ts';
import { jobNameOf } from './jobName.ts';
import type { PendingJobs } from './pendingJobs.ts';

/** Starts a job for a file and returns it. The file is stored first, because the job may end immediately. */
export const startJob =
  (jobs: Pick<LongJobs, 'start'>, pending: PendingJobs) =>
  async (file: MediaAccepted): Promise<Job> => {
    const name = jobNameOf(file.media);
    const again = await pending.remember(name, file);
    return { name, id: await jobs.start(name, file, again) };
  };
