/** A message that a function received from a queue. */
export interface GivenMessage {
  queueArn: string;
  receiptHandle: string;
}

/** Postpones redelivery of messages. AWS: Amazon SQS. */
export interface MessageHold {
  /** Redelivers messages after `seconds` (at most 43,200) instead of after the queue's own visibility timeout. */
  hold(messages: readonly GivenMessage[], seconds: number): Promise<void>;
}
