import type { CloudEndpoints } from './stackTypes.ts';

/** The account's credentials, which the SDK reads from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. */
export interface CloudCredentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** A running local cloud. */
export interface LocalCloud {
  endpoints: CloudEndpoints;
  credentials: CloudCredentials;
  /** Loads a function before its first call. */
  warm(functionName: string): Promise<void>;
  /** Moves a dead-letter queue's messages back to their source queue and returns how many. */
  redriveDeadLetters(deadLetterQueue: string): Promise<number>;
  /** Accepts no more work, waits at most five seconds for running work, and stops. */
  close(): Promise<void>;
}
