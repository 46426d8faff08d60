/** A message as received from a queue, with its message group. */
export interface SentMessage {
  queueArn: string;
  body: string;
  groupId?: string | undefined;
}

/** Sends messages to their queue again. AWS: Amazon SQS. */
export interface MessageAgain {
  /** Sends the same message as a new one, delayed by `seconds` (at most 900). Unlike a held message, its receive count restarts. */
  sendAgain(message: SentMessage, seconds: number): Promise<void>;
}
