import type { LookAgain } from '../../contracts/events/lookAgain.ts';
import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { Job } from '../../ports/longJobs.ts';
import type { PendingJobs } from './pendingJobs.ts';

type ForFile = Pick<MediaAccepted, 'media'>;

interface Parts<Event extends ForFile, Ended extends Job> {
  pending: Pick<PendingJobs, 'recall'>;
  read: (event: Event) => Promise<void>;
  finish: (job: Ended) => Promise<void>;
  look: () => Promise<void>;
  /** Reports a file that is given up. */
  tell: (file: ForFile) => Promise<unknown>;
}

/** Handles the three kinds of messages of a stage with asynchronous jobs: a file, a job's completion, and the request to poll jobs. */
export const jobMessages = <Event extends ForFile, Ended extends Job>({ pending, read, finish, look, tell }: Parts<Event, Ended>) => ({
  use: async (message: Event | Ended | LookAgain): Promise<void> => {
    if ('id' in message) await finish(message);
    else if ('media' in message) await read(message);
    else await look();
  },
  /** Reports the file of a message that failed too often. */
  tell: async (message: Event | Ended | LookAgain): Promise<void> => {
    const file = 'id' in message ? await pending.recall(message.name) : message;
    if (file !== undefined && 'media' in file) await tell(file);
  },
});
