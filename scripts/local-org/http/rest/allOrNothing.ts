import type { Org } from '../../orgTypes.ts';

/** Thrown to roll back a transaction whose outcome is already known. */
class Undo extends Error {}

/** Runs `work` in a transaction and rolls it back unless `stands` is true in its result. */
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
