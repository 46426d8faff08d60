import type { MediaAccepted } from '../contracts/events/mediaEvents.ts';
import type { Extraction } from '../contracts/extraction.ts';

/** One of its jobs: what we named it, and what the service calls it. */
export interface Job {
  name: string;
  id: string;
}

/** A service that reads a file in its own time: it is told to begin, and tells by a notification when it has ended. */
export interface LongJobs {
  /**
   * Begins, and gives what the service calls the job. The name makes it one job, however often it is begun, with how often it
   * came to nothing. Throws `RejectedError` for what no
   * retry will make readable, and `NoFreeJobError` while the service runs as many as it may.
   */
  start(name: string, file: MediaAccepted, again?: number): Promise<string>;
  /** What a job that has ended found. Throws `JobRunsError` where it has not, `JobFailedError` where
   * it came to nothing, and `RejectedError` as above. */
  result(id: string, file: MediaAccepted): Promise<Extraction>;
}
