import { FewCallsLeftError, GatheringError } from './errors.ts';

/** Share of the day's API calls from which on what happens to files is written two minutes' worth at a time. */
const gatherFrom = 0.8;
/** And from which on nothing is written: the rest is left to the org's other integrations. */
const stopFrom = 0.95;
const gatherMs = 120_000;

/**
 * Why a message has to wait; undefined where it is written now. All messages of one stretch of two minutes wait for its end, so that they
 * come together, and each waits for it once at most. `usedShare` is undefined where nothing is known of the day's calls.
 */
export const whyWait = (usedShare: number | undefined, publishedAt: Date, now: Date): GatheringError | FewCallsLeftError | undefined => {
  if (usedShare === undefined || usedShare < gatherFrom) return undefined;
  if (usedShare >= stopFrom) return new FewCallsLeftError();
  const sinceStretchBegan = now.getTime() % gatherMs;
  const isOfThisStretch = publishedAt.getTime() >= now.getTime() - sinceStretchBegan;
  return isOfThisStretch ? new GatheringError(Math.ceil((gatherMs - sinceStretchBegan) / 1_000)) : undefined;
};
