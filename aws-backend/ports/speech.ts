import type { MediaAccepted } from '../contracts/events/mediaEvents.ts';
import type { Extraction } from '../contracts/extraction.ts';
import type { Listening } from '../contracts/listening.ts';

/** The result of one invocation, whose time is limited. */
export type Heard =
  | { state: 'done'; extraction: Extraction }
  /** There is more to transcribe: call again with this. */
  | { state: 'listening'; listening: Listening };

export type Recording = Pick<MediaAccepted, 'media' | 'format'>;

/**
 * Transcribes a stored recording or a video's sound in this function. Throws `RejectedError` if it is unreadable and a retry wouldn't help.
 * Asynchronous services such as Amazon Transcribe implement `LongJobs` instead; both pass `speech.contract.ts`.
 */
export interface Speech {
  /** `onWindow` is called after every 30 s of sound; if it throws, transcription ends. */
  listen(recording: Recording, soFar?: Listening, onWindow?: () => Promise<void>): Promise<Heard>;
}
