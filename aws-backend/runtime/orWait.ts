import type { SQSRecord } from 'aws-lambda';
import type { MessageAgain } from '../ports/messageAgain.ts';
import { NoFreeJobError } from './errors.ts';
import type { Log } from './log.ts';

/** Does the work for a message, which was published then, or lets the message wait. */
export type OrWait = (record: SQSRecord, publishedAt: Date, work: () => Promise<void>) => Promise<void>;

/** Soon enough that a job that has ended is followed by another; a call that finds none free asks for a minute and a half itself. */
const seconds = 300;
/** By then nobody waits for it any more, and it fails like any other. */
const longestMs = 48 * 3_600_000;

/** Lets messages wait whose job a service has no room for: a folder of long documents or films takes hours, and would have failed after three receives. */
export const orWait =
  ({ sendAgain }: MessageAgain, log: Log): OrWait =>
  async ({ messageId, body, eventSourceARN, attributes }, publishedAt, work) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof NoFreeJobError) || Date.now() - publishedAt.getTime() > longestMs) throw error;
      await sendAgain({ queueArn: eventSourceARN, body, groupId: attributes.MessageGroupId }, seconds);
      log.warn('A message waits for a free job', { messageId, seconds, code: error.code, error });
    }
  };
