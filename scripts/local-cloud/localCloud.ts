import type { CloudEndpoints } from './stackTypes.ts';

/** The account's own credentials: the SDK takes them from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. */
export interface CloudCredentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** A running local cloud. */
export interface LocalCloud {
  endpoints: CloudEndpoints;
  credentials: CloudCredentials;
  /** Loads a function before it is first called. */
  warm(functionName: string): Promise<void>;
  /** Sends a dead-letter queue's messages back to where they failed; answers how many. */
  redriveDeadLetters(deadLetterQueue: string): Promise<number>;
  /** Takes no more work, lets what runs finish for at most five seconds, and stops. */
  close(): Promise<void>;
}
