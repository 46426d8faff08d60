import type { Once } from '../../ports/once.ts';

/** Keeps keys in memory for the life of the process. */
export const memoryOnce = (now: () => number = Date.now): Once => {
  const ends = new Map<string, number>();
  return {
    claim: (key, lifeSeconds) => {
      const isFree = (ends.get(key) ?? 0) <= now();
      if (isFree) ends.set(key, now() + lifeSeconds * 1000);
      return Promise.resolve(isFree);
    },
  };
};
