import type { Once } from '../../ports/once.ts';

/** Remembers for as long as the process lives. */
export const memoryOnce = (now: () => number = Date.now): Once => {
  const ends = new Map<string, number>();
  return {
    claim: async (key, lifeSeconds) => {
      if ((ends.get(key) ?? 0) > now()) return false;
      ends.set(key, now() + lifeSeconds * 1000);
      return true;
    },
  };
};
