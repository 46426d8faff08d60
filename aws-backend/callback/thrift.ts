import { FewCallsLeftError, GatheringError } from './errors.ts';

/** Share of the daily API calls from which on updates are batched in intervals of two minutes. */
const gatherFrom = 0.8;
/** Share from which on nothing is written: the rest is reserved for the org's other integrations. */
const stopFrom = 0.95;
const gatherMs = 120_000;

/**
 * Why a message must wait; undefined if it is written now. All messages of one two-minute interval wait for its end, so that they
 * arrive together, and each waits at most once. `usedShare` is undefined if the usage is unknown.
 */
export const whyWait = (usedShare: number | undefined, publishedAt: Date, now: Date): GatheringError | FewCallsLeftError | undefined => {
  if (usedShare === undefined || usedShare < gatherFrom) return undefined;
  if (usedShare >= stopFrom) return new FewCallsLeftError();
  const sinceStretchBegan = now.getTime() % gatherMs;
  const isOfThisStretch = publishedAt.getTime() >= now.getTime() - sinceStretchBegan;
  return isOfThisStretch ? new GatheringError(Math.ceil((gatherMs - sinceStretchBegan) / 1_000)) : undefined;
};
