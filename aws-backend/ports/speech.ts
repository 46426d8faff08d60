import type { MediaAccepted } from '../contracts/events/mediaEvents.ts';
import type { Extraction } from '../contracts/extraction.ts';
import type { Listening } from '../contracts/listening.ts';

/** What becomes of a recording in the time one call may take. */
export type Heard =
  | { state: 'done'; extraction: Extraction }
  /** There is more to hear: to be called again with this. */
  | { state: 'listening'; listening: Listening };

export type Recording = Pick<MediaAccepted, 'media' | 'format'>;

/**
 * Turns, in this function, a stored recording, or the sound of a video, into its words. Throws `RejectedError` for one that no retry will make readable.
 * A service that hears in its own time, as Amazon Transcribe, is a `LongJobs`; both keep `speech.contract.ts`.
 */
export interface Speech {
  /** `onWindow` is called after each half minute of sound; what it throws ends the listening. */
  listen(recording: Recording, soFar?: Listening, onWindow?: () => Promise<void>): Promise<Heard>;
}
