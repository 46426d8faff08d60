import type { Org } from '../../orgTypes.ts';

/** Thrown to undo a transaction whose answer is already known. */
class Undo extends Error {}

/** Does work whose outcome says whether it stands; if it does not, nothing of it stays. */
export const allOrNothing = <Outcome>(
  org: Org,
  work: () => { outcome: Outcome; stands: boolean },
): { outcome: Outcome; stands: boolean } => {
  let done: { outcome: Outcome; stands: boolean } | undefined;
  try {
    return org.transaction(() => {
      done = work();
      if (!done.stands) throw new Undo();
      return done;
    });
  } catch (error) {
    if (error instanceof Undo && done !== undefined) return done;
    throw error;
  }
};
