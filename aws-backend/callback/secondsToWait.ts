import { FewCallsLeftError, GatheringError, NotWrittenError } from './errors.ts';

/** Three hours: the limit is counted over the last 24, so calls come back little by little. With three attempts a message waits for half a day. */
const outOfCallsSeconds = 3 * 3_600;

/** How long a message waits that Salesforce had no API call for, or that waits for others; undefined where it comes again as its queue says. */
export const secondsToWait = (error: unknown): number | undefined => {
  if (error instanceof GatheringError) return error.seconds;
  const isOutOfCalls = error instanceof FewCallsLeftError || (error instanceof NotWrittenError && error.isOutOfCalls);
  return isOutOfCalls ? outOfCallsSeconds : undefined;
};
