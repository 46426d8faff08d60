import type { SQSRecord } from 'aws-lambda';
import type { MessageAgain } from '../ports/messageAgain.ts';
import { NoFreeJobError } from './errors.ts';
import type { Log } from './log.ts';

/** Runs the work for a message that was published at `publishedAt`, or postpones the message. */
export type OrWait = (record: SQSRecord, publishedAt: Date, work: () => Promise<void>) => Promise<void>;

/** Short enough to start the next job soon after one ends; an invocation that finds no free job waits for 90 s itself. */
const seconds = 300;
/** After this, nobody expects the result any more, and the message fails like any other. */
const longestMs = 48 * 3_600_000;

/**
 * Postpones messages for which a service has no free job: a folder of long documents or videos takes hours, and would fail after three receives.
 */
export const orWait =
  ({ sendAgain }: MessageAgain, log: Log): OrWait =>
  async ({ messageId, body, eventSourceARN, attributes }, publishedAt, work) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof NoFreeJobError) || Date.now() - publishedAt.getTime() > longestMs) throw error;
      await sendAgain({ queueArn: eventSourceARN, body, groupId: attributes.MessageGroupId }, seconds);
      log.warn('A message was postponed until a job is free', { messageId, seconds, code: error.code, error });
    }
  };
