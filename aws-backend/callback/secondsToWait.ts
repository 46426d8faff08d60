import { FewCallsLeftError, GatheringError, NotWrittenError } from './errors.ts';

const hour = 3_600;

/** Three hours: the limit is counted over the last 24, so calls come back little by little. With three attempts a message waits for half a day. */
const outOfCallsSeconds = 3 * hour;

/**
 * How long a message waits that found Salesforce away for the second or third time; before, as its queue says, since most of it passes within
 * minutes. With four attempts it outlives four hours of maintenance, after which a person would have to send it back.
 */
const awaySeconds: Readonly<Record<number, number>> = { 2: hour, 3: 3 * hour };

/** How long a message waits that Salesforce had no API call or no ear for, or that waits for others; undefined where it comes again as its queue says. */
export const secondsToWait = (error: unknown, receiveCount: number): number | undefined => {
  if (error instanceof GatheringError) return error.seconds;
  if (error instanceof NotWrittenError && error.code === 'SALESFORCE_AWAY') return awaySeconds[receiveCount];
  const isOutOfCalls = error instanceof FewCallsLeftError || (error instanceof NotWrittenError && error.isOutOfCalls);
  return isOutOfCalls ? outOfCallsSeconds : undefined;
};
