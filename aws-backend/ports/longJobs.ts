import type { MediaAccepted } from '../contracts/events/mediaEvents.ts';
import type { Extraction } from '../contracts/extraction.ts';

/** A job: the name we gave it, and the id that the service gave it. */
export interface Job {
  name: string;
  id: string;
}

/** A service with asynchronous jobs: it is told to start one and sends a notification on completion. */
export interface LongJobs {
  /**
   * Starts a job and returns the service's id for it. Idempotent by name; `again` is the number of attempts that failed before.
   * Throws `RejectedError` if the file is unreadable and a retry wouldn't help, and `NoFreeJobError` while the service runs its
   * maximum number of jobs.
   */
  start(name: string, file: MediaAccepted, again?: number): Promise<string>;
  /** The result of a completed job. Throws `JobRunsError` if it is still running, `JobFailedError` if
   * it failed, and `RejectedError` as above. */
  result(id: string, file: MediaAccepted): Promise<Extraction>;
}
