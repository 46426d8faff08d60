import { FewCallsLeftError, GatheringError, NotWrittenError } from './errors.ts';

const hour = 3_600;

/**
 * Three hours: the limit covers a sliding window of 24 hours, so calls are restored gradually. With three attempts a message waits for half a day.
 */
const outOfCallsSeconds = 3 * hour;

/**
 * How long a message waits that found Salesforce unavailable for the second or third time; before that, the queue's own timeout, since most outages
 * pass within minutes. With four attempts it outlasts four hours of maintenance; after that it would have to be redriven by hand.
 */
const awaySeconds: Readonly<Record<number, number>> = { 2: hour, 3: 3 * hour };

/** How long a message waits if Salesforce had no API calls left or was unavailable, or to be batched; undefined for the queue's own timeout. */
export const secondsToWait = (error: unknown, receiveCount: number): number | undefined => {
  if (error instanceof GatheringError) return error.seconds;
  if (error instanceof NotWrittenError && error.code === 'SALESFORCE_AWAY') return awaySeconds[receiveCount];
  const isOutOfCalls = error instanceof FewCallsLeftError || (error instanceof NotWrittenError && error.isOutOfCalls);
  return isOutOfCalls ? outOfCallsSeconds : undefined;
};
