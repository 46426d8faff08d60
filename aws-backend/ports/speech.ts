import type { MediaAccepted } from '../contracts/events/mediaEvents.ts';
import type { Extraction } from '../contracts/extraction.ts';
import type { Listening } from '../contracts/listening.ts';

/** What becomes of a recording in the time one call may take. */
export type Heard =
  | { state: 'done'; extraction: Extraction }
  /** There is more to hear: to be called again with this. */
  | { state: 'listening'; listening: Listening }
  /** Heard elsewhere, which tells by a message of its own when it is done. AWS: Amazon Transcribe. */
  | { state: 'started' };

export type Recording = Pick<MediaAccepted, 'media' | 'format'>;

/** Turns a stored recording, or the sound of a video, into its words. Throws `RejectedError` for one that no retry will make readable. */
export interface Speech {
  listen(recording: Recording, soFar?: Listening): Promise<Heard>;
}
