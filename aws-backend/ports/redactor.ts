import type { MediaResult } from '../contracts/result.ts';
import type { MediaAccepted } from '../contracts/events/mediaEvents.ts';

/** A copy of a file without its personal data. */
export interface RedactedCopy {
  bytes: Uint8Array;
  contentType: string;
}

/** Creates copies that everyone who can see the record may see. */
export interface Redactor {
  /** Whether a file contains more than the extracted text, e.g. its author's name, attached files or a video's location. */
  holdsUnread(file: Pick<MediaAccepted, 'media' | 'format'>): Promise<boolean>;
  /** Undefined if no redacted copy can be made of the file, e.g. because it is all text. */
  redact(file: Pick<MediaAccepted, 'media' | 'format'>, result: MediaResult): Promise<RedactedCopy | undefined>;
}
