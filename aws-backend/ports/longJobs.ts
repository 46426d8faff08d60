import type { MediaAccepted } from '../contracts/events/mediaEvents.ts';
import type { Extraction } from '../contracts/extraction.ts';

/** A service that reads a file in its own time: it is told to begin, and tells by a notification when it has ended. */
export interface LongJobs {
  /** Begins. The name makes it one job, however often it is begun. Throws `RejectedError` for what no retry will make readable. */
  start(name: string, file: MediaAccepted): Promise<void>;
  /** What a job that has ended found; `id` is what its notification calls it. Throws `RejectedError` as above. */
  result(id: string, file: MediaAccepted): Promise<Extraction>;
}
