import { randomUUID } from 'node:crypto';
import type { Once } from '../../../../ports/once.ts';

/** Every test of the contract has keys of its own, so that one table serves them all. */
export const withOwnKeys = (once: Once): Once => {
  const prefix = randomUUID();
  return { claim: (key, lifeSeconds) => once.claim(`${prefix}:${key}`, lifeSeconds) };
};
