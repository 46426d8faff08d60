/** A message as a queue gave it, and the group whose turn it is part of. */
export interface SentMessage {
  queueArn: string;
  body: string;
  groupId?: string | undefined;
}

/** Puts messages back into their queue. AWS: Amazon SQS. */
export interface MessageAgain {
  /** Sends the same message anew, to come after so many seconds, 900 at most. Unlike one that is held, it has used up none of its receives. */
  sendAgain(message: SentMessage, seconds: number): Promise<void>;
}
