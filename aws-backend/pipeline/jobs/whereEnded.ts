import type { Job } from '../../ports/longJobs.ts';
import { JobRunsError } from '../../runtime/errors.ts';

/**
 * Passes on the result of a job, started now or earlier, if it has ended: its message may be a redelivery, or its completion event was lost.
 * A job that is still running is left alone, since its completion event will follow.
 */
export const whereEnded =
  <Ended extends Job>(finish: (job: Ended) => Promise<void>) =>
  async (job: Ended): Promise<void> => {
    try {
      await finish(job);
    } catch (error) {
      if (!(error instanceof JobRunsError)) throw error;
    }
  };
