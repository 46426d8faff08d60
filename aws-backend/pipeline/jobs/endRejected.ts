import type { MediaObject } from '../../contracts/media.ts';
import { RejectedError } from '../../runtime/errors.ts';
import { jobNameOf } from './jobName.ts';
import type { PendingJobs } from './pendingJobs.ts';

/** Marks a file's job as ended if the work rejects the file: otherwise each poll would reject it again and change the time on its record. */
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
