import type { MediaObject } from '../../contracts/media.ts';
import { RejectedError } from '../../runtime/errors.ts';
import { jobNameOf } from './jobName.ts';
import type { PendingJobs } from './pendingJobs.ts';

/** Work for a file whose job nobody has to look at again once the file is rejected: each look would reject it anew, and its record tell of another time. */
export const endRejected =
  <File extends { media: MediaObject }>(pending: Pick<PendingJobs, 'end'>, work: (file: File) => Promise<void>) =>
  async (file: File): Promise<void> => {
    try {
      await work(file);
    } catch (error) {
      if (error instanceof RejectedError) await pending.end(jobNameOf(file.media));
      throw error;
    }
  };
