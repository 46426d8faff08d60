import type { MediaResult } from '../contracts/result.ts';
import type { MediaAccepted } from '../contracts/events/mediaEvents.ts';

/** A copy of a file without what is personal in it. */
export interface RedactedCopy {
  bytes: Uint8Array;
  contentType: string;
}

/** Makes copies that may be shown to everybody who may see the record. */
export interface Redactor {
  /** Whether a file holds more than what was read of it, as its author's name, attached files or the place that a film was made at. */
  holdsUnread(file: Pick<MediaAccepted, 'media' | 'format'>): Promise<boolean>;
  /** Undefined for a file of which no such copy can be made, as one that is all text. */
  redact(file: Pick<MediaAccepted, 'media' | 'format'>, result: MediaResult): Promise<RedactedCopy | undefined>;
}
