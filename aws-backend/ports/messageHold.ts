/** A message that a queue gave to a function. */
export interface GivenMessage {
  queueArn: string;
  receiptHandle: string;
}

/** Keeps messages from coming again too soon. AWS: Amazon SQS. */
export interface MessageHold {
  /** Lets messages come again after so many seconds, 43,200 at most, instead of when their queue says. */
  hold(messages: readonly GivenMessage[], seconds: number): Promise<void>;
}
