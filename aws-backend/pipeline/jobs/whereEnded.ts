import type { Job } from '../../ports/longJobs.ts';
import { JobRunsError } from '../../runtime/errors.ts';

/**
 * Passes on what a job found that was begun now or long ago, if it has ended: a message came again, or that of its end was lost.
 * One that still runs is left alone, for its end will be told.
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
